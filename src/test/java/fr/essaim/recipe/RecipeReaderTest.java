package fr.essaim.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.kernel.Standing;
import fr.essaim.kernel.Strand;
import java.time.Period;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RecipeReaderTest {
    @Test
    void the_shipped_recipe_says_what_the_programme_promised() {
        Recipe dest1 = Recipes.recipe(Recipes.DEST1);

        assertThat(dest1.journey().longest()).isEqualTo(Period.ofMonths(15));
        assertThat(dest1.journey().followUps()).containsExactly(Period.ofMonths(3), Period.ofMonths(6));
        assertThat(dest1.journey().entryNeeds()).containsExactlyInAnyOrder("information-given", "agreement");
        assertThat(dest1.targets().entries()).isEqualTo(1000);
        assertThat(dest1.targets().exits()).singleElement().satisfies(target -> {
            assertThat(target.share()).isEqualByComparingTo("0.60");
            assertThat(dest1.set(target.set()).orElseThrow().outcomeClass(target.outcomeClass()))
                    .isPresent();
        });
        assertThat(dest1.results().outcomes()).hasSize(14);
        assertThat(dest1.practice().functions()).hasSize(8).allMatch(Practice.Function::keep);
        assertThat(dest1.intake().prescribers().stream().filter(Intake.PrescriberKind::sensitive))
                .extracting(Item::id)
                .containsExactlyInAnyOrder("ase", "caarud", "cidff", "csapa", "pjj", "prevention", "spip");
    }

    @Test
    void a_recipe_names_instruments_that_may_come_after_it_and_the_shipped_one_names_those_that_ship() {
        assertThat(Recipes.recipe(Recipes.RIVAGE).practice().instruments()).containsExactly("wind@2");
        assertThat(Recipes.recipe(Recipes.DEST1).practice().instruments())
                .containsExactly("essaim-chemin@1")
                .allMatch(name -> getClass().getResource("/instruments/" + name.replace('@', '-') + ".yaml") != null);
    }

    @Test
    void the_shipped_recipe_is_complete_in_english() {
        Recipe dest1 = Recipes.recipe(Recipes.DEST1);

        assertThat(dest1.items()).allMatch(item -> item.label().texts().containsKey("en"));
        assertThat(dest1.strand(Strand.SOCIAL).in(Locale.ENGLISH)).isEqualTo("Social support");
        assertThat(dest1.practice().words())
                .allMatch(word -> word.spellings().keySet().equals(java.util.Set.of("fr", "en")));
    }

    @Test
    void a_programme_of_another_kind_is_read_as_well() {
        Recipe rivage = Recipes.recipe(Recipes.RIVAGE);

        assertThat(rivage.journey().longest()).isEqualTo(Period.ofMonths(6));
        assertThat(rivage.journey().stopsTheClock()).isFalse();
        assertThat(rivage.journey().oldHubReads()).isEqualTo(Period.ZERO);
        assertThat(rivage.role("nurse").orElseThrow().standing()).isEqualTo(Standing.SOCIAL_WORKER);
        assertThat(rivage.role("psychologist")).isEmpty();
        assertThat(rivage.title().in(Locale.GERMAN)).isEqualTo("Rivage, six mois pour un cap");
        assertThat(rivage.compartments().get("reserved")).matches(Recipe.Compartment::stubShown);
        assertThat(rivage.appointmentsApart()).isEmpty();
    }

    @Test
    void a_label_lasts_as_long_as_its_validity() {
        var reading = RecipeReader.read(
                Recipes.text(Recipes.RIVAGE)
                        .replace("id: quay,", "id: quay, validity: { from: 2026-01-01, until: 2026-12-31 },"),
                "r");

        Item quay = Recipe.find(reading.found().orElseThrow().practice().channels(), "quay")
                .orElseThrow();
        assertThat(quay.inUse(java.time.LocalDate.of(2026, 12, 31))).isTrue();
        assertThat(quay.inUse(java.time.LocalDate.of(2027, 1, 1))).isFalse();
    }
}
