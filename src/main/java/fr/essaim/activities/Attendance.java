package fr.essaim.activities;

import fr.essaim.facts.Compartment;
import fr.essaim.facts.Fact;
import fr.essaim.kernel.Said;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whether somebody came to a session. An absence says on whose side it was, and has the person's version when they
/// gave
/// one: it may cost somebody their income, and nobody is to be blamed for a bus that did not come.
///
/// @param enrolment whose
/// @param side on whose side an absence was, or null while nobody knows
/// @param words the person's version, in their words, or null
/// @param unsigned came, and did not sign the sheet
public record Attendance(
        UUID enrolment,
        How how,
        Fact.@Nullable Side side,
        @Nullable String words,
        boolean unsigned) {
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

        public static How of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /// The refusal names the field that stands beside that person.
    Attendance checked() {
        String said = Said.maybe(words, "words." + enrolment, LONGEST);
        return new Attendance(enrolment, how, sided(), said, how == How.CAME && unsigned);
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

    /// In the team's compartment: whoever accompanies the person reads it.
    Fact fact(Meeting meeting) {
        boolean came = how == How.CAME;
        return new Fact(
                Compartment.TEAM,
                meeting.strand(),
                came ? Fact.State.DONE : Fact.State.BROKEN,
                sided(),
                meeting.title(),
                words,
                meeting.slot().day(),
                null,
                sign(),
                null,
                came ? meeting.slot().minutes() : null,
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
