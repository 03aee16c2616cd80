package fr.essaim.facts.web;

import fr.essaim.kernel.PersonName;
import fr.essaim.recipe.Recipe;
import java.util.UUID;

/// A blank form for something that happened.
///
/// @param once the id the fact will have
public record FactPage(UUID person, PersonName name, Recipe recipe, Writing writing, UUID once) {}
