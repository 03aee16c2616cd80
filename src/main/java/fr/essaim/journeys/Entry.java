package fr.essaim.journeys;

import fr.essaim.kernel.Period;
import fr.essaim.kernel.Refusal;
import fr.essaim.recipe.JourneyRules;
import fr.essaim.recipe.Recipe;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The first day of a journey and the two facts it rests on.
///
/// @param information null when nobody wrote down that the person was informed
/// @param agreement null when nobody wrote down that the person agreed
public record Entry(
        LocalDate on,
        @Nullable Undertaking information,
        @Nullable Undertaking agreement) {
    void refuseUnless(Recipe recipe, Period open, LocalDate today) {
        if (recipe.journey().entryNeeds().contains(JourneyRules.INFORMATION) && information == null) {
            throw new Undertaking.NoInformationGiven();
        }
        if (recipe.journey().entryNeeds().contains(JourneyRules.AGREEMENT) && agreement == null) {
            throw new Undertaking.NoAgreement();
        }
        if (information != null && agreement != null && agreement.on().isBefore(information.on())) {
            throw new Undertaking.AgreedBeforeInformed(information.on());
        }
        refuseUnlessPossible(on, open, today);
        if (agreement != null && on.isBefore(agreement.on())) {
            throw new BeforeTheAgreement(agreement.on());
        }
    }

    static void refuseUnlessPossible(LocalDate on, Period open, LocalDate today) {
        if (on.isAfter(today)) {
            throw new InTheFuture();
        }
        if (on.isBefore(open.from())) {
            throw new BeforeTheProgrammeOpened(open.from());
        }
        LocalDate closed = open.until();
        if (closed != null && on.isAfter(closed)) {
            throw new AfterTheHubClosed(closed);
        }
    }

    public static final class InTheFuture extends Refusal {
        InTheFuture() {
            super("journeys.refusal.entry-in-the-future", "on");
        }
    }

    public static final class BeforeTheProgrammeOpened extends Refusal {
        BeforeTheProgrammeOpened(LocalDate opened) {
            super("journeys.refusal.entry-before-the-programme-opened", "on", opened);
        }
    }

    public static final class AfterTheHubClosed extends Refusal {
        AfterTheHubClosed(LocalDate closed) {
            super("journeys.refusal.entry-after-the-hub-closed", "on", closed);
        }
    }

    public static final class BeforeTheAgreement extends Refusal {
        BeforeTheAgreement(LocalDate agreed) {
            super("journeys.refusal.entry-before-the-agreement", "on", agreed);
        }
    }

    /// Somebody has one open journey at most.
    public static final class StillOnTheWay extends Refusal {
        StillOnTheWay(LocalDate entered) {
            super("journeys.refusal.still-on-the-way", null, entered);
        }
    }

    /// A re-entry is a new journey, and begins after the last one ended.
    public static final class BeforeTheLastExit extends Refusal {
        BeforeTheLastExit(LocalDate left) {
            super("journeys.refusal.entry-before-the-last-exit", "on", left);
        }
    }

    /// A corrected entry day may not come after what happened since.
    public static final class AfterWhatFollowed extends Refusal {
        AfterWhatFollowed(LocalDate followed) {
            super("journeys.refusal.entry-after-what-followed", "on", followed);
        }
    }

    /// A corrected entry day may not fall on another journey of the same person.
    public static final class OnAnotherJourney extends Refusal {
        OnAnotherJourney() {
            super("journeys.refusal.entry-on-another-journey", "on");
        }
    }
}
