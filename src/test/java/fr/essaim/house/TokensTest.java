package fr.essaim.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The colours can be read and told apart, in both themes, by every kind of eyes.
class TokensTest {
    private static final Path CSS = Path.of("src/main/resources/static/css");
    private static final Pattern TOKEN = Pattern.compile("--es-([a-z0-9-]+): (#[0-9A-F]{6});");

    /// Ink, then the grounds it is written on.
    private static final Map<String, List<String>> TEXTS = Map.ofEntries(
            Map.entry("ink", List.of("ground", "surface", "surface-2", "selected", "primary-soft", "attention-soft")),
            Map.entry("ink-2", List.of("ground", "surface", "surface-2", "selected")),
            Map.entry("primary", List.of("ground", "surface", "surface-2", "primary-soft")),
            Map.entry("on-primary", List.of("primary-fill", "primary-fill-hover")),
            Map.entry("on-door", List.of("door")),
            Map.entry("attention-ink", List.of("attention-soft", "surface")),
            Map.entry("refusal-ink", List.of("refusal-soft", "surface", "ground")),
            Map.entry("citizen-ink", List.of("citizen-soft", "surface", "ground")),
            Map.entry("social-ink", List.of("social-soft", "surface", "ground")),
            Map.entry("work-ink", List.of("work-soft", "surface", "ground")));

    /// Edges and marks, then the grounds they stand on.
    private static final Map<String, List<String>> EDGES = Map.of(
            "line-strong", List.of("ground", "surface", "surface-2"),
            "focus", List.of("ground", "surface", "surface-2"),
            "refusal", List.of("surface"),
            "citizen", List.of("surface"),
            "social", List.of("surface"),
            "work", List.of("surface"),
            "swarm-out", List.of("surface"),
            "swarm-other", List.of("surface"));

    private static final List<String> STRANDS = List.of("citizen", "social", "work");
    private static final List<String> SWARM = List.of("swarm-out", "swarm-other", "swarm-in", "swarm-next");

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void text_is_read_at_four_and_a_half_to_one_and_edges_at_three(String theme) throws IOException {
        var tokens = tokens(theme);
        var all = new SoftAssertions();
        TEXTS.forEach((ink, grounds) -> grounds.forEach(ground -> contrast(all, tokens, ink, ground, 4.5)));
        EDGES.forEach((edge, grounds) -> grounds.forEach(ground -> contrast(all, tokens, edge, ground, 3)));
        all.assertAll();
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void strands_and_swarm_are_told_apart_by_every_kind_of_eyes(String theme) throws IOException {
        var tokens = tokens(theme);
        var all = new SoftAssertions();
        apart(all, tokens, STRANDS, 20);
        apart(all, tokens, SWARM, 15);
        all.assertAll();
    }

    @Test
    void dark_has_every_colour_that_light_has_and_no_other() throws IOException {
        assertThat(tokens("dark")).containsOnlyKeys(tokens("light").keySet());
    }

    /// Whoever asks their browser for larger letters gets the narrow page, not a wide one with no room left.
    @Test
    void the_pages_change_shape_with_the_size_of_the_readers_letters() throws IOException {
        try (Stream<Path> sheets = Files.list(CSS)) {
            for (Path sheet : sheets.toList()) {
                assertThat(Files.readString(sheet).lines().filter(line -> line.startsWith("@media")))
                        .as(sheet.toString())
                        .noneMatch(line -> line.contains("px"));
            }
        }
    }

    private static void contrast(
            SoftAssertions all, Map<String, Colour> tokens, String ink, String ground, double least) {
        all.assertThat(colour(tokens, ink).contrast(colour(tokens, ground)))
                .as("--es-%s on --es-%s", ink, ground)
                .isGreaterThanOrEqualTo(least);
    }

    private static void apart(SoftAssertions all, Map<String, Colour> tokens, List<String> names, double least) {
        for (var eyes : Colour.Eyes.values()) {
            for (String one : names) {
                for (String other : names.subList(names.indexOf(one) + 1, names.size())) {
                    var seen = colour(tokens, one).seenBy(eyes);
                    all.assertThat(seen.distance(colour(tokens, other).seenBy(eyes)))
                            .as("--es-%s and --es-%s seen by %s eyes", one, other, eyes)
                            .isGreaterThanOrEqualTo(least);
                }
            }
        }
    }

    private static Colour colour(Map<String, Colour> tokens, String name) {
        return Objects.requireNonNull(tokens.get(name), "no token --es-" + name);
    }

    private static Map<String, Colour> tokens(String theme) throws IOException {
        String file = theme.equals("light") ? "tokens.css" : "tokens-dark.css";
        var tokens = new HashMap<String, Colour>();
        TOKEN.matcher(Files.readString(CSS.resolve(file)))
                .results()
                .forEach(found -> tokens.put(found.group(1), Colour.of(found.group(2))));
        return tokens;
    }
}
