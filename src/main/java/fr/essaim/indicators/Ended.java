package fr.essaim.indicators;

import java.util.Map;

/// Journeys that ended alike.
///
/// @param details of the outcome, as the recipe asks for them: `months` → `6`
/// @param proved whether the document that the recipe requires has come, or none is required
public record Ended(String outcome, Map<String, String> details, boolean proved, long journeys) {
    public Ended {
        details = Map.copyOf(details);
    }
}
