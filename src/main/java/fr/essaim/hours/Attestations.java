package fr.essaim.hours;

import fr.essaim.journal.Journal;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Making the paper a person asked for, handing it to them, and sending it to somebody they agreed to.
/// Nothing here leaves by itself, and nothing leaves twice.
@Component
@Transactional
public class Attestations {
    private final AttestationRepository papers;
    private final Journal journal;
    private final Clock clock;

    Attestations(AttestationRepository papers, Journal journal, Clock clock) {
        this.papers = papers;
        this.journal = journal;
        this.clock = clock;
    }

    /// Counts what was done, and freezes it.
    /// @param id minted with the form: sent twice, it is made once
    /// @throws NotHere when there is no such person, or none whose papers the viewer makes
    /// @throws Attestation.NothingDone when nothing with a length was noted, or none of it is to show
    public void make(UUID id, ParticipantId person, Asked asked) {
        var checked = asked.checked(today());
        var hub = papers.hub(person).orElseThrow(NotHere::new);
        Attestation paper = papers.count(person, checked, today());
        if (paper.lines().isEmpty()) {
            throw new Attestation.NothingDone();
        }
        if (papers.insert(id, person, hub, paper, checked.how())) {
            journal.did("make-attestation", hub, person);
        }
    }

    /// Given to the person. Said again, it was given again.
    public void hand(UUID id, ParticipantId person, UUID paper) {
        turn(id, person, paper, null, "handed");
    }

    /// The person agrees to one sending of it. Nothing has left yet.
    /// @throws Sending.NotAgreed without their agreement to this very sending
    public void agree(UUID id, ParticipantId person, UUID paper, Sending sending) {
        var hub = papers.hub(person).orElseThrow(NotHere::new);
        LocalDate asked = papers.askedOn(person, paper).orElseThrow(NotHere::new);
        if (papers.insert(id, person, hub, paper, sending.checked(asked, today()))) {
            journal.did("agree-to-sending", hub, person);
        }
    }

    /// It has left.
    /// @throws Over when it left already, or the person took their agreement back
    public void send(UUID id, ParticipantId person, UUID sending) {
        turn(id, person, papers.paperOf(person, sending).orElseThrow(NotHere::new), sending, "sent");
    }

    /// The person changed their mind before it left.
    /// @throws Over when it has left
    public void takeBack(UUID id, ParticipantId person, UUID sending) {
        turn(id, person, papers.paperOf(person, sending).orElseThrow(NotHere::new), sending, "taken-back");
    }

    private void turn(UUID id, ParticipantId person, UUID paper, @Nullable UUID sending, String kind) {
        var hub = papers.hub(person).orElseThrow(NotHere::new);
        if (papers.askedOn(person, paper).isEmpty()) {
            throw new NotHere();
        }
        if (!papers.insert(id, person, hub, new AttestationRepository.Turn(paper, sending, kind, today()))) {
            if (sending == null || papers.isTold(id)) {
                return;
            }
            throw new Over();
        }
        switch (kind) {
            case "handed" -> journal.did("hand-attestation", hub, person);
            case "sent" -> journal.did("send-attestation", hub, person);
            default -> journal.did("take-back-sending", hub, person);
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /// It left, or was taken back, meanwhile: the page says which.
    public static final class Over extends Refusal {
        Over() {
            super("hours.refusal.over", null);
        }
    }
}
