package fr.essaim.myspace.web;

import fr.essaim.journal.Journal;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.myspace.web.SpacePage.ActRow;
import fr.essaim.myspace.web.SpacePage.ContactRow;
import fr.essaim.myspace.web.SpacePage.MindRow;
import fr.essaim.myspace.web.SpacePage.RequestRow;
import fr.essaim.myspace.web.SpacePage.State;
import fr.essaim.myspace.web.SpacePage.ThreadRow;
import fr.essaim.site.Sheaf;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads the team's side of a space, and journals that it was read.
@Component
@Transactional
class SpacePageQuery {
    static final String STATE = """
            select p.id, trim(p.first_name || ' ' || p.last_name) as name, myspace.viewer_writes(p.id, p.hub_id) as writes,
                case when c.id is null then s.agreed_on end as agreed_on,
                (select trim(m.first_name || ' ' || m.last_name) from team.members m where m.id = s.author) as opened_by,
                c.written_at::date as closed_on, c.id is not null and c.author is null as by_person,
                (select max(v.used_at)::date from myspace.visits v where v.space_id = s.id) as last_visit,
                w.kind as handed, w.written_at as handed_at, coalesce(w.spent_at is null and w.expires_at > now(), false) as waiting
            from casefiles.participants p
            left join lateral (select * from myspace.spaces x where x.participant_id = p.id order by x.written_at desc limit 1) s on true
            left join myspace.closings c on c.space_id = s.id
            left join lateral (select i.kind, i.written_at, i.spent_at, i.expires_at from myspace.ways_in i where i.space_id = s.id
                order by i.written_at desc limit 1) w on true
            where p.id = :person and myspace.viewer_reads(p.id, p.hub_id)""";

    private final NamedParameterJdbcOperations database;
    private final Journal journal;

    SpacePageQuery(NamedParameterJdbcOperations database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    /// @throws NotHere when there is no such person, or nothing of theirs to read here, for this viewer
    SpacePage page(ParticipantId person) {
        var sheaf = new Sheaf();
        var states = sheaf.ask(STATE, State.class);
        var contacts = sheaf.ask("""
                select w.id, w.kind, w.value, w.read_by from casefiles.ways w
                where w.participant_id = :person and w.until_day is null and w.kind in ('phone', 'email') order by w.kind desc, w.written_at""", ContactRow.class);
        var thread = sheaf.ask("""
                select m.id, trim(t.first_name || ' ' || t.last_name) as who, m.words, m.written_at as at
                from myspace.messages m left join team.members t on t.id = m.author
                where m.participant_id = :person order by m.written_at desc, m.id desc limit 50""", ThreadRow.class);
        var requests = sheaf.ask(
                "select " + RequestsPageQuery.ROW
                        + "where r.participant_id = :person order by r.asked_on desc limit 10",
                RequestRow.class);
        var minds = sheaf.ask("""
                select m.id, m.about, m.written_at::date as day, trim(t.first_name || ' ' || t.last_name) as heard_by
                from myspace.minds m left join myspace.heard h on h.mind_id = m.id left join team.members t on t.id = h.author
                where m.participant_id = :person order by m.written_at desc limit 10""", MindRow.class);
        var acts = sheaf.ask("""
                select a.act, a.written_at as at from myspace.acts a
                where a.participant_id = :person order by a.written_at desc limit 20""", ActRow.class);
        var whispered = sheaf.ask(
                "select w.written_at::date as day from myspace.whispers w where w.participant_id = :person order by 1 desc",
                (row, n) -> row.getObject("day", LocalDate.class));
        sheaf.send(database, Map.of("person", person.value()));
        State state = states.stream().findFirst().orElseThrow(NotHere::new);
        journal.read("space", person);
        return new SpacePage(state, contacts, thread, requests, minds, acts, whispered, Ids.mint());
    }
}
