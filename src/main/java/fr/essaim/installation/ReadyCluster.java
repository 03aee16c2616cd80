package fr.essaim.installation;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/// A cluster made ahead, by the launcher once a build is there: migrated, empty, stopped, and no
/// password opens it. A new installation copies it instead of making its own. It serves the very
/// build that made it, on a machine like the one it was made on; for any other it is as if there
/// were none.
public final class ReadyCluster {
    private static final String MARK = "mark";
    private static final String CLUSTER = "cluster";

    private final Path folder;
    private final String mark;

    private ReadyCluster(Path folder, String mark) {
        this.folder = folder;
        this.mark = mark;
    }

    /// The one that the launcher names (`essaim.cluster`), if it was made for these programs by this build.
    static Optional<ReadyCluster> of(PostgresBinaries programs) {
        String named = System.getProperty("essaim.cluster");
        return named == null ? Optional.empty() : of(Path.of(named), programs);
    }

    static Optional<ReadyCluster> of(Path folder, PostgresBinaries programs) {
        try {
            String found = Files.readString(folder.resolve(MARK));
            return ours(programs)
                    .filter(found::startsWith)
                    .map(ours -> new ReadyCluster(folder, found.substring(ours.length())));
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    /// Makes it of a new installation that nobody served.
    /// @param folder where it will be found, whole or not at all
    /// @throws CannotRun when something was there already, or it could not be made
    public static void make(DataDirectory data, Path folder, Progress progress) {
        try {
            Path fresh = folder.resolveSibling(folder.getFileName() + ".new");
            if (Files.exists(folder) && !Files.exists(folder.resolve(MARK))) {
                throw new CannotRun("file-exists", folder); // another's: it is not ours to replace
            }
            Disk.delete(fresh);
            Disk.delete(folder);
            var programs = PostgresBinaries.in(data, progress);
            String last = migrated(data, progress);
            Path cluster = data.in("postgres").resolve(CLUSTER);
            var copied = Disk.copy(cluster, Files.createDirectories(fresh).resolve(CLUSTER), kept(last));
            Disk.share(fresh);
            Files.writeString(fresh.resolve(MARK), ours(programs).orElse("of no build\n") + copied);
            Disk.settle(fresh);
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw Disk.refusal(failed, folder);
        }
    }

    /// @return false when it is no longer as it was made
    boolean copyTo(Path fresh) throws IOException {
        return Disk.copy(folder.resolve(CLUSTER), fresh, file -> true)
                .toString()
                .equals(mark);
    }

    /// @return the file of the write-ahead log that holds all it needs
    private static String migrated(DataDirectory data, Progress progress) {
        try (var installation = Installation.make(data, Map.of(), progress)) {
            if (!installation.isNew()) {
                throw new CannotRun("not-empty", data);
            }
            var server = EmbeddedPostgres.start(data, Progress.SILENT);
            return closed(server, data.secrets());
        } catch (SQLException failed) {
            throw new CannotRun("database", String.valueOf(failed.getMessage()));
        }
    }

    /// Takes every password away, with what proved it, also from the file where it was. The log still tells that there
    /// were some: they were drawn for this alone, open nothing any more, and nobody kept them.
    private static String closed(EmbeddedPostgres server, Secrets secrets) throws SQLException {
        try (var connection = Database.superuser(server, secrets).getConnection();
                var statement = connection.createStatement()) {
            for (String login : new String[] {Database.APPLICATION, Database.OWNER, EmbeddedPostgres.SUPERUSER}) {
                statement.execute("alter role " + login + " password null");
            }
            statement.execute("vacuum full pg_authid");
            statement.execute("checkpoint");
            statement.execute("select pg_switch_wal()");
            statement.execute("checkpoint");
            try (var file = statement.executeQuery("select pg_walfile_name(pg_current_wal_insert_lsn())")) {
                file.next();
                return file.getString(1);
            }
        }
    }

    private static Predicate<Path> kept(String last) {
        return file -> {
            String name = String.valueOf(file.getFileName());
            boolean log = Objects.requireNonNull(file.getParent()).endsWith("pg_wal");
            return log
                    ? name.equals(last) || Files.isDirectory(file)
                    : !name.startsWith("postmaster.") && !name.equals(PostgresSettings.FILE);
        };
    }

    /// Empty when it cannot be told which build this is.
    private static Optional<String> ours(PostgresBinaries programs) throws IOException {
        return build().map(build -> """
                build %s
                programs %s
                initdb %s
                machine %s %s
                """.formatted(
                        build,
                        programs,
                        String.join(" ", NewCluster.OPTIONS),
                        System.getProperty("os.arch"),
                        ZoneId.systemDefault())); // initdb writes it into the settings
    }

    private static Optional<String> build() throws IOException {
        Path program;
        try {
            var source = ReadyCluster.class.getProtectionDomain().getCodeSource();
            program = Path.of(source.getLocation().toURI());
        } catch (URISyntaxException | RuntimeException packed) {
            return Optional.empty();
        }
        if (Files.isRegularFile(program)) {
            return Optional.of(NotesKeyFile.sha256(Files.readAllBytes(program)));
        }
        var digest = NotesKeyFile.digest(); // classes lie open while Essaim is being written
        try (var files = Files.walk(program)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile).sorted()::iterator) {
                String one = file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
                digest.update(one.getBytes(StandardCharsets.UTF_8));
            }
        }
        return Optional.of(HexFormat.of().formatHex(digest.digest()));
    }
}
