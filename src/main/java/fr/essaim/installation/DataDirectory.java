package fr.essaim.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The folder where an installation keeps all it has: its database, its secrets, and which kind of programme it runs.
/// Chosen by `--data`, else `ESSAIM_DATA`, else `~/.local/share/essaim`. Only its owner may look into it.
public final class DataDirectory {
    private static final Set<PosixFilePermission> PRIVATE = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> CROSSED = PosixFilePermissions.fromString("rwx--x--x");

    private final Path root;
    private final Secrets secrets;

    private DataDirectory(Path root) throws IOException {
        this.root = root.toRealPath();
        this.secrets = new Secrets(this.root.resolve("secrets"));
    }

    public static Path chosen(@Nullable Path option, Map<String, String> environment) {
        if (option != null) {
            return option.toAbsolutePath();
        }
        String fromEnvironment = environment.getOrDefault("ESSAIM_DATA", "");
        return fromEnvironment.isBlank()
                ? Path.of(
                        environment.getOrDefault("HOME", System.getProperty("user.home")), ".local", "share", "essaim")
                : Path.of(fromEnvironment).toAbsolutePath();
    }

    /// Opens the directory and makes it, with its secrets, when it is not there yet.
    /// @throws CannotRun when it cannot be made or written
    public static DataDirectory open(Path root) {
        try {
            Files.createDirectories(root);
            // Run by root, PostgreSQL is another user's and must cross this folder; it sees none of the names in it.
            Files.setPosixFilePermissions(root, RunAs.root() ? CROSSED : PRIVATE);
            return new DataDirectory(root);
        } catch (IOException failed) {
            throw Disk.refusal(failed, root);
        }
    }

    public Path root() {
        return root;
    }

    public Secrets secrets() {
        return secrets;
    }

    Path in(String name) {
        return root.resolve(name);
    }

    /// What this installation was started as (`demo`, `serve`); empty before its first start.
    public Optional<String> kind() {
        try {
            Path file = in("kind");
            return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException failed) {
            throw Disk.refusal(failed, root);
        }
    }

    /// Says once and for all what this installation is: simulated people never mix with real ones.
    /// @throws CannotRun when it is the other kind already
    public void is(String kind) {
        String already = kind().orElse(kind);
        if (!already.equals(kind)) {
            throw new CannotRun("other-kind-" + already, root);
        }
        try {
            Disk.write(in("kind"), kind + "\n");
        } catch (IOException failed) {
            throw Disk.refusal(failed, root);
        }
    }

    @Override
    public String toString() {
        return root.toString();
    }
}
