package fr.essaim.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.indicators.Breakdown.Alike;
import fr.essaim.indicators.Breakdown.Line;
import fr.essaim.recipe.Recipe;
import fr.essaim.recipe.RecipeReader;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BreakdownTest {
    private Recipe recipe;

    @BeforeEach
    void the_recipe_the_product_ships() throws IOException {
        try (var file = Objects.requireNonNull(getClass().getResourceAsStream("/recipes/dest1-1.0.0.yaml"))) {
            recipe = RecipeReader.read(file, "dest1-1.0.0.yaml").found().orElseThrow();
        }
    }

    private Breakdown by(String trait, List<Alike> all) {
        return Breakdown.of(
                Trait.of(recipe, trait), recipe.results(), recipe.set("dest1/1").orElseThrow(), all);
    }

    private static Alike goingOn(String value, long journeys) {
        return new Alike(value, journeys, null);
    }

    private static Alike left(String value, String outcome, boolean proved, long journeys) {
        return new Alike(value, journeys, new Ended(outcome, Map.of(), proved, journeys));
    }

    @Test
    void ages_are_told_in_bands_and_the_lines_add_up_to_everybody() {
        var ages = by(
                "age",
                List.of(
                        goingOn("25", 2),
                        left("26", "cdi", true, 3),
                        goingOn("49", 1),
                        goingOn("50", 4),
                        goingOn("not-told", 5)));
        assertThat(ages.lines())
                .extracting(Line::value, Line::entries)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("0-25", 2L),
                        org.assertj.core.groups.Tuple.tuple("26-49", 4L),
                        org.assertj.core.groups.Tuple.tuple("50-", 4L),
                        org.assertj.core.groups.Tuple.tuple("not-told", 5L));
    }

    @Test
    void each_line_has_its_exits_under_the_set_withdrawn_and_unproved_told_apart() {
        var line = by(
                        "gender",
                        List.of(
                                left("woman", "cdi", true, 4),
                                left("woman", "cdi", false, 1),
                                left("woman", "none", true, 2),
                                left("woman", "death", true, 1),
                                goingOn("woman", 7)))
                .lines()
                .getFirst();
        assertThat(line.entries()).isEqualTo(15);
        assertThat(line.figure().numerator()).isEqualTo(4);
        assertThat(line.figure().denominator()).isEqualTo(7);
        assertThat(line.figure().missing()).isEqualTo(1);
        assertThat(line.figure().withdrawn()).isEqualTo(1);
    }

    @Test
    void months_without_a_job_fall_into_bands_and_four_kinds_of_no_answer_stay_four() {
        var months = by(
                "months-without-job",
                List.of(
                        goingOn("refused", 1),
                        goingOn("24", 1),
                        goingOn("5", 1),
                        goingOn("not-told", 1),
                        goingOn("not-known", 1),
                        goingOn("12", 1),
                        goingOn("23", 1),
                        goingOn("not-applicable", 1)));
        assertThat(months.lines())
                .extracting(Line::value)
                .containsExactly("0-5", "12-23", "24-", "not-applicable", "not-known", "refused", "not-told");
    }

    @Test
    void answers_to_choose_from_come_in_the_recipes_order_and_prescribers_by_number() {
        assertThat(by("education", List.of(goingOn("level-3", 9), goingOn("no-diploma", 1)))
                        .lines())
                .extracting(Line::value)
                .containsExactly("no-diploma", "level-3");
        assertThat(by("prescriber", List.of(goingOn("ccas", 1), goingOn("plie", 9), goingOn("not-told", 30)))
                        .lines())
                .extracting(Line::value)
                .containsExactly("plie", "ccas", "not-told");
    }

    @Test
    void few_sent_by_a_service_whose_name_tells_too_much_are_told_with_others() {
        assertThat(by(
                                "prescriber",
                                List.of(
                                        goingOn("sensitive", 1),
                                        goingOn("ccas", 3),
                                        goingOn("cada", 2),
                                        goingOn("plie", 9)))
                        .lines())
                .extracting(Line::value, Line::entries)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("plie", 9L),
                        org.assertj.core.groups.Tuple.tuple("sensitive", 6L));
        assertThat(by("prescriber", List.of(goingOn("sensitive", 7), goingOn("ccas", 1)))
                        .lines())
                .hasSize(2);
    }

    @Test
    void what_is_answered_by_yes_or_no_is_no_trait_and_an_unknown_one_is_the_first() {
        assertThat(Trait.of(recipe))
                .extracting(Trait::code)
                .doesNotContain("rqth-declared")
                .contains("housing");
        assertThat(Trait.of(recipe, "rqth-declared").code()).isEqualTo("qpv");
    }
}
