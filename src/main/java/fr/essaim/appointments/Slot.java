package fr.essaim.appointments;

import fr.essaim.kernel.Refusal;
import fr.essaim.kernel.Said;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A time at which a member may be met: from an hour to another as the clocks of Paris show them, on the days of a
/// rhythm, in one place. What clocks do in March and October never moves it.
///
/// @param settings how people may be received then; never at their home
public record Slot(Rhythm rhythm, LocalTime from, LocalTime to, String place, Set<Setting> settings) {
    private static final int NAME = 200;

    public Slot {
        settings = Set.copyOf(settings);
    }

    /// What somebody typed.
    ///
    /// @param settings nothing chosen: here
    public record Typed(
            Rhythm rhythm,
            @Nullable String from,
            @Nullable String to,
            @Nullable String place,
            Set<Setting> settings) {}

    /// @throws Refusal as [Rhythm#checked], [Span.NotAnHour], [EndsFirst], [Span.SkippedHour]
    static Slot read(Typed typed, LocalDate today) {
        var slot = new Slot(
                typed.rhythm().checked(today),
                Span.hour(typed.from(), "from"),
                Span.hour(typed.to(), "to"),
                Said.words(typed.place(), "place", NAME),
                typed.settings().isEmpty() ? Set.of(Setting.HERE) : typed.settings());
        if (!slot.to.isAfter(slot.from)) {
            throw new EndsFirst("to", slot.from, slot.to);
        }
        slot.rhythm.days().forEach(slot::on);
        return slot;
    }

    /// @throws Span.SkippedHour on the one day its hours do not exist
    Span on(LocalDate day) {
        return new Span(Span.at(day, from, "from"), Span.at(day, to, "to"));
    }

    static final class EndsFirst extends Refusal {
        EndsFirst(String field, LocalTime from, LocalTime to) {
            super("appointments.refusal.ends-first", field, from, to);
        }
    }
}
