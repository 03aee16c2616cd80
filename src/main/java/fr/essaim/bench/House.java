package fr.essaim.bench;

import fr.essaim.installation.DataDirectory;
import fr.essaim.installation.Installation;
import fr.essaim.installation.Progress;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/// Essaim as somebody runs it: a process of its own with the memory it is shipped with, its
/// database, its web. This process only visits it.
final class House implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("http://\\S+:\\d+/");
    private static final Pattern MEMORY = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final List<String> HEAP = List.of("-Xms32m", "-Xmx256m");

    private final Process process;
    private final URI address;
    private final Installation installation;

    private House(Process process, URI address, Installation installation) {
        this.process = process;
        this.address = address;
        this.installation = installation;
    }

    /// Makes the simulated programme and shuts down again.
    static void fill(Path data, int people, Consumer<String> told) {
        var filling = start(serving(data, "--people", String.valueOf(people), "--until-open"), HEAP);
        addressOf(filling, told);
        end(filling);
    }

    static House open(Path data) {
        var process = start(serving(data), HEAP);
        URI address = addressOf(process, line -> {});
        return new House(
                process, address, Installation.join(DataDirectory.open(data), java.util.Map.of(), Progress.SILENT));
    }

    URI address() {
        return address;
    }

    DataSource owner() {
        return installation.database().owner();
    }

    /// Megabytes of memory the process holds, heap and all; 0 where the system does not tell.
    long memory() {
        try {
            var held = MEMORY.matcher(Files.readString(Path.of("/proc/" + process.pid() + "/status")));
            return held.find() ? Long.parseLong(held.group(1)) >> 10 : 0;
        } catch (IOException unknown) {
            return 0;
        }
    }

    @Override
    public void close() {
        installation.close();
        end(process);
    }

    /// Another command's standard output, with the heap of this one.
    /// @throws IllegalStateException when it did not do what was asked
    static String said(String... words) {
        var process = start(List.of(words), List.of());
        Thread.ofVirtual().start(() -> drain(process));
        try (var output = process.getInputStream()) {
            String said = new String(output.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).strip();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", words));
            }
            return said;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static void drain(Process process) {
        try (var aside = process.getErrorStream()) {
            aside.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException gone) {
            process.destroy();
        }
    }

    /// What the database does by itself within the minutes after so much was written.
    void settle() {
        try (var owner = owner().getConnection();
                var statement = owner.createStatement()) {
            statement.execute("vacuum analyze");
        } catch (java.sql.SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static List<String> serving(Path data, String... more) {
        var words = new ArrayList<>(List.of("demo", "--port", "0", "--data", data.toString()));
        words.addAll(List.of(more));
        return words;
    }

    /// The same Java and the same program as this one.
    /// @param heap instead of this one's; as this one's when there is none
    private static Process start(List<String> words, List<String> heap) {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> heap.isEmpty() || !option.startsWith("-Xm"))
                .filter(option -> !option.startsWith("-javaagent"))
                .forEach(command::add);
        command.addAll(heap);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "fr.essaim.Essaim"));
        command.addAll(words);
        var builder = new ProcessBuilder(command).redirectErrorStream(!heap.isEmpty());
        builder.environment().keySet().removeIf(name -> name.startsWith("ESSAIM_"));
        try {
            return builder.start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Waits for the address it prints, and goes on listening so that it never blocks on a full pipe.
    private static URI addressOf(Process process, Consumer<String> told) {
        var address = new CompletableFuture<URI>();
        var last = new ArrayList<String>();
        Thread.ofVirtual().start(() -> {
            try (BufferedReader lines = process.inputReader()) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    var found = ADDRESS.matcher(line);
                    if (found.find()) {
                        address.complete(URI.create(found.group()));
                    } else if (!address.isDone()) {
                        last.add(line);
                        told.accept(line);
                    }
                }
                address.completeExceptionally(new IllegalStateException("no address: " + String.join("\n", last)));
            } catch (IOException gone) {
                address.completeExceptionally(gone);
            }
        });
        return Objects.requireNonNull(address.join());
    }

    private static void end(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
