package fr.essaim.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.demo.World.Site;
import fr.essaim.facts.ReservedText;
import fr.essaim.recipe.RecipeReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// Lives told without a database: what a rule refuses would stop the demonstration, on the worst day of the year.
class LivesTest {
    private static final UUID PROGRAMME = new UUID(1, 2);

    @Property(tries = 30)
    void no_rule_refuses_a_life_whatever_the_day(@ForAll @IntRange(max = 1500) int day) {
        var season = new Season(LocalDate.of(2025, 6, 1).plusDays(day), 410);
        var rows = told(season, 60);
        assertThat(rows.into("casefiles.participants", "").toString().lines()).hasSizeGreaterThan(60);
        assertThat(rows.into("casefiles.facts", "").toString()).doesNotContain("{elle", "{e|");
    }

    @Example
    void a_full_programme_and_a_small_one_are_told_too() {
        var today = LocalDate.of(2026, 11, 23);
        assertThat(told(new Season(today, 3000), 200).tables()).contains("journeys.exits");
        assertThat(told(new Season(today, 20), 6).tables()).contains("journeys.journeys");
    }

    @Example
    void the_same_day_gives_the_same_base() {
        var season = new Season(LocalDate.of(2026, 11, 23), 410);
        var once = told(season, 40);
        var twice = told(season, 40);
        for (String table : List.of("casefiles.participants", "casefiles.care_team", "journeys.journeys")) {
            assertThat(once.into(table, "").toString())
                    .isNotEmpty()
                    .isEqualTo(twice.into(table, "").toString());
        }
    }

    private static Rows told(Season season, int people) {
        List<Site> sites = new ArrayList<>();
        List<HubPlan> plans = HubPlan.all();
        plans.forEach(plan -> sites.add(new Site(sites.size() + 1, plan)));
        var recipe = RecipeReader.read(Sheets.text("/recipes/dest1-1.0.0.yaml"), "dest1")
                .found()
                .orElseThrow();
        var world = new World(season, PROGRAMME, recipe, sites, new Team(season, plans));
        var rows = new Rows();
        new NamedPeople(world, rows).open();
        var simulation = new Simulation(world, rows, new PlanRows(rows, world), new ReservedText(new byte[32]));
        for (int number = 1; number <= people; number++) {
            simulation.tell(number);
        }
        simulation.await(people + 1);
        return rows;
    }
}
