package fr.essaim.today.web;

import fr.essaim.programme.Programmes;
import fr.essaim.site.DayPanel;
import fr.essaim.site.Sheaf;
import fr.essaim.today.web.FollowUpsPanel.FollowUpRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// Reads whom to ask for news. A follow-up is announced a fortnight before its day.
@Component
class FollowUpsPanelQuery implements DayPanel {
    private static final String QUESTION = """
            select p.id as person, a.journey_id as journey, trim(p.first_name || ' ' || p.last_name) as name, a.after,
                a.left_on, a.due_on, x.outcome, j.recipe_code, j.recipe_version
            from today.mine() as m(id) join casefiles.participants p on p.id = m.id
            join journeys.journeys j on j.participant_id = m.id
            join journeys.exits x on x.journey_id = j.id and x.stands
            join journeys.follow_ups_awaited a on a.journey_id = j.id
            where a.due_on <= :today::date + 14 order by a.due_on, p.sort_key, p.id
            """;

    private final Programmes recipes;

    FollowUpsPanelQuery(Programmes recipes) {
        this.recipes = recipes;
    }

    @Override
    public Supplier<List<Part>> ask(Sheaf sheaf, LocalDate today) {
        List<FollowUpRow> found = sheaf.ask(QUESTION, (row, n) -> followUp(row));
        return () -> {
            var shown = FirstRows.of(found);
            return found.isEmpty()
                    ? List.of()
                    : List.of(new Part(
                            Side.DAY,
                            40,
                            new FollowUpsPanel(shown, today),
                            shown.rows().stream().map(FollowUpRow::person).toList(),
                            List.of(new Told("today.lead.waiting", found.size()))));
        };
    }

    private FollowUpRow followUp(ResultSet row) throws SQLException {
        return new FollowUpRow(
                row.getObject("person", UUID.class),
                row.getObject("journey", UUID.class),
                row.getString("name"),
                row.getString("after"),
                row.getObject("left_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getString("outcome"),
                recipes.recipe(row.getString("recipe_code"), row.getString("recipe_version")));
    }
}
