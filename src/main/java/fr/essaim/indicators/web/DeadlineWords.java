package fr.essaim.indicators.web;

import fr.essaim.indicators.Deadline;
import fr.essaim.site.Screen;
import java.time.Period;
import java.util.ArrayList;

/// Deadlines in words; nothing is counted zero by default.
public final class DeadlineWords {
    private DeadlineWords() {}

    public static String kind(Screen screen, Deadline deadline) {
        return switch (deadline.kind()) {
            case "entry", "exit" -> screen.say("indicators.deadline." + deadline.kind());
            default ->
                screen.say(
                        "indicators.deadline.after",
                        Period.parse(deadline.kind()).toTotalMonths());
        };
    }

    public static String done(Screen screen, Deadline deadline) {
        return deadline.expected() == 0
                ? screen.say("indicators.deadline.none")
                : screen.say("indicators.deadline.of", deadline.done(), deadline.expected());
    }

    public static String left(Screen screen, Deadline deadline) {
        var parts = new ArrayList<String>();
        add(parts, screen, "late", deadline.late());
        add(parts, screen, "to-do", deadline.toDo());
        add(parts, screen, "unreachable", deadline.unreachable());
        add(parts, screen, "declined", deadline.declined());
        add(parts, screen, "not-asked", deadline.notAsked());
        return String.join(", ", parts);
    }

    private static void add(java.util.List<String> parts, Screen screen, String what, long many) {
        if (many > 0) {
            parts.add(screen.say("indicators.deadline." + what, many));
        }
    }

    public static String where(Deadline deadline) {
        return String.join(", ", deadline.where());
    }
}
