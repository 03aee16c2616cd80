package fr.essaim.tasks;

import fr.essaim.journal.Journal;
import fr.essaim.kernel.HubId;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.team.Viewers;
import java.sql.Types;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Sharing what is strictly necessary, and taking it back: whoever was to read it then no longer does.
@Component
@Transactional
public class NecessaryNotes {
    private final JdbcClient sql;
    private final Mentions mentions;
    private final Journal journal;

    NecessaryNotes(JdbcClient sql, Mentions mentions, Journal journal) {
        this.sql = sql;
        this.mentions = mentions;
        this.journal = journal;
    }

    private record Place(int hub, boolean writes) {}

    /// @param id minted with the form: sent twice, it is written once
    /// @throws NotHere when there is no such person, or the viewer is not bound to secrecy in
    /// charge of them
    public void write(UUID id, ParticipantId person, NecessaryNote note) {
        var place = place(person);
        NecessaryNote checked = note.checked();
        int written = sql.sql("""
                insert into tasks.necessary_notes (id, participant_id, hub_id, words, told, why_not, whole_team)
                values (:id, :person, :hub, :words, :told, :why, :whole) on conflict do nothing
                """)
                .param("id", id)
                .param("person", person.value())
                .param("hub", place.hub())
                .param("words", checked.words())
                .param("told", checked.told())
                .param("why", checked.whyNot(), Types.VARCHAR)
                .param("whole", checked.wholeTeam())
                .update();
        if (written > 0) {
            address(id, person, place, checked);
            journal.did("write-necessary-note", new HubId(place.hub()), person);
        }
    }

    private void address(UUID id, ParticipantId person, Place place, NecessaryNote note) {
        Set<UUID> readers = new LinkedHashSet<>();
        note.readers().stream()
                .map(MemberId::value)
                .filter(member -> !member.equals(Viewers.required().id().value()))
                .forEach(readers::add);
        try {
            readers.forEach(member -> sql.sql("""
                            insert into tasks.necessary_readers (id, note_id, participant_id, hub_id, member_id)
                            values (:id, :note, :person, :hub, :member)
                            """)
                    .param("id", Ids.mint())
                    .param("note", id)
                    .param("person", person.value())
                    .param("hub", place.hub())
                    .param("member", member)
                    .update());
        } catch (DataIntegrityViolationException notOfTheTeam) {
            throw new NecessaryNote.NotOfTheTeam();
        }
        mentions.inNote(id, person, note.wholeTeam() ? team(person) : readers);
    }

    private Set<UUID> team(ParticipantId person) {
        return Set.copyOf(
                sql.sql("""
                select distinct c.member_id from casefiles.care_team c
                where c.participant_id = :person and c.member_id <> team.viewer() and c.from_day <= team.today()
                  and (c.until_day is null or c.until_day >= team.today())
                """).param("person", person.value()).query(UUID.class).list());
    }

    /// Twice is once.
    /// @return whom it was about
    /// @throws NotHere when the viewer did not write it
    public ParticipantId takeBack(UUID note) {
        var about = sql.sql(
                        "select participant_id from tasks.necessary_notes where id = :id and author = team.viewer()")
                .param("id", note)
                .query(UUID.class)
                .optional()
                .map(ParticipantId::new)
                .orElseThrow(NotHere::new);
        int taken = sql.sql(
                        "update tasks.necessary_notes set taken_back_at = now() where id = :id and author = team.viewer() and taken_back_at is null")
                .param("id", note)
                .update();
        if (taken > 0) {
            journal.did("take-back-necessary-note", about);
        }
        return about;
    }

    private Place place(ParticipantId person) {
        return sql.sql("""
                select hub_id as hub, hub_id = any (tasks.viewer_bound()) and id = any (casefiles.viewer_caseload()) as writes
                from casefiles.participants where id = :id
                """)
                .param("id", person.value())
                .query(Place.class)
                .optional()
                .filter(Place::writes)
                .orElseThrow(NotHere::new);
    }
}
