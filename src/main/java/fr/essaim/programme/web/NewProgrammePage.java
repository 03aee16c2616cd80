package fr.essaim.programme.web;

import fr.essaim.recipe.Recipe;
import java.util.List;

/// The second step: who carries the programme, and when it runs.
///
/// @param missing instruments the recipe names and this house does not have yet
public record NewProgrammePage(Recipe recipe, List<String> missing) {}
