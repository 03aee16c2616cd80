package fr.essaim.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// Whatever somebody does to a recipe's file, reading it gives a recipe or problems, never a fault.
class RecipeFuzzProperties {
    private static final List<String> FILES =
            List.of(Recipes.text(Recipes.RIVAGE), Recipes.text(Recipes.DEST1).substring(0, 6000));
    private static final String SIGNS = "{}[]:,-#&*!|>'\"%@`?\t\n  0123456789abcPYMWD.~\u00e9\u202e\u0000\ud83d";

    @Property(tries = 1500)
    void any_change_gives_a_recipe_or_problems(@ForAll long seed) {
        var random = new Random(seed);
        String text = FILES.get(random.nextInt(10) == 0 ? 1 : 0);
        for (int i = random.nextInt(4); i >= 0; i--) {
            text = changed(text, random);
        }

        var reading = RecipeReader.read(text, "fuzzed");

        assertThat(reading.found().isPresent()).isEqualTo(reading.problems().isEmpty());
        int lines = (int) text.lines().count() + 1;
        assertThat(reading.problems())
                .allSatisfy(problem -> assertThat(problem.line()).isBetween(1, lines));
        reading.found().ifPresent(RecipeFuzzProperties::use);
    }

    private static String changed(String before, Random random) {
        String text = before.isEmpty() ? "\n" : before; // an earlier change may have left nothing
        int at = random.nextInt(text.length());
        int until = Math.min(text.length(), at + random.nextInt(40));
        return switch (random.nextInt(6)) {
            case 0 -> text.substring(0, at) + text.substring(until);
            case 1 -> text.substring(0, at) + SIGNS.charAt(random.nextInt(SIGNS.length())) + text.substring(at);
            case 2 -> text.substring(0, at) + text.substring(at, until) + text.substring(at);
            case 3 -> text.substring(0, Math.max(1, at));
            case 4 -> swapped(text, random);
            default -> wordMoved(text, random);
        };
    }

    private static String swapped(String text, Random random) {
        var lines = new ArrayList<>(text.lines().toList());
        java.util.Collections.swap(lines, random.nextInt(lines.size()), random.nextInt(lines.size()));
        return String.join("\n", lines);
    }

    /// The changes that stay YAML reach furthest.
    private static String wordMoved(String text, Random random) {
        String[] words = text.split("(?<=[ ,\\[\\]{}\n])", -1);
        words[random.nextInt(words.length)] = words[random.nextInt(words.length)];
        return String.join("", words);
    }

    private static void use(Recipe recipe) {
        recipe.results()
                .sets()
                .forEach(set -> recipe.results()
                        .outcomes()
                        .forEach(outcome -> set.classes()
                                .forEach(each -> set.isIn(
                                        each.id(), outcome.id(), java.util.Map.of("trips", "4", "months", "6")))));
        assertThat(recipe.items())
                .allMatch(item -> !item.in(java.util.Locale.FRENCH).isBlank());
    }
}
