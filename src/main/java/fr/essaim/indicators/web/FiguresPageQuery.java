package fr.essaim.indicators.web;

import fr.essaim.indicators.Deadlines;
import fr.essaim.indicators.EntriesCurve;
import fr.essaim.indicators.EntriesCurve.Month;
import fr.essaim.indicators.ProgrammeFigures;
import fr.essaim.kernel.Period;
import fr.essaim.programme.Programmes;
import fr.essaim.recipe.DefinitionSet;
import fr.essaim.recipe.Recipe;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Counts, live, whatever the number of hubs and people: a fixed number of questions.
@Component
@Transactional
class FiguresPageQuery {
    private final JdbcClient sql;
    private final Programmes programmes;
    private final ProgrammeFigures figures;
    private final Deadlines deadlines;
    private final Clock clock;

    FiguresPageQuery(
            JdbcClient sql, Programmes programmes, ProgrammeFigures figures, Deadlines deadlines, Clock clock) {
        this.sql = sql;
        this.programmes = programmes;
        this.figures = figures;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    private record Run(
            UUID id,
            String code,
            String title,
            LocalDate opensOn,
            @Nullable LocalDate closesOn,
            int hubs) {}

    /// @param code of the programme; empty for the first to open
    /// @param set the definition set; the one the target names when it is unknown
    /// @return nothing when there is no such programme
    Optional<FiguresPage> find(String code, String set) {
        return sql.sql("""
                select p.id, p.code, p.title, p.opens_on, p.closes_on,
                    (select count(*) from programme.hubs h where h.programme_id = p.id) as hubs
                from programme.programmes p where p.code = :code or :code = '' order by p.opens_on, p.code limit 1
                """).param("code", code).query(Run.class).optional().map(run -> page(run, set));
    }

    private FiguresPage page(Run run, String set) {
        Recipe recipe = programmes.recipeOf(run.code());
        LocalDate today = LocalDate.now(clock);
        var counted = figures.on(recipe, run.code(), today, false).now();
        boolean partly = counted.hubs().size() < run.hubs();
        Period period = new Period(run.opensOn(), run.closesOn());
        var months = sql.sql("select month, journeys from indicators.entries_by_month(:programme)")
                .param("programme", run.id())
                .query(Month.class)
                .list();
        return new FiguresPage(
                run.title(),
                period,
                recipe,
                chosen(recipe, set),
                counted.whole(),
                counted.hubs(),
                partly,
                EntriesCurve.of(
                        months, period, today, partly ? 0 : recipe.targets().entries()),
                deadlines.around(today, recipe, run.id()));
    }

    /// The one asked for; the one the target names when it is unknown.
    static DefinitionSet chosen(Recipe recipe, String asked) {
        return recipe.set(asked)
                .or(() -> recipe.targets().exits().stream().findFirst().flatMap(target -> recipe.set(target.set())))
                .orElseGet(() -> recipe.results().sets().getFirst());
    }
}
