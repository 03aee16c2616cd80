package fr.essaim.handovers;

import fr.essaim.kernel.HubId;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.Period;
import fr.essaim.kernel.Refusal;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A member passes their people on: for good, because they leave, or for the days they are away.
///
/// @param from the successors' first day
/// @param until the stand-ins' last day; null when the member leaves
public record Handover(
        HubId hub,
        MemberId member,
        Why why,
        LocalDate from,
        @Nullable LocalDate until) {
    public enum Why {
        LEAVING,
        AWAY;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Leaving, unless it says away.
        public static Why of(String code) {
            return code.equals("away") ? AWAY : LEAVING;
        }
    }

    /// @throws NoFirstDay when the day it begins is missing
    /// @throws NoReturn when somebody is away without a day until which
    /// @throws Period.EndsBeforeItStarts when that day is before the first
    public static Handover checked(
            HubId hub, MemberId member, Why why, @Nullable LocalDate from, @Nullable LocalDate until) {
        if (from == null) {
            throw new NoFirstDay();
        }
        if (why == Why.AWAY && until == null) {
            throw new NoReturn();
        }
        var period = new Period(from, why == Why.AWAY ? until : null);
        return new Handover(hub, member, why, period.from(), period.until());
    }

    /// What was done cannot begin in the past: the notes read meanwhile were read.
    /// @throws TooLate when it would
    Handover notBefore(LocalDate today) {
        if (from.isBefore(today)) {
            throw new TooLate(today);
        }
        return this;
    }

    LocalDate lastDayBefore() {
        return from.minusDays(1);
    }

    /// Until when successors are needed at the least; somebody who is about to leave too is no successor.
    LocalDate neededUntil() {
        return until == null ? from.plusDays(SOON) : until;
    }

    /// Four weeks: long enough to be worth a first meeting.
    private static final int SOON = 28;

    public static final class NoFirstDay extends Refusal {
        NoFirstDay() {
            super("handovers.refusal.no-first-day", "from");
        }
    }

    public static final class NoReturn extends Refusal {
        NoReturn() {
            super("handovers.refusal.no-return", "until");
        }
    }

    public static final class TooLate extends Refusal {
        TooLate(LocalDate today) {
            super("handovers.refusal.too-late", "from", today);
        }
    }
}
