package fr.essaim.activities;

import fr.essaim.kernel.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How often a session comes back: every week or every other week, and until when. A series has an end.
///
/// @param weeks 0 (once), 1 or 2
/// @param until the last day it may fall on; there when it comes back
public record Series(int weeks, @Nullable LocalDate until) {
    private static final int MOST_WEEKS = 2;

    public static Series once() {
        return new Series(0, null);
    }

    /// @throws NoEnd when it comes back and nobody said until when
    /// @throws EndsBefore when it would end before it begins
    /// @throws TooLong past a year
    List<LocalDate> days(LocalDate first) {
        if (weeks < 1 || weeks > MOST_WEEKS) {
            return List.of(first);
        }
        if (until == null) {
            throw new NoEnd();
        }
        if (until.isBefore(first)) {
            throw new EndsBefore(first);
        }
        if (until.isAfter(first.plusYears(1))) {
            throw new TooLong(first.plusYears(1));
        }
        LocalDate last = until;
        return Stream.iterate(first, day -> !day.isAfter(last), day -> day.plusWeeks(weeks))
                .toList();
    }

    static final class NoEnd extends Refusal {
        NoEnd() {
            super("activities.refusal.no-end", "until");
        }
    }

    static final class EndsBefore extends Refusal {
        EndsBefore(LocalDate first) {
            super("activities.refusal.ends-before", "until", first);
        }
    }

    static final class TooLong extends Refusal {
        TooLong(LocalDate last) {
            super("activities.refusal.series-too-long", "until", last);
        }
    }
}
