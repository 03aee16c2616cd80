package fr.essaim.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postgresql.util.PasswordUtil;

/// A cluster nobody has used yet: the one that was made ready ahead, made one's own, else `initdb`'s. It gets its name
/// when it is whole and on the disk; what a cut left half made is made anew.
final class NewCluster {
    static final List<String> OPTIONS = List.of(
            "--username=" + EmbeddedPostgres.SUPERUSER,
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale=C",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--text-search-config=simple");

    private final Path home;
    private final PostgresBinaries programs;
    private final RunAs runAs;
    private final Secrets secrets;

    NewCluster(Path home, PostgresBinaries programs, RunAs runAs, Secrets secrets) {
        this.home = home;
        this.programs = programs;
        this.runAs = runAs;
        this.secrets = secrets;
    }

    /// @return what went wrong, in PostgreSQL's words; empty when it is there
    String make(Path cluster, Optional<ReadyCluster> ready) throws IOException {
        Path fresh = home.resolve("cluster.new");
        Files.createDirectories(home);
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
        runAs.give(home);
        Disk.delete(fresh);
        String trouble = ready.isPresent() && copied(ready.get(), fresh) ? "" : initialised(fresh);
        if (trouble.isEmpty()) {
            Files.move(fresh, cluster, StandardCopyOption.ATOMIC_MOVE);
        }
        return trouble;
    }

    private String initialised(Path fresh) throws IOException {
        Path password = home.resolve(".password");
        Disk.write(password, secrets.superuserPassword());
        runAs.give(password);
        try {
            var command = new java.util.ArrayList<>(
                    List.of(programs.program("initdb"), "--pgdata=" + fresh, "--pwfile=" + password));
            command.addAll(OPTIONS);
            var outcome = Commands.run(runAs.command(command), Map.of());
            return outcome.done() ? "" : outcome.output();
        } finally {
            Files.deleteIfExists(password);
        }
    }

    /// False when it could not be copied or opened: the ordinary way is left, and tells what is wrong with the disk.
    private boolean copied(ReadyCluster ready, Path fresh) throws IOException {
        try {
            if (ready.copyTo(fresh) && owned(fresh)) {
                Disk.settle(fresh);
                return true;
            }
        } catch (IOException failed) {
            if (Disk.tellsFull(String.valueOf(failed.getMessage()))) {
                throw failed;
            }
        }
        Disk.delete(fresh);
        return false;
    }

    /// Gives it to the one PostgreSQL runs as, and to each login the password of this installation:
    /// by a PostgreSQL that listens to nobody, so that no moment is left at which something else
    /// would open it.
    private boolean owned(Path fresh) throws IOException {
        PostgresSettings.write(fresh, EmbeddedPostgres.freePort(), runAs);
        try (var files = Files.walk(fresh)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.setPosixFilePermissions(
                        file, PosixFilePermissions.fromString(Files.isDirectory(file) ? "rwx------" : "rw-------"));
                runAs.give(file);
            }
        }
        String passwords = password(EmbeddedPostgres.SUPERUSER, secrets.superuserPassword())
                + password(Database.OWNER, secrets.ownerPassword())
                + password(Database.APPLICATION, secrets.applicationPassword());
        return Commands.run(
                        runAs.command(List.of(
                                programs.program("postgres"),
                                "--single",
                                "-D",
                                fresh.toString(),
                                "-c",
                                "exit_on_error=on",
                                "postgres")),
                        Map.of(),
                        passwords)
                .done();
    }

    /// Only what proves the password is told, never the password.
    private static String password(String login, String password) {
        try {
            return "alter role %s password '%s'\n"
                    .formatted(login, PasswordUtil.encodePassword(login, password.toCharArray(), "scram-sha-256"));
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
