package fr.essaim.casefiles.web;

import fr.essaim.casefiles.WordList;
import fr.essaim.recipe.Recipe;

/// The words "+ Action" understands, and what each means.
public record WordsPage(Recipe recipe, WordList words) {}
