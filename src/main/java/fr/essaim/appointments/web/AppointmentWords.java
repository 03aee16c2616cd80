package fr.essaim.appointments.web;

import fr.essaim.appointments.Setting;
import fr.essaim.appointments.Span;
import fr.essaim.facts.Fact;
import fr.essaim.kernel.Strand;
import fr.essaim.site.Screen;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How appointments are said on screen.
public final class AppointmentWords {
    private AppointmentWords() {}

    /// "9 h 30 à 10 h 15".
    public static String hours(Screen screen, Span span) {
        return screen.say("appointments.hours", screen.time(span.from()), screen.time(span.to()));
    }

    /// "45 min, au hub".
    public static String where(Screen screen, AppointmentRow row) {
        String how = row.place() == null || row.setting() == Setting.PHONE || row.setting() == Setting.VIDEO
                ? screen.say("appointments.setting." + row.setting().code())
                : row.place();
        return length(screen, row.span().minutes()) + ", " + how;
    }

    /// "45 min", "1 h", "1 h 30".
    public static String length(Screen screen, int minutes) {
        int hours = minutes / 60;
        int rest = minutes % 60;
        return hours == 0
                ? screen.say("appointments.length", minutes)
                : rest == 0
                        ? screen.say("appointments.length.hours", hours)
                        : screen.say("appointments.length.both", hours, "%02d".formatted(rest));
    }

    /// "Déplacé par la personne, avec son lien, le 23 nov.".
    public static String ended(Screen screen, AppointmentRow row) {
        String key = row.byLink() ? "link" : String.valueOf(row.endedBy());
        return screen.say((row.stands() ? "appointments.moved." : "appointments.called-off.") + key, row.endedAt());
    }

    public static Map<String, String> settings(Screen screen) {
        return settings(screen, Stream.of(Setting.values()));
    }

    /// Those that may be offered: never somebody's home.
    public static Map<String, String> offered(Screen screen) {
        return settings(screen, Stream.of(Setting.values()).filter(setting -> setting != Setting.HOME));
    }

    private static Map<String, String> settings(Screen screen, Stream<Setting> some) {
        Map<String, String> settings = new LinkedHashMap<>();
        some.forEach(setting -> settings.put(setting.code(), screen.say("appointments.setting." + setting.code())));
        return settings;
    }

    /// Who may know of it.
    public static Map<String, String> compartments(Screen screen) {
        Map<String, String> who = new LinkedHashMap<>();
        Stream.of("team", "reserved").forEach(code -> who.put(code, screen.say("appointments.compartment." + code)));
        return who;
    }

    public static Map<String, String> strands(Screen screen) {
        Map<String, String> strands = new LinkedHashMap<>();
        Arrays.stream(Strand.values())
                .forEach(strand -> strands.put(strand.code(), screen.say("site.strand." + strand.code())));
        return strands;
    }

    public static Map<String, String> lengths(Screen screen) {
        Map<String, String> lengths = new LinkedHashMap<>();
        Stream.of(15, 30, 45, 60, 90, 120)
                .forEach(minutes -> lengths.put(String.valueOf(minutes), length(screen, minutes)));
        return lengths;
    }

    public static Map<String, String> hows(Screen screen) {
        Map<String, String> hows = new LinkedHashMap<>();
        Stream.of("came", "excused", "absent", "called-off")
                .forEach(how -> hows.put(how, screen.say("appointments.how." + how)));
        return hows;
    }

    /// Who says that it changes.
    public static Map<String, String> by(Screen screen) {
        Map<String, String> by = new LinkedHashMap<>();
        Stream.of("person", "us").forEach(who -> by.put(who, screen.say("appointments.by." + who)));
        return by;
    }

    public static Map<String, String> wishes(Screen screen) {
        Map<String, String> wishes = new LinkedHashMap<>();
        Stream.of("remind", "none", "even-read")
                .forEach(wish -> wishes.put(wish, screen.say("appointments.wish." + wish)));
        return wishes;
    }

    /// On whose side an absence was: the person comes last.
    public static Map<String, String> sides(Screen screen) {
        Map<String, String> sides = new LinkedHashMap<>();
        Stream.of(
                        Fact.Side.TRANSPORT,
                        Fact.Side.EMPLOYER,
                        Fact.Side.ACTOR,
                        Fact.Side.US,
                        Fact.Side.OTHER,
                        Fact.Side.PERSON)
                .forEach(side -> sides.put(side.name(), screen.say("facts.side." + code(side))));
        return sides;
    }

    private static String code(Fact.Side side) {
        return side.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Map<String, String> every(Screen screen) {
        Map<String, String> every = new LinkedHashMap<>();
        Stream.of("0", "1", "2", "4").forEach(weeks -> every.put(weeks, screen.say("appointments.every." + weeks)));
        return every;
    }

    /// "lundi", under 1.
    public static Map<String, String> weekdays(Screen screen) {
        Map<String, String> days = new LinkedHashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            days.put(String.valueOf(day.getValue()), day.getDisplayName(TextStyle.FULL, screen.locale()));
        }
        return days;
    }

    /// "lundi, mardi".
    public static String weekdays(Screen screen, Collection<Integer> days) {
        return days.stream()
                .sorted()
                .map(day -> DayOfWeek.of(day).getDisplayName(TextStyle.FULL, screen.locale()))
                .collect(Collectors.joining(", "));
    }

    /// "Lundi 23 novembre".
    public static String day(Screen screen, LocalDate day) {
        String said = screen.longDay(day).replace(" " + day.getYear(), "");
        return said.substring(0, 1).toUpperCase(screen.locale()) + said.substring(1);
    }
}
