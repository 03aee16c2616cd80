package fr.essaim.activities;

import fr.essaim.casefiles.Documents;
import fr.essaim.journal.Journal;
import fr.essaim.kernel.HubId;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.ParticipantId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Feuilles d'émargement that come back signed: a photo or a scan, kept for the hub whose people it names.
@Component
@Transactional
public class SigningSheets {
    private final JdbcClient sql;
    private final Journal journal;

    SigningSheets(JdbcClient sql, Journal journal) {
        this.sql = sql;
        this.journal = journal;
    }

    /// @param id minted with the form: sent twice, it is kept once
    /// @throws NotHere when there is no such session for this viewer
    public void keep(UUID id, UUID session, String name, byte[] bytes) {
        var checked = Documents.checked(name, bytes);
        HubId hub = sql.sql("""
                select h from (select s.hub_id as h, 0 as n from activities.sessions s where s.id = :session
                    union all select x.hub_id, 1 from activities.shares x where x.session_id = :session and x.ended_at is null) x
                where h = any ((select team.viewer_hubs())::int[]) order by n, h limit 1
                """)
                .param("session", session)
                .query(Integer.class)
                .optional()
                .map(HubId::new)
                .orElseThrow(NotHere::new);
        int written = sql.sql("""
                insert into activities.returned_sheets (id, session_id, hub_id, name, media_type, bytes)
                values (:id, :session, :hub, :name, :type, :bytes) on conflict (id) do nothing
                """)
                .param("id", id)
                .param("session", session)
                .param("hub", hub.value())
                .param("name", checked.name())
                .param("type", checked.mediaType())
                .param("bytes", checked.bytes())
                .update();
        if (written > 0) {
            journal.did("return-sheet", hub, named(session, hub));
        }
    }

    /// @throws NotHere when there is none, or not for this viewer
    public Documents.Stored read(UUID session, UUID sheet) {
        var stored = sql.sql("""
                select r.hub_id, r.name, r.media_type, r.bytes from activities.returned_sheets r
                where r.id = :sheet and r.session_id = :session
                """)
                .param("sheet", sheet)
                .param("session", session)
                .query((row, n) -> new Found(
                        new HubId(row.getInt(1)),
                        new Documents.Stored(row.getString(2), row.getString(3), row.getBytes(4))))
                .optional()
                .orElseThrow(NotHere::new);
        journal.read("returned-sheet", stored.hub(), List.of(named(session, stored.hub())));
        return stored.file();
    }

    private record Found(HubId hub, Documents.Stored file) {}

    /// Those of a hub who have a seat: whom its sheet names.
    private ParticipantId[] named(UUID session, HubId hub) {
        return sql.sql("""
                select e.participant_id from activities.enrolments e join activities.seats t on t.enrolment_id = e.id
                where e.session_id = :session and e.hub_id = :hub
                """).param("session", session).param("hub", hub.value()).query(UUID.class).list().stream()
                .map(ParticipantId::new)
                .toArray(ParticipantId[]::new);
    }
}
