package fr.essaim.programme.web;

import fr.essaim.recipe.Recipe;

/// The second step: who carries the programme, and when it runs.
public record NewProgrammePage(Recipe recipe) {}
