package fr.essaim.indicators.web;

import fr.essaim.recipe.DefinitionSet;
import fr.essaim.recipe.Recipe;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// The exits a figure was counted from, one by one, for those who may read them.
///
/// @param hub its code, or empty for all of the viewer's
/// @param more how many are not shown
public record ExitsPage(Recipe recipe, DefinitionSet set, String hub, List<Row> rows, long more) {
    /// How an exit counts under the set.
    public enum Counts {
        IN,
        TO_PROVE,
        OTHER,
        WITHDRAWN
    }

    public record Row(
            UUID person, UUID journey, String name, String hub, LocalDate leftOn, String outcome, Counts counts) {}
}
