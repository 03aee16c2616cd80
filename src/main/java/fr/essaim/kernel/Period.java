package fr.essaim.kernel;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Days from `from` to `until`, both included; `until` null = still open.
/// @throws EndsBeforeItStarts when `until` is before `from`
public record Period(LocalDate from, @Nullable LocalDate until) {
    public Period {
        if (until != null && until.isBefore(from)) {
            throw new EndsBeforeItStarts(from, until);
        }
    }

    public static Period since(LocalDate from) {
        return new Period(from, null);
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    public boolean overlaps(Period other) {
        return (other.until == null || !from.isAfter(other.until)) && (until == null || !other.from.isAfter(until));
    }

    public boolean isOpen() {
        return until == null;
    }

    /// Days counted inclusively, up to `today` while the period is open; 0 when it has not begun.
    public long days(LocalDate today) {
        LocalDate end = Objects.requireNonNullElse(until, today);
        return end.isBefore(from) ? 0 : ChronoUnit.DAYS.between(from, end) + 1;
    }

    /// The end is earlier than the start.
    public static final class EndsBeforeItStarts extends Refusal {
        EndsBeforeItStarts(LocalDate from, LocalDate until) {
            super("kernel.refusal.ends-before-it-starts", "until", from, until);
        }
    }
}
