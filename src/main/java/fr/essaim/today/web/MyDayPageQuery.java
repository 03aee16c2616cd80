package fr.essaim.today.web;

import fr.essaim.facts.web.CaptureCardQuery;
import fr.essaim.handovers.web.Awaited;
import fr.essaim.handovers.web.AwaitedQuery;
import fr.essaim.journal.Journal;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.Viewer;
import fr.essaim.today.web.MyDayPage.Shown;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads my day: a fixed number of questions, whatever the number of people.
@Component
@Transactional
class MyDayPageQuery {
    private final JdbcClient sql;
    private final SilentQuery silent;
    private final DueQuery due;
    private final AwaitedQuery awaited;
    private final CaptureCardQuery cards;
    private final Journal journal;

    MyDayPageQuery(
            JdbcClient sql,
            SilentQuery silent,
            DueQuery due,
            AwaitedQuery awaited,
            CaptureCardQuery cards,
            Journal journal) {
        this.sql = sql;
        this.silent = silent;
        this.due = due;
        this.awaited = awaited;
        this.cards = cards;
        this.journal = journal;
    }

    private record Place(String name, int people, int drafts) {}

    MyDayPage page(Viewer viewer, LocalDate today, boolean paper) {
        List<Place> places = sql.sql("""
                with theirs as (
                    select p.hub_id, count(*) as people from today.mine() as m(id) join casefiles.participants p on p.id = m.id group by 1)
                select h.name, coalesce(t.people, 0) as people,
                    (select count(*) from drafts.drafts d where d.sealed is not null) as drafts
                from programme.hubs h left join theirs t on t.hub_id = h.id
                where h.id = any ((select team.viewer_hubs())::int[]) order by h.name
                """).query(Place.class).list();
        var onTheWay = due.onTheWay();
        Awaited waiting = awaited.read();
        var page = new MyDayPage(
                viewer.name(),
                places.stream().map(Place::name).toList(),
                places.stream().mapToInt(Place::people).sum(),
                silent.rows(today),
                Shown.of(due.endings(onTheWay, today)),
                Shown.of(due.entries(onTheWay, today)),
                Shown.of(due.followUps(today)),
                Shown.of(due.evidence()),
                Shown.of(due.planned(viewer, today)),
                Shown.of(due.sessions(today)),
                Shown.of(due.spaces()),
                waiting,
                places.isEmpty() ? 0 : places.getFirst().drafts(),
                cards.blank(),
                today,
                paper);
        journal.read("my-day", null, shown(page));
        return page;
    }

    private static List<ParticipantId> shown(MyDayPage page) {
        var people = new LinkedHashSet<UUID>();
        page.silent().rows().forEach(row -> people.add(row.person()));
        page.endings().rows().forEach(row -> people.add(row.person()));
        page.entries().rows().forEach(row -> people.add(row.person()));
        page.followUps().rows().forEach(row -> people.add(row.person()));
        page.evidence().rows().forEach(row -> people.add(row.person()));
        page.planned().rows().forEach(row -> people.add(row.person()));
        page.spaces().rows().forEach(row -> people.add(row.person()));
        page.awaited().ours().forEach(row -> people.add(row.person()));
        return people.stream().map(ParticipantId::new).toList();
    }
}
