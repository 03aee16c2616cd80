package fr.essaim.myspace;

import fr.essaim.kernel.HubId;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// A person's file as an act of the team finds it.
@Repository
class SpaceFiles {
    private final JdbcClient sql;

    SpaceFiles(JdbcClient sql) {
        this.sql = sql;
    }

    record SpaceFile(ParticipantId person, HubId hub, boolean writes) {}

    /// @throws NotHere when there is no such person for this viewer, or nothing of theirs to read here
    /// @throws NotInCharge when the viewer does not accompany them
    SpaceFile inCharge(ParticipantId person) {
        SpaceFile file = sql.sql("""
                select p.hub_id, myspace.viewer_writes(p.id, p.hub_id) as writes
                from casefiles.participants p where p.id = :person and myspace.viewer_reads(p.id, p.hub_id)
                """)
                .param("person", person.value())
                .query((row, n) -> new SpaceFile(person, new HubId(row.getInt("hub_id")), row.getBoolean("writes")))
                .optional()
                .orElseThrow(NotHere::new);
        if (!file.writes()) {
            throw new NotInCharge();
        }
        return file;
    }

    /// As above, and the administration: for a copy of the file only.
    SpaceFile handing(ParticipantId person) {
        return sql.sql("""
                select p.hub_id from casefiles.participants p where p.id = :person and team.viewer_is('administrator')
                """)
                .param("person", person.value())
                .query(Integer.class)
                .optional()
                .map(hub -> new SpaceFile(person, new HubId(hub), true))
                .orElseGet(() -> inCharge(person));
    }

    static final class NotInCharge extends Refusal {
        NotInCharge() {
            super("myspace.refusal.not-in-charge", null);
        }
    }
}
