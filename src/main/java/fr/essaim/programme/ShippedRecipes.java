package fr.essaim.programme;

import fr.essaim.kernel.NotHere;
import fr.essaim.recipe.RecipeReader;
import fr.essaim.recipe.RecipeReader.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// The recipes that come with Essaim.
@Component
public class ShippedRecipes {
    /// By file name.
    public List<Reading> all() {
        try {
            var readings = new ArrayList<Reading>();
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:recipes/*.yaml")) {
                try (var stream = file.getInputStream()) {
                    readings.add(RecipeReader.read(stream, Objects.requireNonNull(file.getFilename())));
                }
            }
            readings.sort(Comparator.comparing(Reading::name));
            return List.copyOf(readings);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// @throws NotHere when none is called so
    public Reading named(String file) {
        return all().stream()
                .filter(reading -> reading.name().equals(file))
                .findFirst()
                .orElseThrow(NotHere::new);
    }
}
