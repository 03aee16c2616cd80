package fr.essaim.indicators.web;

import fr.essaim.indicators.Ended;
import fr.essaim.indicators.Figure;
import fr.essaim.indicators.web.ExitsPage.Counts;
import fr.essaim.indicators.web.ExitsPage.Row;
import fr.essaim.journal.Journal;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.programme.Programmes;
import fr.essaim.recipe.DefinitionSet;
import fr.essaim.recipe.Recipe;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Through the walls, unlike the figure: only rows the viewer may read, and their reading is journaled.
@Component
@Transactional
class ExitsPageQuery {
    private static final int MOST = 200;
    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

    private final JdbcClient sql;
    private final Programmes programmes;
    private final JsonMapper json;
    private final Journal journal;

    ExitsPageQuery(JdbcClient sql, Programmes programmes, JsonMapper json, Journal journal) {
        this.sql = sql;
        this.programmes = programmes;
        this.json = json;
        this.journal = journal;
    }

    private record Line(
            UUID person,
            UUID journey,
            String name,
            String hub,
            LocalDate leftOn,
            String outcome,
            String details,
            boolean proved,
            long people) {}

    ExitsPage page(String asked, String hub) {
        Recipe recipe = programmes.recipeAsked("");
        DefinitionSet set =
                recipe.set(asked).orElseGet(() -> recipe.results().sets().getFirst());
        List<Line> lines = sql.sql("""
                select p.id as person, x.journey_id as journey, trim(p.first_name || ' ' || p.last_name) as name,
                    h.name as hub, x.left_on, x.outcome, x.details::text as details,
                    not x.evidence_needed or exists (
                        select 1 from journeys.fact_proofs f where f.journey_id = x.journey_id) as proved,
                    count(*) over () as people
                from journeys.fact_exits x join casefiles.participants p on p.id = x.participant_id
                join programme.hubs h on h.id = p.hub_id
                where x.known_until is null and (h.code = :hub or :hub = '')
                order by x.left_on desc, p.sort_key, x.journey_id limit :most
                """)
                .param("hub", hub)
                .param("most", MOST)
                .query(Line.class)
                .list();
        journal.read(
                "exits",
                null,
                lines.stream().map(line -> new ParticipantId(line.person())).toList());
        long all = lines.isEmpty() ? 0 : lines.getFirst().people();
        return new ExitsPage(
                recipe,
                set,
                hub,
                lines.stream().map(line -> row(recipe, set, line)).toList(),
                all - lines.size());
    }

    private Row row(Recipe recipe, DefinitionSet set, Line line) {
        Ended ended = new Ended(line.outcome(), json.readValue(line.details(), DETAILS), line.proved(), 1);
        Figure alone = Figure.of(recipe.results(), set, set.mainClass().id(), List.of(ended));
        Counts counts = alone.withdrawn() > 0
                ? Counts.WITHDRAWN
                : alone.numerator() > 0 ? Counts.IN : alone.declared() > 0 ? Counts.TO_PROVE : Counts.OTHER;
        return new Row(line.person(), line.journey(), line.name(), line.hub(), line.leftOn(), line.outcome(), counts);
    }
}
