package fr.essaim.journeys;

import fr.essaim.journal.Journal;
import fr.essaim.kernel.JourneyId;
import fr.essaim.kernel.Period;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Suspending a journey and resuming it. Every act names the version it is based on, and the id its form was given:
/// sent twice, it is done once.
@Component
@Transactional
public class Suspensions {
    private final JourneyRepository journeys;
    private final JourneyFacts facts;
    private final Journal journal;
    private final Clock clock;

    Suspensions(JourneyRepository journeys, JourneyFacts facts, Journal journal, Clock clock) {
        this.journeys = journeys;
        this.facts = facts;
        this.journal = journal;
        this.clock = clock;
    }

    /// @throws Suspension.Overlapping when another suspension holds one of these days
    public void suspend(JourneyId id, int version, UUID factId, Period period, String reason) {
        if (!journeys.holds("suspensions", factId)) {
            JourneyFile file = journeys.load(id);
            keep(file, file.basedOn(version).suspend(factId, period, reason, today()), "begun", null);
        }
    }

    /// @param on first day on which the person is accompanied again
    public void resume(JourneyId id, int version, UUID factId, LocalDate on) {
        if (!journeys.holds("suspensions", factId)) {
            JourneyFile file = journeys.load(id);
            keep(file, file.basedOn(version).resume(factId, on, today()), "resumed", null);
        }
    }

    /// @param which the suspension that the new one takes the place of
    public void correct(
            JourneyId id, int version, UUID which, UUID factId, Period period, String reason, String because) {
        if (!journeys.holds("suspensions", factId)) {
            JourneyFile file = journeys.load(id);
            Suspension right = file.basedOn(version).correct(which, factId, period, reason, today());
            keep(file, right, "corrected", because);
        }
    }

    /// It had been written down by mistake.
    public void takeBack(JourneyId id, int version, UUID which, UUID factId, String because) {
        if (!journeys.holds("suspensions", factId)) {
            JourneyFile file = journeys.load(id);
            keep(file, file.basedOn(version).takeBack(which, factId), "taken-back", because);
        }
    }

    private void keep(JourneyFile file, Suspension suspension, String change, @Nullable String because) {
        journeys.sumUp(file);
        try {
            facts.suspension(file.journey().id(), suspension, change, because);
        } catch (DataIntegrityViolationException overlap) {
            throw new Suspension.Overlapping(suspension.period().from());
        }
        journal.did("suspension-" + change, file.hub(), file.participant());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
