package fr.essaim.handovers.web;

import fr.essaim.recipe.Recipe;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Orientations received in the last three months whose prescriber has no answer yet, or only a
/// waiting list.
///
/// @param all how many there are; the oldest are shown first
public record OrientationsPage(List<Orientation> orientations, int all) {
    /// @param kind of prescriber, as the hub's recipe calls it
    /// @param waitingSince the day a waiting list was told
    public record Orientation(
            UUID id,
            UUID person,
            String name,
            String hubName,
            String kind,
            @Nullable String service,
            LocalDate receivedOn,
            @Nullable LocalDate waitingSince,
            Recipe recipe) {}
}
