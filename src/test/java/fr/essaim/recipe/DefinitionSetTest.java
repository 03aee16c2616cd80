package fr.essaim.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefinitionSetTest {
    private static final Recipe RECIPE = Recipes.recipe(Recipes.DEST1);

    @ParameterizedTest(name = "{0} of {1} months is {2} for iae-2008/1")
    @CsvSource(nullValues = "-", textBlock = """
            cdi,            -,  durable
            cdd,            7,  durable
            cdd,            6,  durable
            cdd,            5,  transition
            cdd,            0,  transition
            interim,        6,  durable
            interim,        5,  transition
            civil-service,  -,  durable
            business,       -,  durable
            aided-contract, 24, transition
            training,       -,  positive
            siae-entry,     -,  positive
            none,           -,  -
            moved-away,     -,  -
            lost-contact,   -,  -
            death,          -,  -
            """)
    void the_circular_classifies_outcomes(String outcome, String months, String expected) {
        var set = RECIPE.set("iae-2008/1").orElseThrow();
        Map<String, String> details = months == null ? Map.of() : Map.of("months", months);

        assertThat(set.classify(outcome, details).map(Item::id).orElse(null)).isEqualTo(expected);
        assertThat(set.isIn("dynamic", outcome, details)).isEqualTo(expected != null);
    }

    @Property
    void a_fixed_term_contract_is_durable_from_six_months_on_and_transition_below(
            @ForAll @IntRange(max = 600) int months) {
        var set = RECIPE.set("iae-2008/1").orElseThrow();
        var details = Map.of("months", Integer.toString(months));

        assertThat(set.isIn("durable", "cdd", details)).isEqualTo(months >= 6);
        assertThat(set.isIn("transition", "cdd", details)).isEqualTo(months < 6);
    }

    @Test
    void a_contract_whose_length_is_not_recorded_is_in_no_class_rather_than_at_zero_months() {
        var set = RECIPE.set("iae-2008/1").orElseThrow();

        assertThat(set.classify("cdd", Map.of())).isEmpty();
        assertThat(set.classify("cdd", Map.of("months", "six"))).isEmpty();
    }

    @Test
    void the_programme_counts_what_its_source_names_without_minimum_stay() {
        var set = RECIPE.set("dest1/1").orElseThrow();

        assertThat(set.isIn("dynamic", "cdd", Map.of("months", "0"))).isTrue();
        assertThat(set.isIn("dynamic", "siae-entry", Map.of("siae-kind", "etti")))
                .isTrue();
        assertThat(set.isIn("dynamic", "interim", Map.of("months", "18"))).isFalse();
        assertThat(set.isIn("dynamic", "business", Map.of())).isFalse();
    }

    @Test
    void each_set_withdraws_its_own() {
        var details = Map.<String, String>of();

        assertThat(RECIPE.set("iae-2008/1").orElseThrow().withdraws("incarceration", details))
                .isTrue();
        assertThat(RECIPE.set("dest1/1").orElseThrow().withdraws("incarceration", details))
                .isFalse();
        assertThat(RECIPE.set("fse-plus/1").orElseThrow().withdraws("death", details))
                .isFalse();
    }

    @Test
    void the_european_fund_sees_employment_and_training() {
        var set = RECIPE.set("fse-plus/1").orElseThrow();

        assertThat(set.classify("interim", Map.of("months", "1")).map(Item::id)).contains("employment");
        assertThat(set.classify("training", Map.of()).map(Item::id)).contains("training");
        assertThat(set.classify("none", Map.of())).isEmpty();
    }

    @Test
    void a_choice_may_decide_as_well_as_a_number() {
        var test = OutcomeTest.read("siae-entry where siae-kind != etti").orElseThrow();

        assertThat(test.passes("siae-entry", Map.of("siae-kind", "aci"))).isTrue();
        assertThat(test.passes("siae-entry", Map.of("siae-kind", "etti"))).isFalse();
        assertThat(test.passes("siae-entry", Map.of())).isFalse();
        assertThat(test).hasToString("siae-entry where siae-kind != etti");
    }
}
