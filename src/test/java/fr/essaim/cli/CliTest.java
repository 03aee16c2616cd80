package fr.essaim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.Essaim;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CliTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream result = new ByteArrayOutputStream();
    private final ByteArrayOutputStream aside = new ByteArrayOutputStream();

    @Test
    void help_lists_every_command_in_one_line_each() {
        assertThat(run("--help")).isZero();
        assertThat(result.toString(StandardCharsets.UTF_8))
                .startsWith("Usage\u00a0:")
                .contains("demo", "serve", "test", "backup", "restore", "import", "version")
                .contains("Ouvre un DEST1 vivant, avec des personnes inventées.");
    }

    @Test
    void help_is_in_english_for_who_reads_english() {
        assertThat(run("--lang", "en", "--help")).isZero();
        assertThat(result.toString(StandardCharsets.UTF_8))
                .contains("Opens a living DEST1, with invented people.")
                .doesNotContain("$", "bundle");
    }

    @Test
    void wrong_use_is_two_and_says_where_to_look() {
        assertThat(run("backup")).isEqualTo(2);
        assertThat(run("dance")).isEqualTo(2);
        assertThat(run("demo", "--port", "many")).isEqualTo(2);
        assertThat(run()).isEqualTo(2);
        assertThat(run("import")).isEqualTo(2);
        assertThat(aside.toString(StandardCharsets.UTF_8))
                .contains(
                        "Mauvais usage",
                        "« essaim backup --help »".replace("« ", "«\u00a0").replace(" »", "\u00a0»"));
        assertThat(result.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void a_refusal_is_one_and_one_sentence() {
        assertThat(run("backup", "x", "--data", folder.toString())).isEqualTo(1);
        assertThat(aside.toString(StandardCharsets.UTF_8))
                .startsWith("Il n’y a pas encore d’Essaim dans")
                .hasLineCount(1);
        assertThat(result.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void a_taken_port_is_said_before_anything_is_made() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());
            assertThat(run(
                            "demo",
                            "--port",
                            port,
                            "--data",
                            folder.resolve("new").toString()))
                    .isEqualTo(1);
            assertThat(aside.toString(StandardCharsets.UTF_8))
                    .contains("port " + port)
                    .hasLineCount(1);
            assertThat(Files.exists(folder.resolve("new"))).isFalse();
        }
    }

    private int run(String... arguments) {
        return new Cli(
                        Essaim.class,
                        Map.of("LANG", "fr_FR.UTF-8"),
                        new PrintStream(result, true, StandardCharsets.UTF_8),
                        new PrintStream(aside, true, StandardCharsets.UTF_8),
                        arguments)
                .execute(arguments);
    }
}
