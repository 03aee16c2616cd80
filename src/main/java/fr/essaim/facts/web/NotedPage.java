package fr.essaim.facts.web;

import fr.essaim.facts.web.FactHistoryPage.Version;
import fr.essaim.kernel.PersonName;
import fr.essaim.recipe.Recipe;
import java.util.List;
import java.util.UUID;

/// An action has been noted: what was understood, to be taken off or undone, and room for the next.
///
/// @param undone whether it was taken back
/// @param once the id of the fact that would take its place, were a chip taken off
public record NotedPage(
        UUID person, PersonName name, Recipe recipe, Version noted, boolean undone, UUID once, CaptureCard next) {
    /// What may be taken off, in the order it is said.
    public List<String> chips() {
        return java.util.stream.Stream.of(
                        noted.channel() == null ? null : "channel",
                        noted.sign() == null ? null : "sign",
                        noted.minutes() == null ? null : "minutes",
                        noted.strand() == null ? null : "strand")
                .filter(java.util.Objects::nonNull)
                .toList();
    }
}
