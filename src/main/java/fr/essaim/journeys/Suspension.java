package fr.essaim.journeys;

import fr.essaim.kernel.Period;
import fr.essaim.kernel.Refusal;
import fr.essaim.recipe.Recipe;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A dated pause with a reason; its first and last day both count.
///
/// @param reason one of the recipe's
/// @param corrects the suspension this one takes the place of: resumed, corrected, or ended by the exit
public record Suspension(
        UUID id, Period period, String reason, @Nullable UUID corrects) {
    public static Suspension of(UUID id, Period period, String reason) {
        return new Suspension(id, period, reason, null);
    }

    void refuseUnless(Recipe recipe, LocalDate entered, @Nullable Exit exit, LocalDate today) {
        if (recipe.journey().reasons().stream().noneMatch(known -> known.id().equals(reason))) {
            throw new UnknownReason();
        }
        if (period.from().isBefore(entered)) {
            throw new BeforeTheEntry(entered);
        }
        LocalDate until = period.until();
        if (exit != null && (until == null || until.isAfter(exit.on()))) {
            throw new AfterTheExit(exit.on());
        }
        LocalDate farthest = today.plusYears(1);
        if (period.from().isAfter(farthest) || (until != null && until.isAfter(farthest))) {
            throw new TooFarAhead(farthest);
        }
    }

    Suspension endedOn(UUID newId, LocalDate lastDay) {
        return new Suspension(newId, new Period(period.from(), lastDay), reason, id);
    }

    public static final class UnknownReason extends Refusal {
        UnknownReason() {
            super("journeys.refusal.unknown-reason", "reason");
        }
    }

    public static final class BeforeTheEntry extends Refusal {
        BeforeTheEntry(LocalDate entered) {
            super("journeys.refusal.suspension-before-the-entry", "from", entered);
        }
    }

    public static final class AfterTheExit extends Refusal {
        AfterTheExit(LocalDate left) {
            super("journeys.refusal.suspension-after-the-exit", "until", left);
        }
    }

    /// The clock had already run out: there is nothing left to stop.
    public static final class AfterTheLimit extends Refusal {
        AfterTheLimit(LocalDate limit) {
            super("journeys.refusal.suspension-after-the-limit", "from", limit);
        }
    }

    /// An end more than a year away is a guess, or a slip of the year: leave it open, and resume when the day comes.
    public static final class TooFarAhead extends Refusal {
        TooFarAhead(LocalDate farthest) {
            super("journeys.refusal.suspension-too-far-ahead", "until", farthest);
        }
    }

    /// @see Period#overlaps
    public static final class Overlapping extends Refusal {
        public Overlapping(LocalDate from) {
            super("journeys.refusal.overlapping-suspension", "from", from);
        }
    }

    public static final class NoneOpen extends Refusal {
        NoneOpen() {
            super("journeys.refusal.no-open-suspension", null);
        }
    }

    /// Resuming on the day it began leaves no day of suspension.
    public static final class ResumedTooSoon extends Refusal {
        ResumedTooSoon(LocalDate from) {
            super("journeys.refusal.resumed-too-soon", "on", from);
        }
    }
}
