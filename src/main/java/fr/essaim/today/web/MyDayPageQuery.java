package fr.essaim.today.web;

import fr.essaim.facts.web.CaptureCardQuery;
import fr.essaim.journal.Journal;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.Viewer;
import fr.essaim.site.DayPanel;
import fr.essaim.site.DayPanel.Part;
import fr.essaim.site.Sheaf;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads my day: every room's questions in one way there and back, whatever the number of people.
@Component
@Transactional
class MyDayPageQuery {
    private final NamedParameterJdbcOperations database;
    private final List<DayPanel> panels;
    private final CaptureCardQuery cards;
    private final Journal journal;

    MyDayPageQuery(
            NamedParameterJdbcOperations database, List<DayPanel> panels, CaptureCardQuery cards, Journal journal) {
        this.database = database;
        this.panels = panels;
        this.cards = cards;
        this.journal = journal;
    }

    private record Place(String name, int people, int drafts) {}

    MyDayPage page(Viewer viewer, LocalDate today, boolean paper) {
        var sheaf = new Sheaf();
        List<Place> places = sheaf.ask("""
                with theirs as (
                    select p.hub_id, count(*) as people from today.mine() as m(id) join casefiles.participants p on p.id = m.id group by 1)
                select h.name, coalesce(t.people, 0)::int as people,
                    (select count(*) from drafts.drafts d where d.sealed is not null)::int as drafts
                from programme.hubs h left join theirs t on t.hub_id = h.id
                where h.id = any ((select team.viewer_hubs())::int[]) order by h.name
                """, Place.class);
        var answers = panels.stream().map(panel -> panel.ask(sheaf, today)).toList();
        sheaf.send(database, Map.of("today", today));
        List<Part> parts = answers.stream()
                .flatMap(answer -> answer.get().stream())
                .sorted(Comparator.comparingInt(Part::rank))
                .toList();
        journal.read(
                "my-day",
                null,
                parts.stream()
                        .flatMap(part -> part.people().stream())
                        .distinct()
                        .map(ParticipantId::new)
                        .toList());
        return new MyDayPage(
                viewer.name(),
                places.stream().map(Place::name).toList(),
                places.stream().mapToInt(Place::people).sum(),
                parts,
                places.isEmpty() ? 0 : places.getFirst().drafts(),
                cards.blank(),
                today,
                paper);
    }
}
