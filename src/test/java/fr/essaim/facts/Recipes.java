package fr.essaim.facts;

import fr.essaim.recipe.RecipeReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.springframework.core.io.ClassPathResource;

/// The recipe that ships with the product, as the tests of this room read it.
final class Recipes {
    private Recipes() {}

    static WordList words(Locale locale) {
        try (var file = new ClassPathResource("recipes/dest1-1.0.0.yaml").getInputStream()) {
            return WordList.of(RecipeReader.read(file, "dest1").found().orElseThrow(), locale);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
