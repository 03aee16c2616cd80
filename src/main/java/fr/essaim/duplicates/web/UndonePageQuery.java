package fr.essaim.duplicates.web;

import fr.essaim.duplicates.web.UndonePage.Added;
import fr.essaim.journal.Journal;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.ParticipantId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class UndonePageQuery {
    private final JdbcClient sql;
    private final Journal journal;

    UndonePageQuery(JdbcClient sql, Journal journal) {
        this.sql = sql;
        this.journal = journal;
    }

    private record Undone(UUID kept, String keptName, UUID back, String backName, Instant at) {}

    /// @throws NotHere when there is no such merge for this viewer, or it stands
    UndonePage page(UUID merge) {
        Undone undone = sql.sql("""
                select p.id as kept, trim(p.first_name || ' ' || p.last_name) as kept_name,
                    q.id as back, trim(q.first_name || ' ' || q.last_name) as back_name, m.done_at
                from duplicates.merges m join casefiles.participants p on p.id = m.participant_id
                join casefiles.participants q on q.id = m.absorbed_id
                where m.id = :merge and m.undone_at is not null
                """)
                .param("merge", merge)
                .query((row, n) -> new Undone(
                        row.getObject("kept", UUID.class),
                        row.getString("kept_name"),
                        row.getObject("back", UUID.class),
                        row.getString("back_name"),
                        row.getTimestamp("done_at").toInstant()))
                .optional()
                .orElseThrow(NotHere::new);
        List<Added> added = sql.sql("""
                select table_name as "table", rows_added as rows from duplicates.added_since(:kept, :at)
                """)
                .param("kept", undone.kept)
                .param("at", java.sql.Timestamp.from(undone.at))
                .query(Added.class)
                .list();
        journal.read("duplicates", null, List.of(new ParticipantId(undone.kept), new ParticipantId(undone.back)));
        return new UndonePage(undone.kept, undone.keptName, undone.back, undone.backName, added);
    }
}
