package fr.essaim.recipe;

import static fr.essaim.recipe.RecipeBuilder.choices;
import static fr.essaim.recipe.RecipeBuilder.durationOrNull;
import static fr.essaim.recipe.RecipeBuilder.label;
import static fr.essaim.recipe.RecipeBuilder.strand;
import static fr.essaim.recipe.RecipeBuilder.validity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The part of a recipe that says how the work is done.
final class PracticeBuilder {
    private PracticeBuilder() {}

    static Practice build(Entry file) {
        return new Practice(
                RecipeBuilder.strands(file.get("strands")),
                file.each("functions").map(PracticeBuilder::function).toList(),
                choices(file.get("channels")),
                file.each("words").map(PracticeBuilder::word).toList(),
                file.texts("instruments"));
    }

    private static Practice.Function function(Entry function) {
        return new Practice.Function(
                function.text("id"),
                label(function.get("label")),
                validity(function),
                function.get("keep").value().booleanValue(),
                strand(function.text("strand")),
                label(function.get("purpose")),
                dose(function.get("dose")),
                function.each("shown-by").map(PracticeBuilder::trace).toList(),
                choices(function.get("forms")));
    }

    private static Practice.@Nullable Dose dose(Entry dose) {
        return dose.isThere()
                ? new Practice.Dose(
                        dose.text("coverage"),
                        durationOrNull(dose.get("first-within")),
                        durationOrNull(dose.get("every")),
                        durationOrNull(dose.get("for")),
                        whole(dose.get("times")))
                : null;
    }

    private static Practice.Trace trace(Entry trace) {
        var conditions = new HashMap<String, String>();
        trace.each().forEach(side -> conditions.put(side.name(), side.text()));
        conditions.remove("fact");
        return new Practice.Trace(trace.text("fact"), conditions);
    }

    private static Practice.Word word(Entry word) {
        Map<String, List<String>> spellings = new HashMap<>();
        word.get("says")
                .each()
                .forEach(language -> spellings.put(
                        language.name(),
                        language.each().stream().map(Entry::text).toList()));
        return new Practice.Word(
                word.text("id"),
                label(word.get("label")),
                validity(word),
                spellings,
                word.textOrNull("channel"),
                word.textOrNull("sign"),
                whole(word.get("minutes")),
                strand(word.textOrNull("strand")),
                word.get("alone").value().booleanValue());
    }

    private static @Nullable Integer whole(Entry entry) {
        return entry.isThere() ? Integer.valueOf(entry.value().intValue()) : null;
    }
}
