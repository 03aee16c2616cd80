package fr.essaim.audits;

import fr.essaim.kernel.Period;
import fr.essaim.kernel.PersonName;
import fr.essaim.kernel.Refusal;
import fr.essaim.team.Email;
import java.time.LocalDate;
import java.util.Objects;

/// What is agreed before somebody from outside comes in: who, sent by whom, why, between which days.
///
/// @param sentBy the organisation: 2 to 200 characters
/// @param purpose 5 to 500 characters; the journal tells it of everybody who is read
/// @param days both ends told, a year at most: a control has an end
public record Terms(PersonName controller, Email email, String sentBy, String purpose, Period days) {
    private static final int SHORTEST_NAME = 2;
    private static final int LONGEST_NAME = 200;
    private static final int SHORTEST = 5;
    static final int LONGEST = 500;

    public Terms {
        sentBy = sentBy.strip();
        purpose = purpose.strip();
        if (sentBy.length() < SHORTEST_NAME || sentBy.length() > LONGEST_NAME) {
            throw new NobodySent();
        }
        refuseUnlessSaid(purpose, "purpose");
    }

    /// @throws NotSaid when it is too short or too long to be a reason
    static void refuseUnlessSaid(String reason, String field) {
        if (reason.length() < SHORTEST || reason.length() > LONGEST) {
            throw new NotSaid(field);
        }
    }

    void refuseUnlessPossible(LocalDate today) {
        refuseUnlessPossible(days.from(), last(), today);
    }

    /// @throws OverAlready when the last day is past
    /// @throws TooLong when it is more than a year after the first
    static void refuseUnlessPossible(LocalDate from, LocalDate last, LocalDate today) {
        if (last.isBefore(today)) {
            throw new OverAlready(last);
        }
        if (last.isAfter(from.plusYears(1))) {
            throw new TooLong();
        }
    }

    LocalDate last() {
        return Objects.requireNonNull(days.until(), "an audit has a last day");
    }

    public static final class NobodySent extends Refusal {
        NobodySent() {
            super("audits.refusal.nobody-sent", "sentBy", SHORTEST_NAME, LONGEST_NAME);
        }
    }

    public static final class NotSaid extends Refusal {
        NotSaid(String field) {
            super("audits.refusal.not-said", field, SHORTEST, LONGEST);
        }
    }

    public static final class OverAlready extends Refusal {
        OverAlready(LocalDate last) {
            super("audits.refusal.over-already", "until", last);
        }
    }

    public static final class TooLong extends Refusal {
        TooLong() {
            super("audits.refusal.too-long", "until");
        }
    }
}
