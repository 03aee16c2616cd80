package fr.essaim.activities.web;

import fr.essaim.site.Sheaf;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads sessions for a list, in one question.
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
            order by s.day, s.from_time, a.title, s.id limit 500
            """;

    private final JdbcClient sql;

    SessionRows(JdbcClient sql) {
        this.sql = sql;
    }

    List<SessionRow> between(LocalDate from, LocalDate until) {
        return sql.sql(SHOWN.formatted("s.day between :from and :until"))
                .param("from", from)
                .param("until", until)
                .query(SessionRow.class)
                .list();
    }

    /// What the viewer planned, and where people they are in charge of are enrolled, in the seven coming days.
    static List<SessionRow> mine(Sheaf sheaf) {
        return sheaf.ask(SHOWN.formatted("""
                s.day between :today and :today::date + 6 and (s.author = (select team.viewer())
                    or s.id in (select e.session_id from activities.enrolments e
                        where e.participant_id = any ((select casefiles.viewer_caseload())::uuid[])
                          and not exists (select from activities.withdrawals w where w.enrolment_id = e.id)))"""), SessionRow.class);
    }

    List<SessionRow> of(UUID activity) {
        return sql.sql(SHOWN.formatted("s.activity_id = :activity"))
                .param("activity", activity)
                .query(SessionRow.class)
                .list();
    }

    List<SessionRow> one(UUID session) {
        return sql.sql(SHOWN.formatted("s.id = :session"))
                .param("session", session)
                .query(SessionRow.class)
                .list();
    }
}
