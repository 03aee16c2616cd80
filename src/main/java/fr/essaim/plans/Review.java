package fr.essaim.plans;

import fr.essaim.kernel.Refusal;
import fr.essaim.kernel.Said;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Looking back together at what happened since the last time; the last one closes the support.
///
/// @param words what the person and the member say of it, at most 2000 characters, or null
/// @param next the next one, after today; null when none is agreed, and always for the last
public record Review(
        Kind kind,
        @Nullable LocalDate heldOn,
        @Nullable String words,
        @Nullable LocalDate next) {
    static final int LONGEST = 2000;

    public enum Kind {
        REVIEW,
        END;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Review checked(LocalDate today) {
        return new Review(
                kind,
                Said.past(heldOn, "heldOn", today),
                Said.maybe(words, "words", LONGEST),
                kind == Kind.END ? null : next(next, today));
    }

    /// What becomes of a step that was open: the refusal names the fields that stand beside that step.
    static Turn answer(Turn answer, LocalDate today) {
        String why = Said.maybe(answer.words(), "why." + answer.about(), Turn.LONGEST);
        if (why == null && answer.kind() == Turn.Kind.DROPPED) {
            throw new DroppedWithoutReason("why." + answer.about());
        }
        var due = answer.kind().moves() ? Said.ahead(answer.due(), "due." + answer.about(), today) : null;
        return new Turn(answer.about(), answer.kind(), answer.on(), null, why, due);
    }

    static @Nullable LocalDate next(@Nullable LocalDate next, LocalDate today) {
        if (next != null && !next.isAfter(today)) {
            throw new NextTooSoon(next);
        }
        return next;
    }

    public static final class DroppedWithoutReason extends Refusal {
        DroppedWithoutReason(String field) {
            super("plans.refusal.dropped-without-reason", field);
        }
    }

    public static final class NextTooSoon extends Refusal {
        NextTooSoon(LocalDate next) {
            super("plans.refusal.next-too-soon", "next", next);
        }
    }
}
