package fr.essaim.activities.web;

import fr.essaim.site.Sheaf;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads sessions for a list, a page at a time by key.
@Component
@Transactional(readOnly = true)
public class SessionRows {
    private static final String SHOWN = """
            with shown as materialized (select s.* from activities.sessions s where %s),
            counted as (
                select c.session_id, sum(c.seated)::int as seated, sum(c.waiting)::int as waiting
                from activities.counts(array(select id from shown)) c group by 1),
            named as (
                select e.session_id, count(*) filter (where l.how is null and not exists (
                        select from activities.cancellations c where c.session_id = e.session_id))::int as to_note,
                    count(*) filter (where l.how = 'came')::int as came,
                    count(*) filter (where l.unsigned)::int as unsigned
                from shown s join activities.enrolments e on e.session_id = s.id
                join activities.seats t on t.enrolment_id = e.id
                left join lateral (select a.how, a.unsigned from activities.attendances a where a.enrolment_id = e.id
                    order by a.written_at desc, a.id desc limit 1) l on true
                where not exists (select from activities.withdrawals w where w.enrolment_id = e.id) group by 1)
            select s.id, s.activity_id as activity, a.title, a.strand, a.kind, a.words, o.name as host, s.day,
                s.from_time as begins, s.to_time as ends, coalesce(s.place, a.place) as place, s.places, h.name as hub,
                s.hub_id = any ((select team.viewer_hubs())::int[]) as ours,
                coalesce(c.seated, 0) as seated, coalesce(c.waiting, 0) as waiting, coalesce(n.to_note, 0) as to_note,
                coalesce(n.came, 0) as came, coalesce(n.unsigned, 0) as unsigned,
                exists (select from activities.returned_sheets r where r.session_id = s.id) as sheet,
                exists (select from activities.cancellations k where k.session_id = s.id) as called_off
            from shown s join activities.activities a on a.id = s.activity_id join programme.hubs h on h.id = s.hub_id
            left join network.actors o on o.id = a.host_id
            left join counted c on c.session_id = s.id left join named n on n.session_id = s.id
            """;
    private static final String ORDERED = "order by s.day, s.from_time, s.id";

    /// One more than a page is read: it tells that there is another.
    private static final String KEY = "(:%1$s::uuid is null or (%2$s.day, %2$s.%3$s, %2$s.id) %4$s"
            + " (select b.day, b.from_time, b.id from activities.sessions b where b.id = :%1$s))";
    private static final String AHEAD = "(:activity::uuid is null or s.activity_id = :activity) and s.day >= :today"
            + " and (:until::date is null or s.day <= :until) and "
            + KEY.formatted("after", "s", "from_time", ">") + " " + ORDERED + " limit 51";
    private static final String LATEST_FIRST = "order by s.day desc, s.from_time desc, s.id desc";
    private static final String HELD = "s.activity_id = :activity and s.day < :today and "
            + KEY.formatted("before", "s", "from_time", "<") + " " + LATEST_FIRST + " limit 51";
    private static final String ASKING =
            ") x where (x.to_note > 0 or x.came > 0 and not x.sheet or x.unsigned > 0) and "
                    + KEY.formatted("before", "x", "begins", "<")
                    + " order by x.day desc, x.begins desc, x.id desc limit 51";

    private final JdbcClient sql;

    SessionRows(JdbcClient sql) {
        this.sql = sql;
    }

    /// From `:today` on, of `:activity` or of all one sees, to `:until` when there is one, after `:after`.
    static List<SessionRow> ahead(Sheaf sheaf) {
        return sheaf.ask(SHOWN.formatted(AHEAD) + ORDERED, SessionRow.class);
    }

    /// What `:activity` held before `:today`, the latest first, before `:before`.
    static List<SessionRow> held(Sheaf sheaf) {
        return sheaf.ask(SHOWN.formatted(HELD) + LATEST_FIRST, SessionRow.class);
    }

    /// What asks for a gesture between `:from` and `:today`, the latest first, before `:before`.
    static List<SessionRow> asking(Sheaf sheaf) {
        String since = SHOWN.formatted("s.day >= :from::date and s.day < :today");
        return sheaf.ask("select * from (" + since + ASKING, SessionRow.class);
    }

    /// What the viewer planned, and where people they are in charge of are enrolled, in the seven coming days.
    static List<SessionRow> mine(Sheaf sheaf) {
        return sheaf.ask(SHOWN.formatted("""
                s.day between :today and :today::date + 6 and (s.author = (select team.viewer())
                    or s.id in (select e.session_id from activities.enrolments e
                        where e.participant_id = any ((select casefiles.viewer_caseload())::uuid[])
                          and not exists (select from activities.withdrawals w where w.enrolment_id = e.id)))""") + ORDERED, SessionRow.class);
    }

    List<SessionRow> one(UUID session) {
        return sql.sql(SHOWN.formatted("s.id = :session"))
                .param("session", session)
                .query(SessionRow.class)
                .list();
    }
}
