package fr.essaim.programme;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.programme.WhoSeesWhat.Row;
import fr.essaim.programme.WhoSeesWhat.Sight;
import fr.essaim.recipe.Recipe;
import fr.essaim.recipe.Recipes;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The walls a recipe raises, and the table that tells them.
class WallsTest {
    private static final Recipe DEST1 = Recipes.recipe(Recipes.DEST1);
    private static final Recipe RIVAGE = Recipes.recipe(Recipes.RIVAGE);

    @Test
    void the_default_matrix_is_told_role_by_role() {
        assertThat(row(DEST1, "coach-booster").sights())
                .containsExactly(
                        Sight.OWN_HUBS,
                        Sight.CARE_TEAM,
                        Sight.CARE_TEAM,
                        Sight.NAMED_ONLY,
                        Sight.OWN_HUBS,
                        Sight.OWN_ACTS);
        assertThat(row(DEST1, "psychologist").sights())
                .containsExactly(
                        Sight.OWN_HUBS,
                        Sight.CARE_TEAM,
                        Sight.NOTHING,
                        Sight.OWN_AND_NAMED,
                        Sight.OWN_HUBS,
                        Sight.OWN_ACTS);
        assertThat(row(DEST1, "hub-lead").sights())
                .containsExactly(
                        Sight.OWN_HUBS,
                        Sight.WHOLE_HUB,
                        Sight.WHOLE_HUB,
                        Sight.NOTHING,
                        Sight.OWN_HUBS,
                        Sight.OWN_HUBS);
    }

    @Test
    void nobody_far_from_people_reads_a_note_whatever_the_recipe() {
        for (Recipe recipe : List.of(DEST1, RIVAGE)) {
            for (String house : List.of("director", "administrator", "controller", "funder")) {
                Row row = row(recipe, house);
                assertThat(List.of(row.team(), row.employment(), row.reserved()))
                        .containsOnly(Sight.NOTHING);
            }
        }
    }

    @Test
    void a_recipe_may_narrow_a_lead_to_the_people_they_are_in_charge_of() {
        assertThat(row(RIVAGE, "port-lead").team()).isEqualTo(Sight.CARE_TEAM);
        assertThat(row(RIVAGE, "hub-lead").team()).isEqualTo(Sight.CARE_TEAM);
        assertThat(row(RIVAGE, "hub-lead").employment()).isEqualTo(Sight.NOTHING);
        assertThat(row(RIVAGE, "skipper").reserved()).isEqualTo(Sight.NAMED_ONLY);
    }

    @Test
    void whoever_writes_to_a_compartment_is_among_its_roles() {
        assertThat(Walls.of(DEST1))
                .filteredOn(wall -> wall.table().equals("compartment_writers")
                        && wall.compartment().equals("team"))
                .extracting(Walls.Wall::role)
                .contains("coach-emploi", "cesf", "hub-lead");
        assertThat(Walls.of(RIVAGE))
                .filteredOn(wall -> wall.compartment().equals("reserved"))
                .extracting(Walls.Wall::role)
                .containsExactly("nurse");
    }

    private static Row row(Recipe recipe, String role) {
        return WhoSeesWhat.of(recipe).stream()
                .filter(row -> row.role().equals(role))
                .findFirst()
                .orElseThrow();
    }
}
