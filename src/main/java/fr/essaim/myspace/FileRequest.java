package fr.essaim.myspace;

import fr.essaim.kernel.Refusal;
import fr.essaim.kernel.Said;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/// A person asks for a copy of their file. The answer comes within a month; two more at most, when they are told why
/// before the first is over (GDPR art. 12.3).
public record FileRequest(LocalDate askedOn) {
    private static final Period FIRST = Period.ofMonths(1);
    private static final Period LAST = Period.ofMonths(3);
    private static final int LONGEST = 500;

    public static LocalDate due(LocalDate askedOn) {
        return askedOn.plus(FIRST);
    }

    /// @param why as the person is told it
    /// @throws TooLate when the first month is over
    /// @throws TooFar beyond three months from the day it was asked
    Later prolonged(@Nullable LocalDate until, @Nullable String why, LocalDate today) {
        String said = Said.words(why, "why", LONGEST);
        if (today.isAfter(due(askedOn))) {
            throw new TooLate();
        }
        LocalDate last = askedOn.plus(LAST);
        if (until == null || !until.isAfter(due(askedOn)) || until.isAfter(last)) {
            throw new TooFar(due(askedOn), last);
        }
        return new Later(until, said);
    }

    record Later(LocalDate until, String why) {}

    public static final class TooLate extends Refusal {
        TooLate() {
            super("myspace.refusal.too-late", "until");
        }
    }

    public static final class TooFar extends Refusal {
        TooFar(LocalDate first, LocalDate last) {
            super("myspace.refusal.too-far", "until", first, last);
        }
    }
}
