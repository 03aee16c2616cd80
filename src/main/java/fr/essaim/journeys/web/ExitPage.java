package fr.essaim.journeys.web;

import fr.essaim.recipe.Item;
import fr.essaim.recipe.Results.Outcome;
import fr.essaim.site.Screen;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Ending a journey: first the outcome, then what this outcome needs, as the recipe says.
///
/// @param outcome chosen, or null to choose
/// @param once names the fact to be, so that the form sent twice writes once
public record ExitPage(JourneyPanel journey, @Nullable Outcome outcome, UUID once) {
    public Map<String, String> outcomes(Screen screen) {
        return choices(screen, journey.recipe().results().outcomes());
    }

    public Map<String, String> choices(Screen screen, List<? extends Item> items) {
        Map<String, String> choices = new LinkedHashMap<>();
        items.stream()
                .filter(item -> item.inUse(journey.today()))
                .forEach(item -> choices.put(item.id(), item.in(screen.locale())));
        return choices;
    }

    /// Past the limit, an exit says why it is late; before it, nobody is asked.
    public boolean asksWhyLate() {
        return journey.today().isAfter(journey.clock().limit(journey.today()));
    }

    /// What the exit being corrected said of this detail.
    public @Nullable String said(String detail) {
        return journey.exit() == null ? null : journey.exit().details().get(detail);
    }
}
