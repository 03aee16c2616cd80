package fr.essaim.recipe;

import static fr.essaim.recipe.RecipeBuilder.choices;
import static fr.essaim.recipe.RecipeBuilder.label;
import static fr.essaim.recipe.RecipeBuilder.validity;

import java.util.List;
import java.util.Locale;

/// The part of a recipe that says how journeys end and how that is counted.
final class ResultsBuilder {
    private static final int NO_BOUND = 999_999;

    private final List<Results.Detail> details;
    private final List<Item.Choice> evidence;

    private ResultsBuilder(Entry file) {
        details = file.each("details").map(ResultsBuilder::detail).toList();
        evidence = choices(file.get("evidence"));
    }

    static Results build(Entry file) {
        var builder = new ResultsBuilder(file);
        return new Results(
                builder.details,
                file.each("outcomes").map(builder::outcome).toList(),
                file.each("definition-sets").map(ResultsBuilder::set).toList());
    }

    private static Results.Detail detail(Entry detail) {
        return new Results.Detail(
                detail.text("id"),
                label(detail.get("label")),
                validity(detail),
                Results.Kind.valueOf(detail.text("kind").toUpperCase(Locale.ROOT)),
                choices(detail.get("choices")),
                detail.get("least").value().asInt(0),
                detail.get("most").value().asInt(NO_BOUND));
    }

    private Results.Outcome outcome(Entry outcome) {
        return new Results.Outcome(
                outcome.text("id"),
                label(outcome.get("label")),
                validity(outcome),
                outcome.texts("needs").stream()
                        .flatMap(need -> Recipe.find(details, need).stream())
                        .toList(),
                outcome.texts("evidence").stream()
                        .flatMap(kind -> Recipe.find(evidence, kind).stream())
                        .toList());
    }

    private static DefinitionSet set(Entry set) {
        String[] name = set.name().split("/", 2);
        return new DefinitionSet(
                name[0],
                Integer.parseInt(name[1]),
                label(set.get("label")),
                validity(set),
                set.each("classes").map(ResultsBuilder::outcomeClass).toList(),
                tests(set.get("withdrawn")));
    }

    private static DefinitionSet.OutcomeClass outcomeClass(Entry each) {
        return new DefinitionSet.OutcomeClass(
                each.name(), label(each.get("label")), validity(each), tests(each.get("of")), each.texts("includes"));
    }

    private static List<OutcomeTest> tests(Entry list) {
        return list.each().stream()
                .flatMap(said -> OutcomeTest.read(said.text()).stream())
                .toList();
    }
}
