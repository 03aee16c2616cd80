package fr.essaim.journeys;

import fr.essaim.recipe.DefinitionSet;
import fr.essaim.recipe.Intake;
import fr.essaim.recipe.Item;
import fr.essaim.recipe.JourneyRules;
import fr.essaim.recipe.Label;
import fr.essaim.recipe.OutcomeTest;
import fr.essaim.recipe.Practice;
import fr.essaim.recipe.Recipe;
import fr.essaim.recipe.Results;
import fr.essaim.recipe.Results.Detail;
import fr.essaim.recipe.Results.Kind;
import fr.essaim.recipe.Results.Outcome;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// A recipe of a few lines, built in memory: the rules of this room need no other.
final class SmallRecipe {
    private SmallRecipe() {}

    static Recipe asking(Set<String> entryNeeds) {
        return new Recipe(
                "small",
                "1.0.0",
                label("Petit programme"),
                new Recipe.Licence("CC0-1.0", "free", "free", List.of()),
                new Recipe.Targets(
                        0,
                        List.of(new Recipe.ExitTarget("one/1", "dynamic", new java.math.BigDecimal("0.60"))),
                        Period.ofYears(5)),
                new JourneyRules(
                        Period.ofMonths(15),
                        true,
                        choices("health", "custody", "caring", "moving", "other"),
                        entryNeeds,
                        Period.ofWeeks(4),
                        Period.ofWeeks(4),
                        List.of(Period.ofMonths(3), Period.ofMonths(6)),
                        Period.ofDays(30)),
                List.of(),
                Map.of(),
                new Practice(Map.of(), List.of(), List.of(), List.of(), List.of()),
                results(),
                new Intake(List.of(), List.of()));
    }

    private static Results results() {
        var months = new Detail("months", label("Mois"), null, Kind.NUMBER, List.of(), 1, 120);
        var kind = new Detail("siae-kind", label("Structure"), null, Kind.CHOICE, choices("ei", "aci"), 0, 0);
        var sets = Stream.of("one", "two")
                .map(id ->
                        new DefinitionSet(id, 1, label(id), null, List.of(), List.of(new OutcomeTest("death", null))))
                .toList();
        return new Results(
                List.of(months, kind),
                List.of(
                        outcome("cdi", List.of(), "contract", "employer-statement"),
                        outcome("cdd", List.of(months), "contract"),
                        outcome("siae-entry", List.of(kind), "contract", "pass-iae"),
                        outcome("moved-away", List.of()),
                        outcome("death", List.of())),
                sets);
    }

    private static Outcome outcome(String id, List<Detail> needs, String... evidence) {
        return new Outcome(id, label(id), null, needs, choices(evidence));
    }

    private static List<Item.Choice> choices(String... ids) {
        return Stream.of(ids).map(id -> new Item.Choice(id, label(id), null)).toList();
    }

    private static Label label(String text) {
        return Label.of(text, text);
    }
}
