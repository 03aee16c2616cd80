package fr.essaim.appointments;

import fr.essaim.kernel.Refusal;
import fr.essaim.kernel.Said;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// On which days something comes back: once, or every so many weeks on some weekdays, and always until a last day.
///
/// @param weeks 0 once, 1 every week, to 8
/// @param weekdays of what comes back; without any, the first day's
public record Rhythm(@Nullable LocalDate first, @Nullable LocalDate last, int weeks, Set<DayOfWeek> weekdays) {
    private static final int MOST_WEEKS = 8;
    private static final int MONTHS = 18;

    public Rhythm {
        weekdays = Set.copyOf(weekdays);
    }

    /// @throws Said.NotChosen without a first day
    /// @throws Said.InThePast when it would begin before today
    /// @throws NoEnd when it comes back and nobody said until when
    /// @throws EndsBefore when it would end before it begins
    /// @throws TooLong past eighteen months
    Rhythm checked(LocalDate today) {
        LocalDate begins = Said.chosen(first, "first");
        Said.ahead(begins, "first", today);
        if (weeks < 1 || weeks > MOST_WEEKS) {
            return new Rhythm(begins, begins, 0, Set.of());
        }
        if (last == null) {
            throw new NoEnd(MONTHS);
        }
        if (last.isBefore(begins)) {
            throw new EndsBefore(begins);
        }
        if (last.isAfter(begins.plusMonths(MONTHS))) {
            throw new TooLong(MONTHS, begins.plusMonths(MONTHS));
        }
        return new Rhythm(begins, last, weeks, weekdays.isEmpty() ? Set.of(begins.getDayOfWeek()) : weekdays);
    }

    /// Whether it falls on that day.
    boolean falls(LocalDate day) {
        if (first == null || last == null || day.isBefore(first) || day.isAfter(last)) {
            return false;
        }
        if (weeks == 0) {
            return day.equals(first);
        }
        return weekdays.contains(day.getDayOfWeek())
                && ChronoUnit.WEEKS.between(monday(first), monday(day)) % weeks == 0;
    }

    /// All its days, in order.
    Stream<LocalDate> days() {
        return first == null || last == null
                ? Stream.empty()
                : first.datesUntil(last.plusDays(1)).filter(this::falls);
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    static final class NoEnd extends Refusal {
        NoEnd(int months) {
            super("appointments.refusal.no-end", "last", months);
        }
    }

    static final class EndsBefore extends Refusal {
        EndsBefore(LocalDate first) {
            super("appointments.refusal.ends-before", "last", first);
        }
    }

    static final class TooLong extends Refusal {
        TooLong(int months, LocalDate last) {
            super("appointments.refusal.too-long", "last", months, last);
        }
    }
}
