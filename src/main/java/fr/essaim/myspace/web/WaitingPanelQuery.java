package fr.essaim.myspace.web;

import fr.essaim.myspace.web.WaitingPanel.Waiting;
import fr.essaim.site.DayPanel;
import fr.essaim.site.Sheaf;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// Reads what waits for the viewer in people's spaces: what has a last day first, then the longest awaited.
@Component
class WaitingPanelQuery implements DayPanel {
    private static final int MOST = 12;

    private static final String QUESTION = """
            with waiting as (
                select 'message' as kind, m.participant_id, m.written_at::date as day, null::date as due
                from (select distinct on (x.participant_id) x.participant_id, x.author, x.written_at from myspace.messages x
                    order by x.participant_id, x.written_at desc, x.id desc) m
                where m.author is null
                union all
                select 'request', r.participant_id, r.asked_on, coalesce(l.until_day, r.due_on)
                from myspace.requests r left join myspace.replies l on l.request_id = r.id and l.kind = 'prolonged'
                where not exists (select from myspace.replies g where g.request_id = r.id and g.kind = 'given')
                union all
                select 'hours', a.participant_id, a.asked_on, null
                from hours.asks a where not exists (select from hours.answers n where n.ask_id = a.id)
                union all
                select 'mind', i.participant_id, i.written_at::date, null
                from myspace.minds i where not exists (select from myspace.heard h where h.mind_id = i.id))
            select w.kind, p.id as person, trim(p.first_name || ' ' || p.last_name) as name, w.day, w.due,
                myspace.viewer_reads(p.id, p.hub_id) as reads
            from waiting w join casefiles.participants p on p.id = w.participant_id
            order by w.due nulls last, w.day, p.sort_key, p.id limit 200
            """;

    @Override
    public Supplier<List<Part>> ask(Sheaf sheaf, LocalDate today) {
        List<Waiting> found = sheaf.ask(QUESTION, Waiting.class);
        return () -> found.isEmpty() ? List.of() : List.of(shown(List.copyOf(found)));
    }

    private static Part shown(List<Waiting> found) {
        var rows = found.subList(0, Math.min(MOST, found.size()));
        return new Part(
                Side.DAY,
                15,
                new WaitingPanel(rows, found.size() - rows.size()),
                rows.stream().map(Waiting::person).toList());
    }
}
