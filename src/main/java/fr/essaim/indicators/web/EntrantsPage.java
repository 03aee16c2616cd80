package fr.essaim.indicators.web;

import fr.essaim.indicators.Breakdown;
import fr.essaim.indicators.Trait;
import fr.essaim.recipe.DefinitionSet;
import fr.essaim.recipe.Recipe;
import java.util.List;

/// Who came, by one trait at a time.
///
/// @param traits all one may choose from
public record EntrantsPage(String title, Recipe recipe, DefinitionSet set, List<Trait> traits, Breakdown breakdown) {
    public long entries() {
        return breakdown.lines().stream().mapToLong(Breakdown.Line::entries).sum();
    }
}
