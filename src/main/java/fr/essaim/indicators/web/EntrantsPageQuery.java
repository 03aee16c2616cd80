package fr.essaim.indicators.web;

import fr.essaim.indicators.Breakdowns;
import fr.essaim.indicators.Trait;
import fr.essaim.kernel.NotHere;
import fr.essaim.programme.Programmes;
import fr.essaim.recipe.Recipe;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class EntrantsPageQuery {
    private final JdbcClient sql;
    private final Programmes programmes;
    private final Breakdowns breakdowns;

    EntrantsPageQuery(JdbcClient sql, Programmes programmes, Breakdowns breakdowns) {
        this.sql = sql;
        this.programmes = programmes;
        this.breakdowns = breakdowns;
    }

    private record Run(UUID id, String code, String title) {}

    /// @param by a trait's code; the first when it is unknown
    /// @throws NotHere when there is no such programme
    EntrantsPage page(String code, String set, String by) {
        Run run = sql.sql("""
                select id, code, title from programme.programmes where code = :code or :code = ''
                order by opens_on, code limit 1
                """).param("code", code).query(Run.class).optional().orElseThrow(NotHere::new);
        Recipe recipe = programmes.recipeOf(run.code());
        var chosen = FiguresPageQuery.chosen(recipe, set);
        var trait = Trait.of(recipe, by);
        return new EntrantsPage(
                run.title(), recipe, chosen, Trait.of(recipe), breakdowns.by(trait, recipe, chosen, run.id()));
    }
}
