package fr.essaim.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;

/// The two recipes of the tests: the shipped one, and one of another kind.
@NullMarked
public final class Recipes {
    public static final String DEST1 = "dest1-1.0.0.yaml";
    public static final String RIVAGE = "rivage-2.1.0.yaml";

    private Recipes() {}

    public static String text(String name) {
        try (InputStream file = Recipes.class.getResourceAsStream("/recipes/" + name)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static Recipe recipe(String name) {
        var reading = RecipeReader.read(text(name), name);
        assertThat(reading.problems()).isEmpty();
        return reading.found().orElseThrow();
    }
}
