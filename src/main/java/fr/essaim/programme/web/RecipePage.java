package fr.essaim.programme.web;

import fr.essaim.recipe.Recipe;

/// The recipe a programme runs, to be read by people.
public record RecipePage(Recipe recipe) {}
