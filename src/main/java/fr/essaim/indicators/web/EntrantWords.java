package fr.essaim.indicators.web;

import fr.essaim.indicators.Figure;
import fr.essaim.indicators.Trait;
import fr.essaim.recipe.DefinitionSet;
import fr.essaim.recipe.Item;
import fr.essaim.recipe.Recipe;
import fr.essaim.site.Screen;
import java.util.Locale;
import java.util.stream.Stream;

/// Traits and their values in words: the recipe's own where it has some.
public final class EntrantWords {
    private EntrantWords() {}

    public static String trait(Screen screen, Trait trait) {
        var question = trait.question();
        return question == null ? screen.say("indicators.trait." + trait.code()) : question.in(screen.locale());
    }

    public static String value(Screen screen, Recipe recipe, Trait trait, String value) {
        if (trait.counts() && value.matches("\\d+-\\d*")) {
            String[] bounds = value.split("-", -1);
            String unit = trait.code().equals("age") ? "age" : "number";
            if (unit.equals("age") && bounds[0].equals("0")) {
                return screen.say("indicators.band.age-under", Long.valueOf(bounds[1]) + 1);
            }
            return bounds[1].isEmpty()
                    ? screen.say("indicators.band." + unit + "-up", Long.valueOf(bounds[0]))
                    : screen.say("indicators.band." + unit, Long.valueOf(bounds[0]), Long.valueOf(bounds[1]));
        }
        return named(recipe, trait)
                .filter(item -> item.id().equals(value))
                .findFirst()
                .map(item -> item.in(screen.locale()))
                .orElseGet(() -> screen.say("indicators.value." + known(value)));
    }

    private static Stream<Item> named(Recipe recipe, Trait trait) {
        var question = trait.question();
        if (question != null) {
            return question.choices().stream().map(Item.class::cast);
        }
        return trait.code().equals("prescriber")
                ? recipe.intake().prescribers().stream().map(Item.class::cast)
                : Stream.empty();
    }

    /// A code nothing names any more, of an older recipe, is told as such rather than shown raw.
    private static String known(String value) {
        return switch (value) {
            case "woman",
                    "man",
                    "other",
                    "inside-2015",
                    "inside-2024",
                    "outside",
                    "outside-2015",
                    "outside-2024",
                    "not-known",
                    "refused",
                    "not-applicable",
                    "sensitive",
                    "not-told" -> value;
            case "not-known-2015", "not-known-2024" -> "not-known";
            default -> "older";
        };
    }

    public static String exits(Screen screen, DefinitionSet set, Figure figure) {
        if (figure.denominator() == 0) {
            return screen.say("indicators.hub-none");
        }
        String label = set.mainClass().in(screen.locale());
        String named = label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
        return screen.say("indicators.class-exits", named, FigureWords.atHub(screen, figure));
    }
}
