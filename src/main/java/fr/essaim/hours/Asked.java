package fr.essaim.hours;

import fr.essaim.kernel.Period;
import fr.essaim.kernel.Refusal;
import fr.essaim.kernel.Said;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What the person asked for: their hours done between two days, of the kinds they want to see on
/// the paper.
///
/// @param from the first day, at most a year before the last
/// @param until the last day: today at the latest, hours are done or are not
/// @param on the day they asked
/// @param kinds codes of what is to stand on the paper: what the person would rather not show stays out
public record Asked(
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable LocalDate on,
        How how,
        Collection<String> kinds) {

    /// Said to a member, written to one, or from the person's own space.
    public enum How {
        SPOKEN,
        WRITTEN,
        SPACE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// @throws OverAYear when the two days are further apart
    public Asked checked(LocalDate today) {
        LocalDate last = Said.past(until, "until", today);
        LocalDate first = Said.past(from, "from", today);
        new Period(first, last);
        if (first.plusYears(1).isBefore(last)) {
            throw new OverAYear();
        }
        return new Asked(first, last, Said.past(on, "on", today), how, List.copyOf(kinds));
    }

    static final class OverAYear extends Refusal {
        OverAYear() {
            super("hours.refusal.over-a-year", "from");
        }
    }
}
