package fr.essaim.appointments;

import fr.essaim.facts.Compartment;
import fr.essaim.facts.Fact;
import fr.essaim.kernel.Refusal;
import fr.essaim.kernel.Said;
import fr.essaim.kernel.Strand;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What became of an appointment. An absence says on whose side it was when that is known, and has the person's version
/// when they gave one; no motive is ever asked for.
///
/// @param side of an absence, or null while nobody knows
/// @param words the person's version, in their words, or null
public record Outcome(
        How how, Fact.@Nullable Side side, @Nullable String words) {
    private static final int LONGEST = 1000;

    public enum How {
        CAME,
        EXCUSED,
        ABSENT,
        CALLED_OFF;

        /// `called-off`, as in the database.
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<How> find(String code) {
            return Stream.of(values()).filter(how -> how.code().equals(code)).findFirst();
        }
    }

    Outcome checked() {
        return new Outcome(how, sided(), Said.maybe(words, "words", LONGEST));
    }

    /// What is not known yet is never the person's side.
    private Fact.@Nullable Side sided() {
        return switch (how) {
            case CAME -> null;
            case CALLED_OFF -> Fact.Side.US;
            case EXCUSED -> side == null ? Fact.Side.OTHER : side;
            case ABSENT -> side == null ? Fact.Side.NO_ANSWER : side;
        };
    }

    /// @throws NotYetHeld before the day
    static void refuseUnlessHeld(LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            throw new NotYetHeld(day);
        }
    }

    /// In the team's compartment: whoever accompanies the person reads it. An appointment that was kept is a move of
    /// both.
    Fact fact(Span span, @Nullable Strand strand, String title) {
        boolean came = how == How.CAME;
        return new Fact(
                Compartment.TEAM,
                strand,
                came ? Fact.State.DONE : Fact.State.BROKEN,
                side,
                title,
                words,
                span.day(),
                null,
                sign(),
                null,
                came ? span.minutes() : null,
                false);
    }

    private Fact.@Nullable Sign sign() {
        return switch (how) {
            case CAME -> Fact.Sign.BOTH;
            case EXCUSED -> Fact.Sign.PERSON;
            case CALLED_OFF -> Fact.Sign.US;
            case ABSENT -> null;
        };
    }

    static final class NotYetHeld extends Refusal {
        NotYetHeld(LocalDate day) {
            super("appointments.refusal.not-yet-held", null, day);
        }
    }

    /// A colleague noted it: facts are put right by who wrote them.
    static final class NotYours extends Refusal {
        NotYours(String author) {
            super("appointments.refusal.not-yours", null, author);
        }
    }
}
