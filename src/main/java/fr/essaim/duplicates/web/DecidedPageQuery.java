package fr.essaim.duplicates.web;

import fr.essaim.duplicates.web.DecidedPage.Distinct;
import fr.essaim.duplicates.web.DecidedPage.Merged;
import fr.essaim.journal.Journal;
import fr.essaim.kernel.ParticipantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The latest hundred of each.
@Component
@Transactional
class DecidedPageQuery {
    private final JdbcClient sql;
    private final Journal journal;

    DecidedPageQuery(JdbcClient sql, Journal journal) {
        this.sql = sql;
        this.journal = journal;
    }

    DecidedPage page() {
        Set<ParticipantId> shown = new HashSet<>();
        List<Merged> merged = sql.sql("""
                select m.id, m.participant_id, trim(p.first_name || ' ' || p.last_name) as kept,
                    trim(w.first_name || ' ' || w.last_name) as by, m.done_at,
                    coalesce((select string_agg(trim(o.first_name || ' ' || o.last_name)
                        || coalesce(', ' || to_char(o.birth_date, 'DD/MM/YYYY'), ''), ' ; ' order by o.id)
                        from casefiles.other_identities o where o.merge_id = m.id), '') as absorbed, p.id is null as later
                from duplicates.merges m join team.members w on w.id = m.done_by
                left join casefiles.participants p on p.id = m.participant_id
                where m.undone_at is null order by m.done_at desc, m.id limit 100
                """).query((row, n) -> merged(row, shown)).list();
        List<Distinct> distinct =
                sql.sql("""
                select a.id, a.one_id, a.other_id, trim(p.first_name || ' ' || p.last_name) as one,
                    trim(q.first_name || ' ' || q.last_name) as other,
                    trim(w.first_name || ' ' || w.last_name) as by, a.written_at
                from duplicates.answers a join team.members w on w.id = a.author
                join casefiles.participants p on p.id = a.one_id join casefiles.participants q on q.id = a.other_id
                where a.answer = 'distinct' and a.taken_back_at is null order by a.written_at desc, a.id limit 100
                """).query((row, n) -> distinct(row, shown)).list();
        journal.read("duplicates", null, shown);
        return new DecidedPage(merged, distinct);
    }

    private static Merged merged(ResultSet row, Set<ParticipantId> shown) throws SQLException {
        UUID person = row.getObject("participant_id", UUID.class);
        shown.add(new ParticipantId(person));
        String kept = row.getString("kept");
        return new Merged(
                row.getObject("id", UUID.class),
                person,
                kept == null ? "" : kept,
                row.getString("absorbed"),
                row.getString("by"),
                row.getTimestamp("done_at").toInstant(),
                row.getBoolean("later"));
    }

    private static Distinct distinct(ResultSet row, Set<ParticipantId> shown) throws SQLException {
        shown.add(new ParticipantId(row.getObject("one_id", UUID.class)));
        shown.add(new ParticipantId(row.getObject("other_id", UUID.class)));
        return new Distinct(
                row.getObject("id", UUID.class),
                row.getString("one"),
                row.getString("other"),
                row.getString("by"),
                row.getTimestamp("written_at").toInstant());
    }
}
