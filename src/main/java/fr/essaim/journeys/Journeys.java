package fr.essaim.journeys;

import fr.essaim.journal.Journal;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.JourneyId;
import fr.essaim.kernel.ParticipantId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Entering a journey, and entering again.
@Component
@Transactional
public class Journeys {
    private final JourneyRepository journeys;
    private final JourneyFacts facts;
    private final Journal journal;
    private final Clock clock;

    Journeys(JourneyRepository journeys, JourneyFacts facts, Journal journal, Clock clock) {
        this.journeys = journeys;
        this.facts = facts;
        this.journal = journal;
        this.clock = clock;
    }

    /// @param id minted with the form: sent twice, it is done once
    /// @throws NotHere when there is no such person for this viewer
    /// @throws Entry.StillOnTheWay when the person has an open journey
    public void enter(ParticipantId person, JourneyId id, Entry entry) {
        var place = journeys.placeOf(person);
        List<JourneyId> known = journeys.journeysOf(person, place.programme());
        if (known.contains(id)) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        List<Journey> earlier =
                known.stream().map(other -> journeys.load(other).journey()).toList();
        Journey journey = Journey.enter(id, journeys.recipe(place), entry, place.open(), earlier, today);
        try {
            journeys.insert(person, place, journey, today);
        } catch (DataIntegrityViolationException other) {
            // somebody else entered them at the same moment: the exclusion constraint says so
            throw new Entry.StillOnTheWay(entry.on());
        }
        facts.entry(id, id.value(), entry.on(), null);
        keep(id, entry.information());
        keep(id, entry.agreement());
        journal.did("enter-journey", place.hub(), person);
    }

    /// @param factId minted with the form
    public void correctEntry(JourneyId id, int version, UUID factId, LocalDate on, String because) {
        if (journeys.holds("entries", factId)) {
            return;
        }
        JourneyFile file = journeys.load(id);
        file.basedOn(version).correctEntry(on, file.open(), LocalDate.now(clock));
        try {
            journeys.sumUp(file);
        } catch (DataIntegrityViolationException overlap) {
            throw new Entry.OnAnotherJourney();
        }
        facts.entry(id, factId, on, because);
        journal.did("correct-entry", file.hub(), file.participant());
    }

    /// The person no longer agrees to be accompanied. The journey does not end by itself: somebody talks with them.
    public void withdrawAgreement(JourneyId id, UUID factId, LocalDate on, Undertaking.How how) {
        if (journeys.holds("undertakings", factId)) {
            return;
        }
        JourneyFile file = journeys.load(id);
        file.journey().refuseWithdrawal(on, LocalDate.now(clock));
        facts.undertaking(id, factId, "withdrawal", on, how);
        journal.did("withdraw-agreement", file.hub(), file.participant());
    }

    private void keep(JourneyId id, @Nullable Undertaking undertaking) {
        if (undertaking != null) {
            facts.undertaking(id, Ids.mint(), undertaking.kind().code(), undertaking.on(), undertaking.how());
        }
    }
}
