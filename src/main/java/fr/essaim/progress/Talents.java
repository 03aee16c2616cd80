package fr.essaim.progress;

import fr.essaim.journal.Journal;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.ParticipantId;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Saying what one is good at, telling what showed it, keeping a lead, telling that it is no longer so. Every act names
/// the id its form was given: sent twice, it is done once.
@Component
@Transactional
public class Talents {
    private final ProgressRepository rows;
    private final Journal journal;
    private final Clock clock;

    Talents(ProgressRepository rows, Journal journal, Clock clock) {
        this.rows = rows;
        this.journal = journal;
        this.clock = clock;
    }

    /// @param first what showed it, or null
    /// @throws NotHere when there is no such person, or nothing of theirs to read here, for this viewer
    public void say(UUID id, ParticipantId person, Talent talent, @Nullable Sighting first) {
        OpenFile file = rows.open(person);
        if (!rows.insert(file, id, talent.checked(today()))) {
            return;
        }
        if (first != null) {
            insert(file, UUID.nameUUIDFromBytes(("first of " + id).getBytes(StandardCharsets.UTF_8)), id, first);
        }
        journal.did("say-talent", file.hub(), person);
    }

    /// @throws Sighting.NotInTheTeam when a member saw it who never accompanied the person
    /// @throws Sighting.NoSuchFact when the fact is not one of theirs that the viewer reads and may show
    public void show(UUID id, ParticipantId person, UUID talent, Sighting sighting) {
        OpenFile file = rows.open(person);
        rows.refuseUnlessTheirs(person, "talents", talent);
        if (insert(file, id, talent, sighting)) {
            journal.did("show-talent", file.hub(), person);
        }
    }

    private boolean insert(OpenFile file, UUID id, UUID talent, Sighting sighting) {
        Sighting checked = sighting.checked(today());
        if (checked.member() != null && !rows.isInTheTeam(file.person(), checked.member())) {
            throw new Sighting.NotInTheTeam();
        }
        try {
            return rows.insert(file, id, talent, checked);
        } catch (DataAccessException notTheirs) {
            if (checked.fact() == null) {
                throw notTheirs;
            }
            throw new Sighting.NoSuchFact();
        }
    }

    /// @throws NotHere when there is no such appellation
    public void keep(UUID id, ParticipantId person, UUID talent, int appellation) {
        OpenFile file = rows.open(person);
        rows.refuseUnlessTheirs(person, "talents", talent);
        var lead = Appellations.find(appellation).orElseThrow(NotHere::new);
        if (rows.insert(file, id, talent, lead, today())) {
            journal.did("keep-lead", file.hub(), person);
        }
    }

    /// @throws Sequel.AlreadyTold when it stands so already
    public void tell(UUID id, ParticipantId person, Sequel sequel) {
        OpenFile file = rows.open(person);
        var last = rows.last(person, sequel.subject(), sequel.about()).orElse(null);
        if (rows.insert(file, id, sequel.checked(last, today()))) {
            journal.did("tell-talent", file.hub(), person);
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
