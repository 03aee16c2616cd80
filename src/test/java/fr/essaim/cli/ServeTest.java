package fr.essaim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.Essaim;
import fr.essaim.installation.DataDirectory;
import fr.essaim.installation.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command as a newcomer gives it, on a machine where nothing is.
class ServeTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream result = new ByteArrayOutputStream();
    private final ByteArrayOutputStream aside = new ByteArrayOutputStream();

    @Test
    void an_empty_folder_becomes_an_installation_that_stops_cleanly_and_is_no_demonstration() {
        assertThat(run("serve", "--until-open", "--port", "0"))
                .as(aside.toString())
                .isZero();
        assertThat(result.toString(StandardCharsets.UTF_8)).contains("Essaim est ouvert", "http://localhost:");
        assertThat(EmbeddedPostgres.runsIn(DataDirectory.open(folder))).isFalse();

        assertThat(run("demo", "--until-open", "--port", "0")).isEqualTo(1);
        assertThat(aside.toString(StandardCharsets.UTF_8)).contains("contient de vrais dossiers");
    }

    private int run(String command, String... options) {
        var arguments = new java.util.ArrayList<>(java.util.List.of(command, "--data", folder.toString()));
        arguments.addAll(java.util.List.of(options));
        String[] typed = arguments.toArray(String[]::new);
        return new Cli(
                        Essaim.class,
                        Map.of(),
                        new PrintStream(result, true, StandardCharsets.UTF_8),
                        new PrintStream(aside, true, StandardCharsets.UTF_8),
                        typed)
                .execute(typed);
    }
}
