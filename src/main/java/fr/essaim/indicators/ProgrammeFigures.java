package fr.essaim.indicators;

import fr.essaim.recipe.DefinitionSet;
import fr.essaim.recipe.Recipe;
import fr.essaim.recipe.Results;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A programme's figures under every definition set of its recipe.
@Component
@Transactional
public class ProgrammeFigures {
    private final Tallies tallies;
    private final JdbcClient sql;

    ProgrammeFigures(Tallies tallies, JdbcClient sql) {
        this.tallies = tallies;
        this.sql = sql;
    }

    /// @param now as it is known now
    /// @param then as it was known at the end of that day; null when the day is today
    public record Report(
            String programme,
            LocalDate day,
            View now,
            @Nullable View then) {}

    /// @param hubs those whose numbers the viewer reads, in the order of their names
    public record View(Place whole, List<Place> hubs) {}

    /// @param code of the hub; of the programme for the whole
    /// @param sets by their name with its version, in the recipe's order
    public record Place(String code, String name, Tally tally, Map<String, SetFigures> sets) {}

    /// @param main the class that the set's figure is about: the one that includes others, else its first
    public record SetFigures(String main, Map<String, Figure> classes) {
        public Figure figure() {
            return java.util.Objects.requireNonNull(classes.get(main));
        }
    }

    /// @param past whether to tell what was known then, too
    public Report on(Recipe recipe, String programme, LocalDate day, boolean past) {
        UUID id = sql.sql("select id from programme.programmes where code = :code")
                .param("code", programme)
                .query(UUID.class)
                .single();
        var results = recipe.results();
        View then = past ? view(programme, tallies.asKnownOn(id, day), results) : null;
        return new Report(programme, day, view(programme, tallies.on(id, day), results), then);
    }

    /// Each programme's figures under its recipe's sets, its hubs together, by its id.
    public Map<UUID, Map<String, SetFigures>> wholes(Map<UUID, Recipe> recipes, LocalDate day) {
        Map<UUID, Tally> counted = tallies.wholes(day);
        Map<UUID, Map<String, SetFigures>> wholes = new LinkedHashMap<>();
        recipes.forEach((id, recipe) -> wholes.put(id, sets(counted.getOrDefault(id, Tally.NOBODY), recipe.results())));
        return wholes;
    }

    private static View view(String programme, List<Tallies.AtHub> hubs, Results results) {
        Tally whole = hubs.stream().map(Tallies.AtHub::tally).reduce(Tally.NOBODY, Tally::and);
        return new View(
                place(programme, programme, whole, results),
                hubs.stream()
                        .map(hub -> place(hub.code(), hub.name(), hub.tally(), results))
                        .toList());
    }

    private static Place place(String code, String name, Tally tally, Results results) {
        return new Place(code, name, tally, sets(tally, results));
    }

    private static Map<String, SetFigures> sets(Tally tally, Results results) {
        Map<String, SetFigures> figures = new LinkedHashMap<>();
        for (DefinitionSet set : results.sets()) {
            Map<String, Figure> classes = new LinkedHashMap<>();
            set.classes().forEach(each -> classes.put(each.id(), Figure.of(results, set, each.id(), tally.ended())));
            figures.put(set.name(), new SetFigures(set.mainClass().id(), classes));
        }
        return figures;
    }
}
