package fr.essaim.journeys.web;

import fr.essaim.journeys.RibbonFact;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.Strand;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The facts of a person that belong on a ribbon: on a strand, dated, and titled. Row-level security leaves those the
/// viewer may read; a reserved one is drawn without its text even for its author, for a screen is seen by others too.
@Component
@Transactional
public class RibbonFactsQuery {
    private final JdbcClient sql;

    RibbonFactsQuery(JdbcClient sql) {
        this.sql = sql;
    }

    public List<RibbonFact> of(ParticipantId person, LocalDate from) {
        return sql.sql("""
                select f.id, f.strand, f.title, f.day, f.until_day, f.state, f.broken_by, f.sealed is not null as reserved
                from casefiles.facts f
                where f.participant_id = :person and f.strand is not null and f.day >= :from
                  and (f.title is not null or f.sealed is not null)
                  and not exists (select 1 from casefiles.facts later where later.participant_id = f.participant_id
                          and later.corrects = f.id)
                  and not exists (select 1 from casefiles.withdrawals w where w.fact_id = f.id)
                union all
                select s.fact_id, s.strand, null, s.day, null, 'done', null, true
                from casefiles.stubs(:person) s where s.strand is not null and s.day >= :from
                order by 4, 1 limit 400
                """)
                .param("person", person.value())
                .param("from", from)
                .query((row, n) -> new RibbonFact(
                        row.getString("id"),
                        Strand.of(row.getString("strand")),
                        row.getBoolean("reserved") ? null : row.getString("title"),
                        row.getObject("day", LocalDate.class),
                        row.getObject("until_day", LocalDate.class),
                        RibbonFact.State.valueOf(row.getString("state").toUpperCase(java.util.Locale.ROOT)),
                        row.getString("broken_by"),
                        row.getBoolean("reserved")))
                .list();
    }
}
