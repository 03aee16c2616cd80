package fr.essaim.journeys;

import fr.essaim.casefiles.Documents;
import fr.essaim.journal.Journal;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.JourneyId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Ending a journey with its proof, and asking again some months later.
@Component
@Transactional
public class Exits {
    private final JourneyRepository journeys;
    private final JourneyFacts facts;
    private final Documents documents;
    private final Journal journal;
    private final Clock clock;

    Exits(JourneyRepository journeys, JourneyFacts facts, Documents documents, Journal journal, Clock clock) {
        this.journeys = journeys;
        this.facts = facts;
        this.documents = documents;
        this.journal = journal;
        this.clock = clock;
    }

    /// Ends the journey, or corrects its exit when `exit.corrects()` names one. Evidence kept before still counts.
    /// @param proof handed in with the form, or null
    public void exit(JourneyId id, int version, Exit exit, @Nullable Proof proof, @Nullable String because) {
        if (journeys.holds("exits", exit.id())) {
            return;
        }
        JourneyFile file = journeys.load(id);
        Exit proved = exit.with(evidence(file, exit, proof));
        var ended = file.basedOn(version).exit(proved, Ids.mint(), LocalDate.now(clock));
        journeys.sumUp(file);
        ended.ifPresent(suspension -> facts.suspension(id, suspension, "ended-by-exit", null));
        facts.exit(id, proved, file.recipe(), exit.corrects() == null ? "left" : "corrected", because);
        keep(file, proof);
        journal.did(exit.corrects() == null ? "exit" : "correct-exit", file.hub(), file.participant());
    }

    private static List<Evidence> evidence(JourneyFile file, Exit exit, @Nullable Proof proof) {
        List<Evidence> all = new ArrayList<>(file.evidence());
        all.removeIf(kept -> !file.recipe()
                .outcome(exit.outcome())
                .filter(outcome -> Exit.accepts(outcome, kept.kind()))
                .isPresent());
        if (proof != null) {
            all.add(proof.asEvidence());
        }
        return all;
    }

    private void keep(JourneyFile file, @Nullable Proof proof) {
        if (proof != null) {
            if (proof.bytes().length > 0) {
                documents.keep(proof.id(), file.participant(), Documents.Wall.JOURNEY, proof.fileName(), proof.bytes());
            }
            facts.evidence(file.journey().id(), proof.asEvidence());
        }
    }

    /// The exit was written down by mistake: the journey goes on.
    public void takeBack(JourneyId id, int version, UUID which, UUID factId, String because) {
        if (journeys.holds("exits", factId)) {
            return;
        }
        JourneyFile file = journeys.load(id);
        Exit gone = file.basedOn(version).takeBackExit(which, factId);
        journeys.sumUp(file);
        facts.exit(id, gone, file.recipe(), "taken-back", because);
        journal.did("take-back-exit", file.hub(), file.participant());
    }

    /// @throws Evidence.NotAccepted when the recipe does not accept this kind for the outcome
    public void prove(JourneyId id, @Nullable Proof proof) {
        Evidence evidence = Proof.evidence(proof);
        if (journeys.holds("evidence", evidence.id())) {
            return;
        }
        JourneyFile file = journeys.load(id);
        file.journey().refuseEvidence(evidence);
        keep(file, proof);
        journal.did("add-evidence", file.hub(), file.participant());
    }

    public void followUp(JourneyId id, int version, FollowUp followUp) {
        if (journeys.holds("follow_ups", followUp.id())) {
            return;
        }
        JourneyFile file = journeys.load(id);
        file.basedOn(version).followUp(followUp, LocalDate.now(clock));
        journeys.sumUp(file);
        facts.followUp(id, followUp);
        journal.did("follow-up", file.hub(), file.participant());
    }
}
