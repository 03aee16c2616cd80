package fr.essaim.facts;

import fr.essaim.kernel.Said;
import fr.essaim.kernel.Strand;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Whether somebody came to what was planned with them. An absence says on whose side it was when
/// that is known, and has the person's version when they gave one; no motive is ever asked for.
///
/// @param side of an absence, or null while nobody knows
/// @param words the person's version, in their words, or null
public record Coming(
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

    /// @param field beside which a refusal of the words is shown
    public Coming checked(String field) {
        return new Coming(how, sided(), Said.maybe(words, field, LONGEST));
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

    /// @param minutes how long it lasted, of use when they came
    public Fact fact(Compartment compartment, @Nullable Strand strand, String title, LocalDate day, int minutes) {
        boolean came = how == How.CAME;
        return new Fact(
                compartment,
                strand,
                came ? Fact.State.DONE : Fact.State.BROKEN,
                sided(),
                title,
                words,
                day,
                null,
                sign(),
                null,
                came ? minutes : null,
                false);
    }

    /// Coming, and saying that one will not, are moves of the person's own.
    private Fact.@Nullable Sign sign() {
        return switch (how) {
            case CAME -> Fact.Sign.BOTH;
            case EXCUSED -> Fact.Sign.PERSON;
            case CALLED_OFF -> Fact.Sign.US;
            case ABSENT -> null;
        };
    }
}
