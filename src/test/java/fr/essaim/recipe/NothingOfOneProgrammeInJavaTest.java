package fr.essaim.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What one programme says lives in its recipe and its data: a role, an outcome or a hub that is
/// named in Java, SQL or a template would hold for every programme. The demo, which is DEST1's, may
/// name them.
class NothingOfOneProgrammeInJavaTest {
    private static final List<String> HUBS =
            List.of("tourcoing", "roubaix", "lille-sud", "lesquin", "carvin", "douai", "aniche-douchy");
    /// The demo, and the page of every component, show DEST1's cast.
    private static final Pattern EXEMPT = Pattern.compile("/demo/|/[Aa]telier");
    /// Words that are ids of DEST1 and of the house or the language too.
    private static final List<String> COMMON = List.of("none", "training", "business", "interim", "death");

    @Test
    void no_code_names_what_is_dest1s() throws IOException {
        Recipe dest1 = Recipes.recipe(Recipes.DEST1);
        var words = new ArrayList<>(HUBS);
        words.add("dest1");
        Stream.of(
                        dest1.roles(),
                        dest1.results().outcomes(),
                        dest1.journey().reasons(),
                        dest1.practice().functions())
                .flatMap(List::stream)
                .map(Item::id)
                .filter(id -> id.contains("-")
                        || dest1.role(id).isPresent()
                        || dest1.outcome(id).isPresent())
                .filter(id -> !COMMON.contains(id))
                .forEach(words::add);
        var quoted = Pattern.compile("[\"'](" + String.join("|", words) + ")(/\\d+)?[\"']");

        var found = new ArrayList<String>();
        for (String root : List.of("src/main/java", "src/main/jte", "src/main/resources/db")) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    if (!EXEMPT.matcher(file.toString()).find()) {
                        Files.readString(file)
                                .lines()
                                .filter(line -> quoted.matcher(line).find())
                                .forEach(line -> found.add(file + ": " + line.strip()));
                    }
                }
            }
        }

        assertThat(found).isEmpty();
    }
}
