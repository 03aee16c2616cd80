package fr.essaim.handovers.web;

import fr.essaim.handovers.web.Awaited.Answer;
import fr.essaim.handovers.web.HandoversPage.Waiting;
import fr.essaim.site.DayPanel;
import fr.essaim.site.Sheaf;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Reads what waits between hubs, in two questions. Whoever shows it journals the names.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AwaitedQuery implements DayPanel {
    private final NamedParameterJdbcOperations database;

    AwaitedQuery(NamedParameterJdbcOperations database) {
        this.database = database;
    }

    Awaited read() {
        var sheaf = new Sheaf();
        var awaited = new Awaited(answers(sheaf), waiting(sheaf));
        sheaf.send(database, Map.of());
        return awaited;
    }

    @Override
    public Supplier<List<Part>> ask(Sheaf sheaf, LocalDate today) {
        var awaited = new Awaited(answers(sheaf), waiting(sheaf));
        return () -> awaited.all() == 0
                ? List.of()
                : List.of(new Part(
                        Side.BESIDE,
                        10,
                        new AwaitedPanel(awaited),
                        awaited.ours().stream().map(Answer::person).toList()));
    }

    private static List<Answer> answers(Sheaf sheaf) {
        return sheaf.ask("""
                with open as (
                    select i.*, y.from_day, l.kind as last,
                        i.to_hub = any ((select team.viewer_team_hubs())::int[]) as asked,
                        i.from_hub = any ((select team.viewer_hubs())::int[]) as asking
                    from handovers.introductions i
                    left join handovers.answers y on y.transfer_id = i.transfer_id and y.kind = 'accepted'
                    left join lateral (select a.kind from handovers.answers a where a.transfer_id = i.transfer_id
                        order by a.said_at desc, a.id desc limit 1) l on true
                    where not exists (select from handovers.answers a where a.transfer_id = i.transfer_id
                        and a.kind in ('declined', 'withdrawn', 'received'))),
                told as (
                    select o.*, case
                        when o.from_day is not null and asked and o.from_day <= team.today() then 'arrival'
                        when o.from_day is not null then 'coming'
                        when coalesce(o.last, 'reply') <> 'question' and asked then 'answer'
                        when o.last = 'question' and asking then 'reply'
                        else 'waiting' end as what
                    from open o where asked or asking)
                select t.transfer_id as transfer, t.participant_id as person, t.what, t.name,
                    case when t.what in ('answer', 'arrival') or not t.asking then f.name else h.name end as hub_name,
                    coalesce(t.from_day, (t.asked_at at time zone 'Europe/Paris')::date) as day
                from told t join programme.hubs f on f.id = t.from_hub join programme.hubs h on h.id = t.to_hub
                order by t.what in ('coming', 'waiting'), day, t.transfer_id limit 100
                """, Answer.class);
    }

    /// Counts only: the names of the people are on the page that prepares the hand-over.
    private static List<Waiting> waiting(Sheaf sheaf) {
        return sheaf.ask("""
                with ends as (
                    select member_id, hub_id, max(until_day) as last_day from team.posts
                    where hub_id = any ((select team.viewer_hubs())::int[])
                    group by 1, 2 having count(*) = count(until_day))
                select c.hub_id as hub, h.name as hub_name, c.member_id as member,
                    trim(m.first_name || ' ' || m.last_name) as name, e.last_day, count(distinct c.participant_id) as people
                from casefiles.care_team c join ends e on e.member_id = c.member_id and e.hub_id = c.hub_id
                join team.members m on m.id = c.member_id join programme.hubs h on h.id = c.hub_id
                where c.part <> 'stand-in' and (c.until_day is null or c.until_day > greatest(e.last_day, team.today()))
                  and (c.hub_id = any ((select team.viewer_team_hubs())::int[]) or c.member_id = (select team.viewer()))
                group by 1, 2, 3, 4, 5 order by e.last_day, name
                """, Waiting.class);
    }
}
