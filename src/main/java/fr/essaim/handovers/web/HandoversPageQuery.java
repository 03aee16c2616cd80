package fr.essaim.handovers.web;

import fr.essaim.handovers.web.HandoversPage.Away;
import fr.essaim.handovers.web.HandoversPage.Orphaned;
import fr.essaim.handovers.web.HandoversPage.Passed;
import fr.essaim.journal.Journal;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.Standing;
import fr.essaim.team.Viewers;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class HandoversPageQuery {
    private final JdbcClient sql;
    private final AwaitedQuery awaited;
    private final Journal journal;

    HandoversPageQuery(JdbcClient sql, AwaitedQuery awaited, Journal journal) {
        this.sql = sql;
        this.awaited = awaited;
        this.journal = journal;
    }

    HandoversPage page() {
        var viewer = Viewers.required();
        Awaited now = awaited.read();
        journal.read(
                "transfers",
                null,
                now.answers().stream()
                        .map(one -> new ParticipantId(one.person()))
                        .toList());
        return new HandoversPage(
                now.leaving(),
                away(),
                passed(),
                colleagues(),
                now.answers(),
                viewer.is(Standing.ADMINISTRATOR) ? orphaned() : List.of());
    }

    private List<Away> away() {
        return sql.sql("""
                select trim(m.first_name || ' ' || m.last_name) as name, a.from_day as "from", a.until_day as "until"
                from team.absences a join team.members m on m.id = a.member_id
                where a.until_day >= team.today() and exists (select from team.posts p where p.member_id = a.member_id
                    and p.hub_id = any ((select team.viewer_hubs())::int[])
                    and (p.until_day is null or p.until_day >= team.today()))
                order by a.from_day, name
                """).query(Away.class).list();
    }

    private List<Passed> passed() {
        return sql.sql("""
                select o.id, trim(m.first_name || ' ' || m.last_name) as name, h.name as hub_name, o.why, o.from_day,
                    o.until_day, (select count(*) from handovers.lines l where l.handover_id = o.id)::int as people,
                    trim(b.first_name || ' ' || b.last_name) as by, o.done_at, u.handover_id is not null as undone
                from handovers.handovers o join team.members m on m.id = o.member_id join team.members b on b.id = o.done_by
                join programme.hubs h on h.id = o.hub_id left join handovers.undoings u on u.handover_id = o.id
                where o.hub_id = any ((select team.viewer_hubs())::int[]) order by o.done_at desc limit 20
                """)
                .query((row, n) -> new Passed(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("hub_name"),
                        row.getString("why"),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("until_day", LocalDate.class),
                        row.getInt("people"),
                        row.getString("by"),
                        row.getTimestamp("done_at").toInstant(),
                        row.getBoolean("undone")))
                .list();
    }

    /// Colleagues who work, or worked this year, at a hub the viewer answers for; oneself everywhere.
    private Map<String, String> colleagues() {
        var colleagues = new LinkedHashMap<String, String>();
        sql.sql("""
                select distinct p.hub_id, p.member_id, trim(m.first_name || ' ' || m.last_name) as name, h.name as hub_name,
                    p.member_id = (select team.viewer()) as me, lower(m.last_name) as sort
                from team.posts p join team.members m on m.id = p.member_id join programme.hubs h on h.id = p.hub_id
                where p.hub_id = any ((select team.viewer_hubs())::int[])
                  and (p.until_day is null or p.until_day >= team.today() - 365)
                  and (p.hub_id = any ((select team.viewer_team_hubs())::int[]) or p.member_id = (select team.viewer()))
                order by me desc, sort, name, hub_name
                """).query(row -> {
            colleagues.put(
                    HandoverForm.who(row.getInt("hub_id"), row.getObject("member_id", UUID.class)),
                    row.getString("name") + " (" + row.getString("hub_name") + ")");
        });
        return colleagues;
    }

    private List<Orphaned> orphaned() {
        return sql.sql("""
                select h.name as hub_name, '/hubs/' || o.code || '/' || h.code as hub_path, trim(m.first_name || ' ' || m.last_name) as name, w.last_day,
                    w.people
                from handovers.awaiting_counts() w join programme.hubs h on h.id = w.hub_id
                join programme.programmes o on o.id = h.programme_id join team.members m on m.id = w.member_id order by h.name, w.last_day, name
                """).query(Orphaned.class).list();
    }
}
