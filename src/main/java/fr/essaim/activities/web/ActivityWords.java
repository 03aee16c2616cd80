package fr.essaim.activities.web;

import fr.essaim.activities.Activity;
import fr.essaim.facts.Fact;
import fr.essaim.kernel.Strand;
import fr.essaim.site.Screen;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How activities and their sessions are said on screen.
public final class ActivityWords {
    private ActivityWords() {}

    /// "9 h 30 à 12 h".
    public static String hours(Screen screen, SessionRow row) {
        return screen.say("activities.hours", screen.time(row.begins()), screen.time(row.ends()));
    }

    /// "9 inscrites sur 12, 2 en attente".
    public static String counts(Screen screen, SessionRow row) {
        return screen.say("activities.counts", row.seated(), row.places(), row.waiting());
    }

    public static Map<String, String> strands(Screen screen) {
        Map<String, String> strands = new LinkedHashMap<>();
        Arrays.stream(Strand.values())
                .forEach(strand -> strands.put(strand.name(), screen.say("site.strand." + strand.code())));
        return strands;
    }

    public static Map<String, String> kinds(Screen screen) {
        Map<String, String> kinds = new LinkedHashMap<>();
        Arrays.stream(Activity.Kind.values())
                .forEach(kind -> kinds.put(kind.name(), screen.say("activities.kind." + kind.code())));
        return kinds;
    }

    /// How often a session comes back.
    public static Map<String, String> every(Screen screen) {
        Map<String, String> every = new LinkedHashMap<>();
        every.put("0", screen.say("activities.every.once"));
        every.put("1", screen.say("activities.every.week"));
        every.put("2", screen.say("activities.every.other-week"));
        return every;
    }

    public static Map<String, String> hows(Screen screen) {
        Map<String, String> hows = new LinkedHashMap<>();
        Stream.of("came", "excused", "absent", "called-off")
                .forEach(how -> hows.put(how, screen.say("activities.how." + how)));
        return hows;
    }

    /// On whose side an absence was: the person comes last.
    public static Map<String, String> sides(Screen screen) {
        Map<String, String> sides = new LinkedHashMap<>();
        Stream.of(
                        Fact.Side.TRANSPORT,
                        Fact.Side.EMPLOYER,
                        Fact.Side.ACTOR,
                        Fact.Side.PLACE_FULL,
                        Fact.Side.US,
                        Fact.Side.OTHER,
                        Fact.Side.PERSON)
                .forEach(side -> sides.put(side.name(), screen.say("facts.side." + code(side))));
        return sides;
    }

    /// What is chosen in that list; nothing while nobody knows.
    public static @Nullable String side(@Nullable String code) {
        return code == null || code.equals("no-answer")
                ? null
                : code.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static String code(Fact.Side side) {
        return side.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
