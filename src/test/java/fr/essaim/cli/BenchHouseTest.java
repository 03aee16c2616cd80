package fr.essaim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.Essaim;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A house of a few people is opened, visited and shut down again: what is measured is real, how
/// fast is not asked here.
class BenchHouseTest {
    private final ByteArrayOutputStream result = new ByteArrayOutputStream();
    private final ByteArrayOutputStream aside = new ByteArrayOutputStream();

    @Test
    void a_house_is_visited_and_the_figures_are_all_that_is_printed() {
        assertThat(bench("--people", "60", "--seconds", "1", "--visits", "5", "--rows", "0", "--json"))
                .as(aside.toString(StandardCharsets.UTF_8))
                .isZero();

        JsonNode figures = JsonMapper.shared().readTree(result.toString(StandardCharsets.UTF_8));
        assertThat(figures.get("pages")).hasSize(8).allSatisfy(page -> {
            assertThat(page.get("queries").asInt()).as(page.toString()).isBetween(3, 40);
            assertThat(page.get("p95_ms").asDouble())
                    .isGreaterThanOrEqualTo(page.get("p50_ms").asDouble());
            assertThat(page.get("max_ms").asDouble())
                    .isGreaterThanOrEqualTo(page.get("p95_ms").asDouble());
        });
        assertThat(figures.get("saves"))
                .hasSize(2)
                .allSatisfy(
                        save -> assertThat(save.get("raw_p50_ms").asDouble()).isPositive());
        assertThat(figures.get("accompanying")).hasSize(8);
        assertThat(figures.get("readers"))
                .extracting(readers -> readers.get("n").asInt())
                .containsExactly(1, 4, 16);
        assertThat(figures.get("indicators").get(0).get("people").asInt()).isEqualTo(60);
        assertThat(figures.get("import").isEmpty()).isTrue(); // BenchImportTest has its own
        assertThat(figures.get("start_ms").asLong()).isPositive();
        assertThat(figures.get("rss_mb").asLong()).isPositive();
        assertThat(figures.get("kb_per_person").asDouble()).isPositive();
        assertThat(figures.has("steal_percent")).isTrue();
    }

    @Test
    void without_a_number_of_people_the_benches_are_listed() {
        assertThat(bench()).isEqualTo(2);
        assertThat(aside.toString(StandardCharsets.UTF_8)).contains("--people", "linkage", "survival", "search");
        assertThat(result.size()).isZero();
    }

    private int bench(String... words) {
        var line = new java.util.ArrayList<>(java.util.List.of("bench"));
        line.addAll(java.util.List.of(words));
        return new Cli(
                        Essaim.class,
                        Map.of(),
                        new PrintStream(result, true, StandardCharsets.UTF_8),
                        new PrintStream(aside, true, StandardCharsets.UTF_8))
                .execute(line.toArray(String[]::new));
    }
}
