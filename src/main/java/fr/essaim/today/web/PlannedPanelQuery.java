package fr.essaim.today.web;

import fr.essaim.site.DayPanel;
import fr.essaim.site.Sheaf;
import fr.essaim.today.web.PlannedPanel.PlannedRow;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// Reads what of the plans asks for a gesture this week, of those who write in them.
@Component
class PlannedPanelQuery implements DayPanel {
    private static final String QUESTION = """
            with due as materialized (
                select m.id, x.* from unnest((select casefiles.viewer_caseload())::uuid[]) as m(id)
                cross join lateral (
                    select 'review' as kind, null as what, n.next_on as due from (
                        select a.next_on, a.written_at from plans.agreements a where a.participant_id = m.id
                        union all select r.next_on, r.written_at from plans.reviews r where r.participant_id = m.id
                        order by written_at desc limit 1) n
                    union all
                    select 'step', s.what, s.due_on from plans.open_steps s
                    where s.participant_id = m.id and s.owner_member = (select team.viewer())
                    union all
                    select 'measure', null, min(n.due_on) from progress.proposed n where n.participant_id = m.id
                    union all
                    select 'first-measure', null, (c.entered_on + interval '1 month')::date from journeys.clocks c
                    where c.participant_id = m.id and c.entered_on > team.today() - 120 and not exists (
                        select from progress.proposed n where n.participant_id = m.id)) x
                where x.due <= :today::date + 7)
            select x.kind, p.id as person, trim(p.first_name || ' ' || p.last_name) as name, x.what, x.due
            from due x join casefiles.participants p on p.id = x.id
            where not coalesce((select bool_and(j.exited_on is not null) from journeys.journeys j where j.participant_id = x.id),
                false)
            order by x.kind like '%measure', x.due, p.sort_key, p.id
            """;

    @Override
    public Supplier<List<Part>> ask(Sheaf sheaf, LocalDate today) {
        List<PlannedRow> found = sheaf.ask(QUESTION, PlannedRow.class);
        return () -> {
            var planned = FirstRows.of(found);
            return found.isEmpty()
                    ? List.of()
                    : List.of(new Part(
                            Side.BESIDE,
                            20,
                            new PlannedPanel(planned, today),
                            planned.rows().stream().map(PlannedRow::person).toList()));
        };
    }
}
