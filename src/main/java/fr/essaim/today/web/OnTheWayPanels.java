package fr.essaim.today.web;

import fr.essaim.programme.Programmes;
import fr.essaim.recipe.Recipe;
import fr.essaim.site.DayPanel;
import fr.essaim.site.Sheaf;
import fr.essaim.today.Ending;
import fr.essaim.today.web.EndingsPanel.EndingRow;
import fr.essaim.today.web.MissingPanel.EntryRow;
import fr.essaim.today.web.MissingPanel.EvidenceRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Reads who is on the way: whose journey nears its limit, whose entry is not wholly told; and who
/// left without a document.
@Component
class OnTheWayPanels implements DayPanel {
    /// Entry data later than this can no longer be had: it is the reports that count it missing.
    private static final int TOO_LATE = 60;

    private static final String ON_THE_WAY = """
            select p.id as person, j.id as journey, trim(p.first_name || ' ' || p.last_name) as name, c.entered_on,
                c.limit_on, coalesce(c.suspended_since <= :today, false) as suspended, j.recipe_code,
                j.recipe_version,
                array(select distinct s.question from casefiles.situations s where s.participant_id = p.id) as answered
            from today.mine() as m(id) join casefiles.participants p on p.id = m.id
            join journeys.clocks c on c.participant_id = m.id join journeys.journeys j on j.id = c.journey_id
            order by c.limit_on, p.sort_key, p.id
            """;

    private static final String EVIDENCE = """
            select p.id as person, a.journey_id as journey, trim(p.first_name || ' ' || p.last_name) as name, a.left_on,
                a.outcome, j.recipe_code, j.recipe_version
            from today.mine() as m(id) join casefiles.participants p on p.id = m.id
            join journeys.journeys j on j.participant_id = m.id
            join journeys.evidence_awaited a on a.journey_id = j.id
            order by a.left_on, p.sort_key, p.id
            """;

    private final Programmes recipes;

    OnTheWayPanels(Programmes recipes) {
        this.recipes = recipes;
    }

    /// @param answered entry questions that have an answer, a refusal included
    private record OnTheWay(EndingRow row, Recipe recipe, Set<String> answered) {
        EntryRow entry(LocalDate today) {
            LocalDate due = row.ending().entered().plus(recipe.journey().entryDataDue());
            int missing = (int) recipe.intake().questions().stream()
                    .filter(question -> question.inUse(today) && !answered.contains(question.id()))
                    .count();
            return new EntryRow(row.person(), row.name(), missing, due);
        }
    }

    @Override
    public Supplier<List<Part>> ask(Sheaf sheaf, LocalDate today) {
        List<OnTheWay> journeys = sheaf.ask(ON_THE_WAY, (row, n) -> onTheWay(row));
        List<EvidenceRow> evidence = sheaf.ask(EVIDENCE, (row, n) -> evidence(row));
        return () -> {
            var parts = new ArrayList<Part>();
            endings(journeys, today).ifPresent(parts::add);
            missing(journeys, evidence, today).ifPresent(parts::add);
            return parts;
        };
    }

    private static Optional<Part> endings(List<OnTheWay> journeys, LocalDate today) {
        var near = journeys.stream()
                .map(OnTheWay::row)
                .filter(row -> row.ending().isNear(today))
                .toList();
        var panel = new EndingsPanel(FirstRows.of(near), today);
        EndingRow next = panel.next();
        return near.isEmpty()
                ? Optional.empty()
                : Optional.of(new Part(
                        Side.BESIDE,
                        30,
                        panel,
                        panel.endings().rows().stream().map(EndingRow::person).toList(),
                        next == null
                                ? List.of()
                                : List.of(new Told(
                                        "today.lead.ending", next.ending().daysLeft(today)))));
    }

    private static Optional<Part> missing(List<OnTheWay> journeys, List<EvidenceRow> evidence, LocalDate today) {
        var entries = journeys.stream()
                .map(one -> one.entry(today))
                .filter(row -> row.missing() > 0 && row.due().plusDays(TOO_LATE).isAfter(today))
                .sorted(Comparator.comparing(EntryRow::due))
                .toList();
        var panel = new MissingPanel(FirstRows.of(entries), FirstRows.of(evidence), today);
        var people = Stream.concat(
                        panel.entries().rows().stream().map(EntryRow::person),
                        panel.evidence().rows().stream().map(EvidenceRow::person))
                .toList();
        return panel.all() == 0
                ? Optional.empty()
                : Optional.of(
                        new Part(Side.BESIDE, 40, panel, people, List.of(new Told("today.lead.waiting", panel.all()))));
    }

    private OnTheWay onTheWay(ResultSet row) throws SQLException {
        var recipe = recipe(row);
        var ending = new Ending(
                row.getObject("entered_on", LocalDate.class),
                row.getObject("limit_on", LocalDate.class),
                recipe.journey().longest());
        return new OnTheWay(
                new EndingRow(
                        row.getObject("person", UUID.class),
                        row.getObject("journey", UUID.class),
                        row.getString("name"),
                        row.getBoolean("suspended"),
                        ending),
                recipe,
                Arrays.stream((Object[]) row.getArray("answered").getArray())
                        .map(Object::toString)
                        .collect(Collectors.toSet()));
    }

    private EvidenceRow evidence(ResultSet row) throws SQLException {
        var recipe = recipe(row);
        var left = row.getObject("left_on", LocalDate.class);
        return new EvidenceRow(
                row.getObject("person", UUID.class),
                row.getObject("journey", UUID.class),
                row.getString("name"),
                left,
                left.plus(recipe.journey().exitDataDue()),
                row.getString("outcome"),
                recipe);
    }

    private Recipe recipe(ResultSet row) throws SQLException {
        return recipes.recipe(row.getString("recipe_code"), row.getString("recipe_version"));
    }
}
