package fr.essaim.casefiles;

import fr.essaim.journal.Journal;
import fr.essaim.kernel.HubId;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.Refusal;
import fr.essaim.kernel.Viewer;
import fr.essaim.team.Viewers;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Opening somebody's file and mending their identity.
@Component
@Transactional
public class Participants {
    private final ParticipantRepository people;
    private final CareTeam careTeam;
    private final Journal journal;
    private final Clock clock;

    Participants(ParticipantRepository people, CareTeam careTeam, Journal journal, Clock clock) {
        this.people = people;
        this.careTeam = careTeam;
        this.journal = journal;
        this.clock = clock;
    }

    /// Opens a file at a hub; whoever works there becomes the person's reference. Sent twice, it is done once.
    /// @param id minted with the form
    /// @throws HubNotOpen when the hub has not opened yet or is closed
    /// @throws NotHere when the viewer does not work at the hub
    public void open(ParticipantId id, HubId hub, Identity identity, @Nullable String sourceReference) {
        LocalDate today = LocalDate.now(clock);
        identity.checked(today);
        Viewer viewer = Viewers.required();
        if (!people.isOpen(hub, today)) {
            throw new HubNotOpen();
        }
        if (!people.insert(id, hub, identity, sourceReference, viewer.id())) {
            return;
        }
        people.stay(Ids.mint(), id, hub, today, viewer.id());
        people.index(id);
        if (viewer.accompanies()) {
            careTeam.assign(id, viewer.id(), CareTeam.Part.REFERENCE, today);
        }
        journal.did("open-file", hub, id);
    }

    /// @param version the one the form was drawn from
    /// @throws StaleIdentity when somebody mended it meanwhile
    /// @throws NotHere when there is no such person for this viewer
    public void mend(ParticipantId id, int version, Identity identity) {
        identity.checked(LocalDate.now(clock));
        HubId hub = people.hubOf(id).orElseThrow(NotHere::new);
        if (!people.update(id, version, identity)) {
            throw new StaleIdentity();
        }
        people.index(id);
        journal.did("mend-identity", hub, id);
    }

    /// Writes the search keys anew, after the file's identities or ways to reach changed otherwise than here.
    public void reindex(ParticipantId id) {
        people.index(id);
    }

    public static final class HubNotOpen extends Refusal {
        HubNotOpen() {
            super("casefiles.refusal.hub-not-open", "hub");
        }
    }

    /// Somebody else was quicker: the page shows both versions, and nothing typed is lost.
    public static final class StaleIdentity extends Refusal {
        StaleIdentity() {
            super("casefiles.refusal.stale-identity", null);
        }
    }
}
