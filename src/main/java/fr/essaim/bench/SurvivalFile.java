package fr.essaim.bench;

import fr.essaim.indicators.Spell;
import fr.essaim.spreadsheets.Line;
import fr.essaim.spreadsheets.Sheet;
import fr.essaim.spreadsheets.SheetReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A table with a time and a status per person. Lines without one of them are left out, as
/// elsewhere in the trade, and counted.
final class SurvivalFile {
    private static final Set<String> MISSING = Set.of("", "na", "nan", "null", ".");

    private final List<Line> lines;
    private final Line header;
    private int leftOut;

    /// @throws fr.essaim.spreadsheets.UnreadableFile when it is no table
    SurvivalFile(Path file) {
        Sheet sheet = SheetReader.read(file).getFirst();
        lines = sheet.lines().stream().filter(line -> !line.blank()).toList();
        header = lines.getFirst();
    }

    /// How the columns are called, and what their values mean.
    ///
    /// @param event the status that is the event; `compete` those that make it impossible; any other goes on
    /// @param group null: everybody together
    record Columns(
            String time,
            String status,
            String event,
            Set<String> compete,
            @Nullable String group) {}

    /// @return the spells by group, in the order of the groups' values; one group called "" when none is asked
    /// @throws NotMeasurable when a column is missing or a time is no number
    Map<String, List<Spell>> spells(Columns columns) {
        int time = column(columns.time());
        int status = column(columns.status());
        int group = columns.group() == null ? -1 : column(columns.group());
        Map<String, List<Spell>> spells = new TreeMap<>();
        for (Line line : lines.subList(1, lines.size())) {
            String ended = line.cell(status).strip();
            String who = group < 0 ? "" : line.cell(group).strip();
            if (missing(line.cell(time)) || missing(ended) || (group >= 0 && missing(who))) {
                leftOut++;
                continue;
            }
            spells.computeIfAbsent(who, _ -> new ArrayList<>())
                    .add(new Spell(time(line, time), ending(ended, columns)));
        }
        if (spells.isEmpty()) {
            throw new NotMeasurable("nobody");
        }
        return spells;
    }

    int leftOut() {
        return leftOut;
    }

    private static String ending(String status, Columns columns) {
        return same(status, columns.event()) || columns.compete().stream().anyMatch(other -> same(status, other))
                ? number(status)
                : "";
    }

    /// `2` and `2.0` are one status.
    static String number(String status) {
        return status.matches("-?\\d+\\.0+") ? status.substring(0, status.indexOf('.')) : status;
    }

    private static boolean same(String one, String other) {
        return number(one).equals(number(other.strip()));
    }

    private static double time(Line line, int column) {
        String cell = line.cell(column).strip().replace(',', '.');
        try {
            double time = Double.parseDouble(cell);
            if (time >= 0) {
                return time;
            }
        } catch (NumberFormatException notANumber) {
            // told below
        }
        throw new NotMeasurable("not-a-time", line.number());
    }

    private static boolean missing(String cell) {
        return MISSING.contains(cell.strip().toLowerCase(java.util.Locale.ROOT));
    }

    private int column(String name) {
        for (int column = 0; column < header.cells().size(); column++) {
            if (header.cell(column).strip().equals(name)) {
                return column;
            }
        }
        throw new NotMeasurable("no-such-column", name);
    }
}
