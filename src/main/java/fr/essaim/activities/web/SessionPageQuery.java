package fr.essaim.activities.web;

import fr.essaim.activities.Enrolments;
import fr.essaim.activities.web.SessionPage.EnrolledRow;
import fr.essaim.casefiles.SearchFound;
import fr.essaim.casefiles.SearchKeys;
import fr.essaim.journal.Journal;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.site.Sheaf;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads a session, and journals whose names it showed.
@Component
@Transactional
class SessionPageQuery {
    private static final String ENROLLED = """
            select e.id, p.id as person, trim(p.first_name || ' ' || p.last_name) as name, t.id is not null as seated,
                l.how, coalesce(l.unsigned, false) as unsigned, f.broken_by as side, f.body as words,
                trim(m.first_name || ' ' || m.last_name) as author
            from activities.enrolments e join casefiles.participants p on p.id = e.participant_id
            left join activities.seats t on t.enrolment_id = e.id
            left join lateral (select a.how, a.unsigned, a.fact_id, a.author from activities.attendances a
                where a.enrolment_id = e.id order by a.written_at desc, a.id desc limit 1) l on true
            left join lateral (
                with recursive versions as (
                    select x.id, x.broken_by, x.body, x.stands from casefiles.facts x where x.id = l.fact_id
                    union all select x.id, x.broken_by, x.body, x.stands
                    from casefiles.facts x join versions v on x.corrects = v.id)
                select v.broken_by, v.body from versions v where v.stands) f on true
            left join team.members m on m.id = l.author
            where e.session_id = :session
              and not exists (select from activities.withdrawals w where w.enrolment_id = e.id)
            order by t.id is null, case when t.id is null then e.line end, p.sort_key, p.id""";

    private final JdbcClient sql;
    private final NamedParameterJdbcOperations database;
    private final SessionRows sessions;
    private final Journal journal;
    private final Clock clock;

    SessionPageQuery(
            JdbcClient sql, NamedParameterJdbcOperations database, SessionRows sessions, Journal journal, Clock clock) {
        this.sql = sql;
        this.database = database;
        this.sessions = sessions;
        this.journal = journal;
        this.clock = clock;
    }

    /// @throws NotHere when there is none, or not for this viewer
    SessionPage page(UUID session) {
        return read(session, "session");
    }

    /// @param what is read, as the journal calls it
    SessionPage read(UUID session, String what) {
        var found = sessions.one(session);
        if (found.isEmpty()) {
            throw new NotHere();
        }
        var sheaf = new Sheaf();
        List<EnrolledRow> rows = sheaf.ask(ENROLLED, EnrolledRow.class);
        var others = sheaf.ask("""
                select h.name as hub, c.seated, c.waiting from activities.counts(array[:session]) c
                join programme.hubs h on h.id = c.hub_id
                where c.hub_id <> all ((select team.viewer_hubs())::int[]) order by h.name""", SessionPage.OtherHub.class);
        var line = sheaf.ask("""
                select l.enrolment_id as enrolment, h.name as hub, l.nth from activities.line(:session) l
                join programme.hubs h on h.id = l.hub_id order by l.nth""", SessionPage.Waiting.class);
        var mine = sheaf.ask("""
                select p.id, trim(p.first_name || ' ' || p.last_name) as name from casefiles.participants p
                where p.id = any ((select casefiles.viewer_caseload())::uuid[]) and not exists (
                    select from activities.enrolments e where e.session_id = :session and e.participant_id = p.id
                      and not exists (select from activities.withdrawals w where w.enrolment_id = e.id))
                order by p.sort_key, p.id limit 500""", SessionPage.Person.class);
        var hubs = sheaf.ask("""
                select h.id, h.name, exists (select from activities.shares x where x.session_id = s.id and x.hub_id = h.id
                        and x.ended_at is null) as shared
                from activities.sessions s join programme.hubs o on o.id = s.hub_id
                join programme.hubs h on h.programme_id = o.programme_id and h.id <> o.id
                    and (h.closes_on is null or h.closes_on >= s.day)
                where s.id = :session order by h.name""", SessionPage.Hub.class);
        var sheets = sheaf.ask("""
                select r.id, r.name, trim(m.first_name || ' ' || m.last_name) as author, r.written_at as at
                from activities.returned_sheets r join team.members m on m.id = r.author
                where r.session_id = :session order by r.written_at""", SessionPage.SheetRow.class);
        var cancelled = sheaf.ask("""
                select c.words, trim(m.first_name || ' ' || m.last_name) as author, c.written_at as at
                from activities.cancellations c join team.members m on m.id = c.author where c.session_id = :session""", SessionPage.CalledOff.class);
        sheaf.send(database, Map.of("session", session));
        var named = Stream.concat(
                rows.stream().map(EnrolledRow::person), mine.stream().map(SessionPage.Person::id));
        journal.read(what, null, named.map(ParticipantId::new).toList());
        return new SessionPage(
                found.getFirst(),
                rows,
                others,
                line,
                mine,
                hubs,
                sheets,
                cancelled.isEmpty() ? null : cancelled.getFirst(),
                Ids.mint(),
                LocalDate.now(clock));
    }

    private record Found(UUID id, boolean exact) {}

    /// Whom a typed name means, among the people of the viewer's hubs.
    /// @throws Enrolments.NobodySo when nobody answers to it
    /// @throws Enrolments.SeveralSo when several do
    ParticipantId called(String typed) {
        var query = SearchKeys.typed(typed);
        if (query.required() == 0) {
            throw new Enrolments.NobodySo(typed);
        }
        List<Found> found = SearchFound.bind(query, sql.sql(SearchFound.WITH + """
                select p.id, exists (select from casefiles.search_keys k where k.participant_id = p.id and k.key = :whole)
                    as exact
                from found join casefiles.participants p on p.id = found.participant_id
                order by exact desc, found.rank desc, p.id limit 2
                """))
                .param("whole", SearchKeys.name("", typed))
                .query(Found.class)
                .list();
        if (found.isEmpty()) {
            throw new Enrolments.NobodySo(typed);
        }
        boolean alone =
                found.size() == 1 || found.getFirst().exact() != found.getLast().exact();
        if (!alone) {
            throw new Enrolments.SeveralSo(typed);
        }
        return new ParticipantId(found.getFirst().id());
    }
}
