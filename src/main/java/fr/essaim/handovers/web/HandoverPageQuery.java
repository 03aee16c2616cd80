package fr.essaim.handovers.web;

import fr.essaim.handovers.web.HandoverPage.Line;
import fr.essaim.journal.Journal;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.ParticipantId;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class HandoverPageQuery {
    private final JdbcClient sql;
    private final Journal journal;

    HandoverPageQuery(JdbcClient sql, Journal journal) {
        this.sql = sql;
        this.journal = journal;
    }

    /// @throws NotHere when there is no such hand-over for this viewer
    HandoverPage page(UUID id) {
        var lines = lines(id);
        var page = sql.sql("""
                select trim(m.first_name || ' ' || m.last_name) as name, h.name as hub_name, o.why, o.from_day, o.until_day,
                    trim(b.first_name || ' ' || b.last_name) as by, o.done_at,
                    trim(x.first_name || ' ' || x.last_name) as undone_by, u.done_at as undone_at,
                    (o.hub_id = any (team.viewer_team_hubs())
                        or (o.member_id = team.viewer() and o.hub_id = any (team.viewer_hubs())))
                    and (o.until_day is null or o.until_day >= team.today()) as may_undo
                from handovers.handovers o join team.members m on m.id = o.member_id join team.members b on b.id = o.done_by
                join programme.hubs h on h.id = o.hub_id left join handovers.undoings u on u.handover_id = o.id
                left join team.members x on x.id = u.done_by where o.id = :id
                """)
                .param("id", id)
                .query((row, n) -> {
                    Timestamp undone = row.getTimestamp("undone_at");
                    return new HandoverPage(
                            id,
                            row.getString("name"),
                            row.getString("hub_name"),
                            row.getString("why"),
                            row.getObject("from_day", LocalDate.class),
                            row.getObject("until_day", LocalDate.class),
                            row.getString("by"),
                            row.getTimestamp("done_at").toInstant(),
                            row.getString("undone_by"),
                            undone == null ? null : undone.toInstant(),
                            row.getBoolean("may_undo"),
                            lines);
                })
                .optional()
                .orElseThrow(NotHere::new);
        journal.read(
                "hand-over",
                null,
                lines.stream().map(line -> new ParticipantId(line.person())).toList());
        return page;
    }

    private List<Line> lines(UUID id) {
        return sql.sql("""
                select p.id as person, trim(p.first_name || ' ' || p.last_name) as name, l.part,
                    trim(m.first_name || ' ' || m.last_name) as "to", k.line_id is not null as kept
                from handovers.lines l join casefiles.participants p on p.id = l.participant_id
                left join team.members m on m.id = l.to_member left join handovers.kept_lines k on k.line_id = l.id
                where l.handover_id = :id order by lower(m.last_name), p.sort_key, p.id
                """).param("id", id).query(Line.class).list();
    }
}
