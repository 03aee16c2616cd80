package fr.essaim.plans;

import fr.essaim.facts.Fact;
import fr.essaim.kernel.Refusal;
import fr.essaim.kernel.Said;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What became of a goal, a need or a step, on a day. A step that failed says on whose side, and is
/// still to be tried: the last turn tells where things stand.
///
/// @param about id of the goal, the need or the step
/// @param on today or earlier
/// @param side on whose side it failed; there if and only if `kind` is FAILED
/// @param words at most 500 characters; a reason is asked for when something is dropped or set aside
/// @param due the day it is carried over to, today or later, or null
public record Turn(
        UUID about,
        Kind kind,
        @Nullable LocalDate on,
        Fact.@Nullable Side side,
        @Nullable String words,
        @Nullable LocalDate due) {
    static final int LONGEST = 500;

    public enum Subject {
        GOAL,
        NEED,
        STEP;

        String column() {
            return name().toLowerCase(Locale.ROOT) + "_id";
        }
    }

    public enum Kind {
        DONE(Subject.STEP),
        FAILED(Subject.STEP),
        CARRIED(Subject.STEP),
        DROPPED(Subject.STEP),
        REACHED(Subject.GOAL),
        SET_ASIDE(Subject.GOAL),
        /// Said otherwise, in the person's words of that day.
        REWORDED(Subject.GOAL),
        ANSWERED(Subject.NEED),
        NO_LONGER(Subject.NEED),
        /// Taken up again, or a word said too soon.
        AGAIN(null);

        private final @Nullable Subject only;

        Kind(@Nullable Subject only) {
            this.only = only;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        boolean fits(Subject subject) {
            return only == null || only == subject;
        }

        /// After it there is nothing left to tell, but that it is taken up again.
        boolean ends() {
            return this != FAILED && this != CARRIED && this != REWORDED && this != AGAIN;
        }

        boolean moves() {
            return this == FAILED || this == CARRIED || this == AGAIN;
        }
    }

    /// @throws NoSide when a step failed and nobody's side is named
    /// @throws NoReason when something is dropped without a word
    public Turn checked(LocalDate today) {
        if (kind == Kind.FAILED && side == null) {
            throw new NoSide();
        }
        String said = kind == Kind.REWORDED ? Said.words(words, "words", LONGEST) : Said.maybe(words, "words", LONGEST);
        if (said == null && (kind == Kind.DROPPED || kind == Kind.SET_ASIDE)) {
            throw new NoReason();
        }
        return new Turn(
                about,
                kind,
                Said.past(on, "on", today),
                kind == Kind.FAILED ? side : null,
                said,
                kind.moves() ? Said.ahead(due, "due", today) : null);
    }

    /// What was chosen in a form.
    /// @throws NothingTold when nothing was
    public static Kind told(@Nullable Kind kind) {
        if (kind == null) {
            throw new NothingTold();
        }
        return kind;
    }

    public static final class NothingTold extends Refusal {
        NothingTold() {
            super("plans.refusal.nothing-told", "kind");
        }
    }

    /// Never a failure without a side: the person is blamed when the company cancelled.
    public static final class NoSide extends Refusal {
        NoSide() {
            super("plans.refusal.no-side", "side");
        }
    }

    public static final class NoReason extends Refusal {
        NoReason() {
            super("plans.refusal.no-reason", "words");
        }
    }

    /// Somebody told it meanwhile: the page shows what they said.
    public static final class AlreadyTold extends Refusal {
        AlreadyTold() {
            super("plans.refusal.already-told", "kind");
        }
    }
}
