package fr.essaim.indicators.web;

import fr.essaim.indicators.Durations;
import fr.essaim.indicators.EntriesCurve;
import fr.essaim.indicators.EntriesCurve.Month;
import fr.essaim.indicators.Forecast;
import fr.essaim.indicators.Lived;
import fr.essaim.indicators.TimeToEvent;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.Period;
import fr.essaim.programme.Programmes;
import fr.essaim.recipe.DefinitionSet;
import fr.essaim.recipe.Recipe;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Counts live, a fixed number of questions: durations alike are counted by the database, the
/// curves and the futures are drawn from them.
@Component
@Transactional
class OutlookPageQuery {
    private static final double LEVEL = 0.95;

    private final JdbcClient sql;
    private final Programmes programmes;
    private final Durations durations;
    private final Clock clock;

    OutlookPageQuery(JdbcClient sql, Programmes programmes, Durations durations, Clock clock) {
        this.sql = sql;
        this.programmes = programmes;
        this.durations = durations;
        this.clock = clock;
    }

    private record Run(
            UUID id,
            String code,
            String title,
            LocalDate opensOn,
            @Nullable LocalDate closesOn,
            int hubs) {
        Period period() {
            return new Period(opensOn, closesOn);
        }
    }

    /// @param code of the programme; empty for the first to open
    /// @param set the definition set; the one the target names when it is unknown
    /// @throws NotHere when there is no such programme
    OutlookPage page(String code, String set) {
        Run run = sql.sql("""
                select p.id, p.code, p.title, p.opens_on, p.closes_on,
                    (select count(*) from programme.hubs h where h.programme_id = p.id) as hubs
                from programme.programmes p where p.code = :code or :code = '' order by p.opens_on, p.code limit 1
                """).param("code", code).query(Run.class).optional().orElseThrow(NotHere::new);
        Recipe recipe = programmes.recipeOf(run.code());
        DefinitionSet chosen = FiguresPageQuery.chosen(recipe, set);
        LocalDate today = LocalDate.now(clock);
        List<String> counted =
                sql.sql("""
                select name from programme.hubs
                where id = any ((select indicators.counted_hubs(:programme))::int[]) order by name
                """).param("programme", run.id()).query(String.class).list();
        boolean partly = counted.size() < run.hubs();
        var months = sql.sql("select month, journeys from indicators.entries_by_month(:programme)")
                .param("programme", run.id())
                .query(Month.class)
                .list();
        List<Lived> lived = durations.lived(run.id(), today, chosen);
        var spells = Lived.spells(lived);
        int longest = (int) recipe.journey().longest().toTotalMonths();
        return new OutlookPage(
                run.code(),
                run.title(),
                run.period(),
                today,
                recipe,
                chosen,
                partly ? counted : List.of(),
                EntriesCurve.of(
                        months,
                        run.period(),
                        today,
                        partly ? 0 : recipe.targets().entries()),
                TimeToEvent.kaplanMeier(spells, LEVEL),
                TimeToEvent.cumulativeIncidence(spells, Lived.OURS, LEVEL),
                spells.size(),
                lived.stream()
                        .filter(alike -> !alike.goesOn())
                        .mapToLong(Lived::journeys)
                        .sum(),
                Forecast.of(months, lived, longest, run.period(), today).orElse(null),
                partly ? null : promised(recipe, chosen));
    }

    private static @Nullable Double promised(Recipe recipe, DefinitionSet set) {
        return recipe.targets().exits().stream()
                .filter(target -> target.set().equals(set.name()))
                .map(target -> target.share().doubleValue())
                .findFirst()
                .orElse(null);
    }
}
