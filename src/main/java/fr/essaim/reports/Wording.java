package fr.essaim.reports;

import fr.essaim.recipe.Item;
import fr.essaim.recipe.Label;
import fr.essaim.recipe.Recipe;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// In which words the values of a report are written where they have no code.
///
/// @param say the sentence of a message key
public record Wording(Locale locale, UnaryOperator<String> say) {
    String in(Label label) {
        return label.in(locale);
    }

    /// An id of the recipe in its words; as it is when the recipe does not know it any more.
    String item(List<? extends Item> items, String id) {
        Optional<? extends Item> item =
                items.stream().filter(each -> each.id().equals(id)).findFirst();
        return item.map(found -> found.in(locale)).orElse(id);
    }

    /// What the product itself asks: a gender, a district, yes or no.
    String own(JourneyFact fact, String value) {
        return switch (value) {
            case "woman", "man", "other", "inside", "outside", "yes", "no", "reached", "withdrawn" ->
                say.apply("reports.value." + (fact == JourneyFact.OUTCOME_CLASS ? "class." : "") + value);
            default -> value;
        };
    }

    String answer(Recipe recipe, String question, String value) {
        return recipe.question(question)
                .filter(asked -> !asked.choices().isEmpty())
                .map(asked -> item(asked.choices(), value))
                .orElseGet(() -> own(JourneyFact.ANSWER, value));
    }
}
