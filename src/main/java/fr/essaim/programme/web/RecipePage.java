package fr.essaim.programme.web;

import fr.essaim.recipe.Label;
import fr.essaim.recipe.Recipe;
import java.util.Map;

/// The recipe a programme runs, to be read by people.
///
/// @param here what the instruments of this house are called, by name: the recipe may name others
public record RecipePage(Recipe recipe, Map<String, Label> here) {}
