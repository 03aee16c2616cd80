package fr.essaim.imports.web;

import fr.essaim.imports.ColumnRow;
import fr.essaim.imports.ListKind;
import fr.essaim.imports.web.DryRunPage.Twin;
import fr.essaim.lists.Column;
import fr.essaim.lists.NotTaken;
import fr.essaim.site.Screen;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Words the templates of an import share.
public final class ColumnWords {
    private ColumnWords() {}

    /// Message key of what a column becomes.
    public static String key(String kind, String becomes) {
        if (becomes.startsWith("!")) {
            return "lists.not-taken." + becomes.substring(1);
        }
        String word = becomes.replace('_', '-');
        return kind.equals("structures") ? "imports.structure." + word : "cells.field." + word;
    }

    /// What a column becomes, at the head of a cell: with a capital.
    public static String title(Screen screen, String kind, String becomes) {
        String words = screen.say(key(kind, becomes));
        return words.substring(0, 1).toUpperCase(screen.locale()) + words.substring(1);
    }

    /// A field named for itself; what concerns the line as a whole is the line.
    public static String field(Screen screen, String kind, String field) {
        boolean whole = field.equals("row") || field.equals("other") || field.equals("comment");
        return whole ? screen.say("imports.line") : title(screen, kind, field);
    }

    public static String header(Screen screen, ColumnRow column) {
        return column.header().isEmpty()
                ? screen.say("imports.columns.nth", Column.letters(column.nth()))
                : column.header();
    }

    /// Must not be taken, whatever somebody wants.
    public static boolean locked(ColumnRow column) {
        return column.locked();
    }

    public static boolean locked(String becomes) {
        return NotTaken.of(becomes).filter(NotTaken::secret).isPresent();
    }

    public static Map<String, String> kinds(Screen screen) {
        Map<String, String> kinds = new LinkedHashMap<>();
        for (ListKind kind : ListKind.values()) {
            kinds.put(kind.code(), screen.say("imports.kind." + kind.code()));
        }
        return kinds;
    }

    public static Map<String, String> asIs(List<String> names) {
        Map<String, String> options = new LinkedHashMap<>();
        names.forEach(name -> options.put(name, name));
        return options;
    }

    /// What becomes of a value that cannot be read: asked of the person later, or not taken.
    public static String without(String pile) {
        return pile.equals("decide") ? "imports.mend.without" : "imports.mend.not-taken";
    }

    /// One line of two looks at somebody.
    public record Point(String key, String here, String there, boolean differs) {}

    public static List<Point> points(Screen screen, Twin twin) {
        var here = twin.here();
        var there = twin.there();
        List<Point> points = new ArrayList<>();
        add(points, "imports.twin.name", here.name(), there.name());
        add(points, "imports.twin.born", day(screen, here.born()), day(screen, there.born()));
        add(points, "imports.twin.reached", here.reached(), there.reached());
        add(points, "imports.twin.town", here.town(), there.town());
        add(points, "imports.twin.entered", day(screen, here.entered()), day(screen, there.entered()));
        if (there.hub() != null) {
            points.add(new Point("imports.twin.hub", "", there.hub(), false));
        }
        return points;
    }

    private static void add(List<Point> points, String key, String here, String there) {
        if (!here.isEmpty() || !there.isEmpty()) {
            boolean differs =
                    !here.isEmpty() && !there.isEmpty() && !plain(here).equals(plain(there));
            points.add(new Point(key, here, there, differs));
        }
    }

    private static String plain(String text) {
        return fr.essaim.kernel.Spelling.plain(text.replaceAll("\\d{5} ", ""));
    }

    private static String day(Screen screen, @Nullable LocalDate day) {
        return day == null ? "" : screen.day(day);
    }
}
