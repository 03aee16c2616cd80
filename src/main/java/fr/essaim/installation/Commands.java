package fr.essaim.installation;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Runs a program to its end and keeps what it said.
final class Commands {
    private Commands() {}

    /// @param output standard output and error together
    record Outcome(int exit, String output) {
        boolean done() {
            return exit == 0;
        }
    }

    static Outcome run(List<String> command, Map<String, String> environment) {
        return run(command, environment, "");
    }

    /// A program that is not there counts as one that failed.
    /// @param input what it reads, short enough to be taken before it answers
    static Outcome run(List<String> command, Map<String, String> environment, String input) {
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .directory(Path.of("/").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            try (var reads = process.outputWriter(StandardCharsets.UTF_8)) {
                reads.write(input);
            }
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), output);
        } catch (InterruptedIOException | InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Outcome(-1, "interrupted");
        } catch (IOException missing) {
            return new Outcome(127, String.valueOf(missing.getMessage()));
        }
    }

    static boolean succeeds(List<String> command) {
        return run(command, Map.of()).done();
    }
}
