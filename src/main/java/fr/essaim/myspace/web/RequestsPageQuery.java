package fr.essaim.myspace.web;

import fr.essaim.journal.Journal;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.myspace.web.RequestsPage.Asked;
import fr.essaim.myspace.web.SpacePage.RequestRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads who asked for a copy of their file, and journals their names.
@Component
@Transactional
class RequestsPageQuery {
    /// What one of them is told by: also on the team's side of a space.
    static final String ROW = """
            r.id, r.asked_on, coalesce(l.until_day, r.due_on) as due_on, g.on_day as given_on,
                trim(t.first_name || ' ' || t.last_name) as given_by, l.words as why
            from myspace.requests r left join myspace.replies g on g.request_id = r.id and g.kind = 'given'
            left join myspace.replies l on l.request_id = r.id and l.kind = 'prolonged'
            left join team.members t on t.id = g.author
            """;

    private final JdbcClient sql;
    private final Journal journal;

    RequestsPageQuery(JdbcClient sql, Journal journal) {
        this.sql = sql;
        this.journal = journal;
    }

    RequestsPage page() {
        List<Asked> asked =
                sql.sql("""
                select p.id as person, trim(p.first_name || ' ' || p.last_name) as name, h.name as hub,""" + " " + ROW + """
                join casefiles.participants p on p.id = r.participant_id join programme.hubs h on h.id = p.hub_id
                where g.id is null or g.on_day > team.today() - 90
                order by g.on_day desc nulls first, coalesce(l.until_day, r.due_on), p.sort_key, r.id limit 200
                """).query((row, n) -> asked(row)).list();
        var people = asked.stream()
                .map(one -> new ParticipantId(one.person()))
                .distinct()
                .toList();
        if (!people.isEmpty()) {
            journal.read("file-requests", null, people);
        }
        return new RequestsPage(asked, Ids.mint());
    }

    private static Asked asked(ResultSet row) throws SQLException {
        return new Asked(
                row.getObject("person", UUID.class),
                row.getString("name"),
                row.getString("hub"),
                new RequestRow(
                        row.getObject("id", UUID.class),
                        row.getObject("asked_on", LocalDate.class),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("given_on", LocalDate.class),
                        row.getString("given_by"),
                        row.getString("why")));
    }
}
