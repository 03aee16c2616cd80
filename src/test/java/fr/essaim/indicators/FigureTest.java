package fr.essaim.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.essaim.recipe.DefinitionSet;
import fr.essaim.recipe.Recipe;
import fr.essaim.recipe.Recipes;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Worked out by hand: twenty journeys that ended.
class FigureTest {
    private static final Recipe DEST1 = Recipes.recipe(Recipes.DEST1);

    /// 4 CDI proved, 1 CDI not yet, 3 CDD of 8 months, 2 CDD of 3, 1 CDD of unknown length, 2 temping of 7 months,
    /// 1 training, 3 neither, 1 long illness, 1 incarceration, 1 death.
    private static final List<Ended> TWENTY = List.of(
            ended("cdi", Map.of(), true, 4),
            ended("cdi", Map.of(), false, 1),
            ended("cdd", Map.of("months", "8"), true, 3),
            ended("cdd", Map.of("months", "3"), true, 2),
            ended("cdd", Map.of(), true, 1),
            ended("interim", Map.of("months", "7"), true, 2),
            ended("training", Map.of("leads-to", "qualification"), true, 1),
            ended("none", Map.of(), true, 3),
            ended("long-illness", Map.of(), true, 1),
            ended("incarceration", Map.of(), true, 1),
            ended("death", Map.of(), true, 1));

    @Test
    void the_programmes_own_set_counts_jobs_and_training_and_lets_only_a_death_leave() {
        var figure = figure("dest1/1", "dynamic");
        assertThat(figure.denominator()).isEqualTo(19); // twenty less the death
        assertThat(figure.numerator()).isEqualTo(10); // 4 CDI + 5 CDD + 1 training
        assertThat(figure.declared()).isEqualTo(12); // and the CDI without proof, and the CDD of unknown length
        assertThat(figure.missing()).isEqualTo(2);
        assertThat(figure.withdrawn()).isEqualTo(1);
    }

    @Test
    void the_circulars_set_counts_otherwise_the_same_people() {
        var dynamic = figure("iae-2008/1", "dynamic");
        assertThat(dynamic.denominator()).isEqualTo(17); // less the death, the illness and the incarceration
        assertThat(dynamic.numerator()).isEqualTo(12); // durable 9, transition 2, positive 1
        assertThat(figure("iae-2008/1", "durable").numerator()).isEqualTo(9); // 4 CDI + 3 CDD + 2 temping
        assertThat(figure("iae-2008/1", "transition").numerator()).isEqualTo(2);
        assertThat(figure("iae-2008/1", "positive").numerator()).isEqualTo(1);
        assertThat(dynamic.missing()).isEqualTo(2);
    }

    @Test
    void the_interval_is_wilsons() {
        var interval = Objects.requireNonNull(figure("dest1/1", "dynamic").interval());
        assertThat(interval.low()).isCloseTo(0.317, within(0.0005));
        assertThat(interval.high()).isCloseTo(0.727, within(0.0005));
        assertThat(interval.method()).isEqualTo("wilson");
    }

    @Test
    void an_interval_stays_between_nothing_and_all() {
        assertThat(Interval.wilson(0, 7, 0.95).low()).isZero();
        assertThat(Interval.wilson(7, 7, 0.95).high()).isEqualTo(1);
        assertThat(Interval.wilson(0, 7, 0.95).high()).isCloseTo(0.3543, within(0.0001));
    }

    @Test
    void nobody_gone_is_no_share() {
        var figure = Figure.of(DEST1.results(), set("dest1/1"), "dynamic", List.of());
        assertThat(figure.denominator()).isZero();
        assertThat(figure.interval()).isNull();
    }

    private static Figure figure(String set, String classId) {
        return Figure.of(DEST1.results(), set(set), classId, TWENTY);
    }

    private static DefinitionSet set(String name) {
        return DEST1.results().sets().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Ended ended(String outcome, Map<String, String> details, boolean proved, long journeys) {
        return new Ended(outcome, details, proved, journeys);
    }
}
