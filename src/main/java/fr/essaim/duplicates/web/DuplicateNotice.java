package fr.essaim.duplicates.web;

import fr.essaim.casefiles.web.FileNotice;
import fr.essaim.kernel.ParticipantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// On a person's page: the likeliest file that may be theirs too, unless somebody said these are two
/// people; and what an absorbed file said otherwise.
@Component
@Transactional
class DuplicateNotice implements FileNotice {
    private final JdbcClient sql;

    DuplicateNotice(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<Line> about(ParticipantId person) {
        return sql.sql("""
                (select true as alike, trim(p.first_name || ' ' || p.last_name) as name, p.birth_date, h.name as hub,
                    '/duplicates/' || pr.one_id || '/' || pr.other_id as path
                from duplicates.proposals pr
                join casefiles.participants p on p.id in (pr.one_id, pr.other_id) and p.id <> :person
                join programme.hubs h on h.id = p.hub_id
                where (pr.one_id = :person or pr.other_id = :person)
                  and not exists (select from duplicates.answers a where a.one_id = pr.one_id
                    and a.other_id = pr.other_id and a.taken_back_at is null
                    and (a.answer = 'distinct' or a.until_day > team.today()))
                order by pr.weight desc limit 1)
                union all
                (select false, trim(o.first_name || ' ' || o.last_name), o.birth_date, '', '/duplicates/decided'
                from casefiles.other_identities o where o.participant_id = :person order by o.id limit 3)
                """)
                .param("person", person.value())
                .query((row, n) -> line(row))
                .list();
    }

    private static Line line(ResultSet row) throws SQLException {
        LocalDate born = row.getObject("birth_date", LocalDate.class);
        String which = row.getBoolean("alike") ? "duplicates.notice." : "duplicates.said-otherwise.";
        return new Line(
                which + (born == null ? "named" : "born"),
                List.of(row.getString("name"), row.getString("hub"), born == null ? "" : born),
                row.getString("path"),
                which + "look");
    }
}
