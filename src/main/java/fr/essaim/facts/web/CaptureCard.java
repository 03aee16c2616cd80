package fr.essaim.facts.web;

import fr.essaim.facts.Compartment;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// "+ Action" in two fields: with whom, what happened. Drawn on a page of its own, in a sheet, and on my day.
///
/// @param once the id the fact will have
/// @param person already chosen, when it was opened from their page
/// @param who their name, as it stands in the first field
/// @param compartments where the viewer may write at one of their hubs; none when they may write nowhere
/// @param first the one proposed
public record CaptureCard(
        UUID once,
        @Nullable UUID person,
        @Nullable String who,
        List<Compartment> compartments,
        @Nullable Compartment first) {}
