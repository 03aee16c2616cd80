package fr.essaim.programme.web;

import fr.essaim.recipe.Recipe;
import fr.essaim.recipe.RecipeReader.Reading;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The first step of a programme: the recipe it runs.
///
/// @param shipped those that come with Essaim
/// @param shelf those already here, the latest first
/// @param refused a file that was sent and cannot be read, with its problems; null when none was
public record ChooseRecipePage(
        List<Reading> shipped, List<Recipe> shelf, @Nullable Reading refused) {
    /// Shipped, and not on the shelf yet.
    public List<Reading> newOnes() {
        return shipped.stream()
                .filter(reading -> reading.found()
                        .filter(recipe -> shelf.stream().noneMatch(here -> isSame(here, recipe)))
                        .isPresent())
                .toList();
    }

    private static boolean isSame(Recipe one, Recipe other) {
        return one.code().equals(other.code()) && one.version().equals(other.version());
    }
}
