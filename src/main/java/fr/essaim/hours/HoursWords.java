package fr.essaim.hours;

import fr.essaim.hours.Attestation.Line;
import fr.essaim.site.Screen;
import fr.essaim.site.Words;
import java.util.Locale;

/// How lengths and kinds are told.
public final class HoursWords {
    private static final int HOUR = 60;

    private HoursWords() {}

    /// "3 h 30", "45 min", with spaces that do not break.
    public static String length(int minutes) {
        int hours = minutes / HOUR;
        int rest = minutes % HOUR;
        if (hours == 0) {
            return rest + "\u00a0min";
        }
        return rest == 0 ? hours + "\u00a0h" : hours + "\u00a0h\u00a0%02d".formatted(rest);
    }

    /// "Ateliers : 4 fois, 10 h".
    public static String line(Screen screen, Line line) {
        return screen.say("hours.line", screen.say("hours.kind." + line.kind()), line.times(), length(line.minutes()));
    }

    static String line(Words words, Locale locale, Line line) {
        return words.say(
                locale,
                "hours.line",
                words.say(locale, "hours.kind." + line.kind()),
                line.times(),
                length(line.minutes()));
    }
}
