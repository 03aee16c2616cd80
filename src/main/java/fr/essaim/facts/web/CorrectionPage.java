package fr.essaim.facts.web;

import fr.essaim.facts.web.FactHistoryPage.Version;
import fr.essaim.kernel.PersonName;
import fr.essaim.recipe.Recipe;
import java.util.UUID;

/// A fact to put right.
///
/// @param stands the version that stands now: the form corrects that one
/// @param changed whether it is another than the one asked for: somebody was quicker, both are shown
public record CorrectionPage(
        UUID person, PersonName name, Recipe recipe, Version stands, boolean changed, Writing writing, UUID once) {}
