package fr.essaim.journeys.web;

import fr.essaim.site.Screen;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Suspending a journey, or putting a suspension right.
///
/// @param wrong the suspension to correct, or null for a new one
/// @param once names the fact to be, so that the form sent twice writes once
public record SuspensionPage(JourneyPanel journey, JourneyPanel.@Nullable SuspensionRow wrong, UUID once) {
    /// The recipe's reasons that may be chosen today.
    public Map<String, String> reasons(Screen screen) {
        Map<String, String> reasons = new LinkedHashMap<>();
        journey.recipe().journey().reasons().stream()
                .filter(reason -> reason.inUse(journey.today()))
                .forEach(reason -> reasons.put(reason.id(), reason.in(screen.locale())));
        return reasons;
    }
}
