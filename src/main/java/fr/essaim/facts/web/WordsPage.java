package fr.essaim.facts.web;

import fr.essaim.facts.WordList;
import fr.essaim.recipe.Recipe;

/// The words "+ Action" understands, and what each means.
public record WordsPage(Recipe recipe, WordList words) {}
