package fr.essaim.myspace.web;

import fr.essaim.progress.Instrument;
import fr.essaim.site.Screen;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How the person reads their own way, and what is proposed to be read again. Never the team's side, never health.
///
/// @param asked the instrument they are answering, or null
public record MyWayPage(List<Course> courses, @Nullable Instrument asked, UUID once) {
    /// @param due from when it is proposed again; null when it never was read
    public record Course(Instrument instrument, @Nullable LocalDate due, boolean open, List<Reading> readings) {}

    public record Reading(LocalDate day, Map<String, @Nullable Integer> answers) {}

    /// @param alone whether nobody held the pen
    record ReadingRow(
            UUID id,
            String instrument,
            LocalDate day,
            boolean alone,
            @Nullable String item,
            @Nullable Integer value) {}

    record ProposedRow(String instrument, @Nullable LocalDate dueOn) {}

    /// What is asked here.
    public static List<Instrument.Item> items(Instrument instrument) {
        return instrument.items().stream().filter(item -> !item.personal()).toList();
    }

    /// Every value, its ends in words.
    public static Map<String, String> values(Screen screen, Instrument instrument) {
        Map<String, String> values = new LinkedHashMap<>();
        var range = instrument.range();
        for (int value = range.min(); value <= range.max(); value++) {
            String end = value == range.min()
                    ? range.low().in(screen.locale())
                    : value == range.max() ? range.high().in(screen.locale()) : null;
            values.put(
                    String.valueOf(value),
                    end == null ? String.valueOf(value) : screen.say("myspace.way.end", value, end));
        }
        return values;
    }
}
