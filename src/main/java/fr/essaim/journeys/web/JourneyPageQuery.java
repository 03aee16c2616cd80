package fr.essaim.journeys.web;

import fr.essaim.journeys.web.JourneyPage.HistoryRow;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.JourneyId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads a journey and all its facts, latest written first.
@Component
@Transactional
class JourneyPageQuery {
    private final JdbcClient sql;
    private final JourneyPanelsQuery journeys;

    JourneyPageQuery(JdbcClient sql, JourneyPanelsQuery journeys) {
        this.sql = sql;
        this.journeys = journeys;
    }

    JourneyPage read(JourneyId id) {
        var history = sql.sql("""
                select h.*, trim(m.first_name || ' ' || m.last_name) as author_name from (
                    select 'entry' as what, case when corrects is null then 'entered' else 'corrected' end as change,
                        entered_on as from_day, null::date as until_day, null as code, because, stands, author, written_at
                    from journeys.entries where journey_id = :id
                    union all
                    select 'undertaking', kind, given_on, null, how, null, true, author, written_at
                    from journeys.undertakings where journey_id = :id
                    union all
                    select 'suspension', change, from_day, until_day, reason, because, stands, author, written_at
                    from journeys.suspensions where journey_id = :id
                    union all
                    select 'exit', change, left_on, null, outcome, because, stands, author, written_at
                    from journeys.exits where journey_id = :id
                    union all
                    select 'evidence', case when document_id is null then 'statement' else 'document' end,
                        null, null, kind, statement, true, author, written_at
                    from journeys.evidence where journey_id = :id
                    union all
                    select 'follow-up', after, asked_on, null, answer, because, stands, author, written_at
                    from journeys.follow_ups where journey_id = :id) h
                join team.members m on m.id = h.author order by h.written_at desc, h.what
                """)
                .param("id", id.value())
                .query((row, n) -> history(row))
                .list();
        return new JourneyPage(journeys.one(id), history, Ids.mint());
    }

    private static HistoryRow history(ResultSet row) throws SQLException {
        return new HistoryRow(
                row.getString("what"),
                row.getString("change"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getString("code"),
                row.getString("because"),
                row.getBoolean("stands"),
                row.getString("author_name"),
                row.getObject("written_at", OffsetDateTime.class).toInstant());
    }
}
