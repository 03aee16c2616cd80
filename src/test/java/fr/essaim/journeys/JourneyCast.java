package fr.essaim.journeys;

import fr.essaim.journeys.Undertaking.How;
import fr.essaim.journeys.Undertaking.Kind;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.JourneyId;
import fr.essaim.kernel.Period;
import fr.essaim.recipe.JourneyRules;
import fr.essaim.recipe.Recipe;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Aurélie's journey and the terms of a small recipe, for the tests of this room's rules.
final class JourneyCast {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final LocalDate ENTERED = LocalDate.of(2026, 2, 9);
    static final Period HUB_OPEN = Period.since(LocalDate.of(2025, 9, 1));
    static final java.time.Period THREE_MONTHS = java.time.Period.ofMonths(3);
    static final Recipe RECIPE = SmallRecipe.asking(Set.of(JourneyRules.INFORMATION, JourneyRules.AGREEMENT));

    private JourneyCast() {}

    static Entry entry(LocalDate on) {
        return new Entry(
                on,
                new Undertaking(Kind.INFORMATION, on.minusDays(4), How.PAPER),
                new Undertaking(Kind.AGREEMENT, on, How.SIGNED));
    }

    static Journey aurelie() {
        return Journey.enter(JourneyId.mint(), RECIPE, entry(ENTERED), HUB_OPEN, List.of(), TODAY);
    }

    static Exit exit(String on, String outcome, Map<String, String> details, Evidence... evidence) {
        return new Exit(Ids.mint(), LocalDate.parse(on), outcome, details, List.of(evidence), null, null);
    }

    static Exit cdi(String on) {
        return exit(on, "cdi", Map.of(), statement("contract"));
    }

    static Evidence statement(String kind) {
        return new Evidence(Ids.mint(), kind, null, "Contrat vu par Thomas le jour de la signature");
    }

    static Period days(String from, @Nullable String until) {
        return new Period(LocalDate.parse(from), until == null ? null : LocalDate.parse(until));
    }
}
