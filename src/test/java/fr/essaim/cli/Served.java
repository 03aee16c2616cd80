package fr.essaim.cli;

import fr.essaim.Essaim;
import fr.essaim.installation.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// `./essaim serve` in a process of its own, which can be stopped, or killed without a word.
record Served(Process process, Path console) implements AutoCloseable {
    /// @param environment beside this one's: where a hired database is
    static Served on(Path data, Path console, Map<String, String> environment) throws IOException {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED"));
        String unpacked = System.getProperty("essaim.binaries");
        if (unpacked != null) {
            command.add("-Dessaim.binaries=" + unpacked);
        }
        if (!environment.containsKey("ESSAIM_DATABASE_URL")) {
            command.add("-Dessaim.cluster=" + TestServer.ready());
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Essaim.class.getName()));
        command.addAll(List.of("serve", "--port", "0", "--data", data.toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(console.toFile());
        builder.environment().putAll(environment);
        return new Served(builder.start(), console);
    }

    String site() throws Exception {
        return told("(http://localhost:\\d+)");
    }

    /// What its console has said, as soon as it has.
    String told(String pattern) throws Exception {
        for (int i = 0; i < 1200 && process.isAlive(); i++) {
            var found =
                    Pattern.compile(pattern).matcher(Files.readString(console).replace('\u00A0', ' '));
            if (found.find()) {
                return found.group(1);
            }
            Thread.sleep(100);
        }
        throw new AssertionError("the console says only: " + Files.readString(console));
    }

    /// As when the machine loses its power.
    void kill() throws InterruptedException {
        if (!process.destroyForcibly().waitFor(30, TimeUnit.SECONDS)) {
            throw new AssertionError("it is still there");
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(60, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
