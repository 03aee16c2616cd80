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

    /// A program that is not there counts as one that failed.
    static Outcome run(List<String> command, Map<String, String> environment) {
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .directory(Path.of("/").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
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
