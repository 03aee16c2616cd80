package fr.essaim.facts.web;

import fr.essaim.facts.Understood.Chip;
import fr.essaim.recipe.Recipe;
import java.util.List;

/// What "+ Action" understood of the text so far; each chip may be taken off.
///
/// @param off codes of those taken off
public record ChipsPanel(Recipe recipe, List<Chip> chips, List<String> off) {}
