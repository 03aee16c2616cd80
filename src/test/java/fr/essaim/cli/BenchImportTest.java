package fr.essaim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.Essaim;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BenchImportTest {
    @Test
    void a_list_is_brought_in_beside_a_bare_copy_and_the_figures_are_all_that_is_printed() {
        var result = new ByteArrayOutputStream();
        var console = new PrintStream(result, true, StandardCharsets.UTF_8);
        var aside = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);

        int exit =
                new Cli(Essaim.class, Map.of(), console, aside).execute("bench", "import", "--rows", "300", "--json");

        assertThat(exit).isZero();
        assertThat(result.toString(StandardCharsets.UTF_8))
                .startsWith("{\"rows\":300,\"new\":2")
                .contains("\"dry_run_per_s\":", "\"commit_per_s\":", "\"known_per_s\":", "\"commit_to_copy\":")
                .endsWith("}\n");
    }
}
