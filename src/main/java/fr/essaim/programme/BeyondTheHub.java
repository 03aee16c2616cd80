package fr.essaim.programme;

import fr.essaim.kernel.Period;
import fr.essaim.kernel.Refusal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What happens at a hub happens while it is open.
public final class BeyondTheHub extends Refusal {
    private BeyondTheHub(String key, String field, LocalDate day) {
        super(key, field, day);
    }

    /// An open-ended period at a hub whose last day is known ends with it, so that only its first day counts.
    static void refuse(Period life, Period what, String field) {
        @Nullable LocalDate closes = life.until();
        if (what.from().isBefore(life.from())) {
            throw new BeyondTheHub("programme.refusal.before-the-hub", field, life.from());
        }
        if (closes != null && (what.from().isAfter(closes) || isAfter(what.until(), closes))) {
            throw new BeyondTheHub("programme.refusal.after-the-hub", field, closes);
        }
    }

    private static boolean isAfter(@Nullable LocalDate until, LocalDate closes) {
        return until != null && until.isAfter(closes);
    }
}
