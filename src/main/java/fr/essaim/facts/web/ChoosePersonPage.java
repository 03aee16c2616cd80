package fr.essaim.facts.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Several people may be meant: nothing is written yet, the text is kept.
///
/// @param once the id the fact will have
public record ChoosePersonPage(UUID once, ActionForm form, List<Found> found) {
    /// @param exact whether the typed words are this name and nothing else
    /// @param mine whether the viewer is in charge of them today
    public record Found(UUID id, String name, @Nullable LocalDate birthDate, String hub, boolean exact, boolean mine) {}
}
