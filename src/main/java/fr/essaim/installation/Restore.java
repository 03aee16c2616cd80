package fr.essaim.installation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/// Puts a backup into a new installation: the whole file is proved sound first, then all is loaded in one transaction,
/// so that either everything is there or nothing.
public final class Restore {
    private final Path file;
    private final Manifest manifest;
    private final Optional<byte[]> key;
    private final boolean withoutReservedNotes;

    private Restore(Path file, Manifest manifest, Optional<byte[]> key, boolean withoutReservedNotes) {
        this.file = file;
        this.manifest = manifest;
        this.key = key;
        this.withoutReservedNotes = withoutReservedNotes;
    }

    /// Reads the file through.
    /// @param keyFile the key of reserved notes; null: beside the backup
    /// @param withoutReservedNotes leave them out, when their key is lost
    /// @throws CannotRun when it is damaged, of another version, or its reserved notes could not be read
    public static Restore from(Path file, @Nullable Path keyFile, boolean withoutReservedNotes) {
        try (var zip = new ZipFile(file.toFile())) {
            var entry = zip.getEntry(Manifest.NAME);
            if (entry == null) {
                throw new CannotRun("backup-damaged", file);
            }
            var manifest = Manifest.parse(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            for (var table : manifest.tables().entrySet()) {
                prove(zip, file, table.getKey(), table.getValue());
            }
            if (!manifest.schema().equals(new TreeMap<>(Migrations.known()))) {
                throw new CannotRun("backup-version", file);
            }
            var key = withoutReservedNotes ? Optional.<byte[]>empty() : key(file, keyFile, manifest);
            return new Restore(file, manifest, key, withoutReservedNotes);
        } catch (IOException | RuntimeException unreadable) {
            throw unreadable instanceof CannotRun said
                    ? said
                    : new CannotRun(Files.isReadable(file) ? "backup-damaged" : "backup-missing", file);
        }
    }

    Manifest manifest() {
        return manifest;
    }

    /// @return how many rows were put back
    /// @throws CannotRun when the installation is not new; nothing is written then
    public long into(Installation installation, Progress progress) {
        if (!installation.isNew()) {
            throw new CannotRun("not-empty", installation.data());
        }
        progress.begins("installation.progress.restore");
        try (var zip = new ZipFile(file.toFile());
                var connection = installation.database().owner().getConnection()) {
            connection.setAutoCommit(false);
            load(connection, zip);
            long left = withoutReservedNotes ? ReservedNotes.leaveOut(connection) : 0;
            if (key.isPresent()) {
                installation.data().secrets().replaceNotesKey(key.get());
            }
            connection.commit();
            installation.data().is(manifest.kind());
            return manifest.rows() - left;
        } catch (IOException failed) {
            throw Disk.refusal(failed, installation.data().root());
        } catch (SQLException failed) {
            String words = String.valueOf(failed.getMessage());
            throw Disk.tellsFull(words)
                    ? new CannotRun("disk-full", installation.data())
                    : new CannotRun("database", words);
        }
    }

    private void load(Connection connection, ZipFile zip) throws IOException, SQLException {
        var names = List.copyOf(manifest.tables().keySet());
        for (String name : names) {
            // what they would do was done before the backup, and is in it
            run(connection, "alter table " + name + " disable trigger user");
        }
        run(connection, "truncate " + String.join(", ", names));
        for (String name : names) {
            var content = manifest.tables().getOrDefault(name, new Manifest.Content(0, "", ""));
            try (var rows = zip.getInputStream(zip.getEntry(name))) {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy " + name + " (" + content.columns() + ") from stdin", rows, 1 << 16);
            }
            run(connection, "alter table " + name + " enable trigger user");
        }
        for (var sequence : manifest.sequences().entrySet()) {
            run(connection, "select setval('" + sequence.getKey() + "', " + sequence.getValue() + ")");
        }
    }

    private static void prove(ZipFile zip, Path file, String name, Manifest.Content content) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new CannotRun("backup-damaged", file);
        }
        var digest = NotesKeyFile.digest();
        try (var rows = new DigestInputStream(zip.getInputStream(entry), digest)) {
            rows.transferTo(java.io.OutputStream.nullOutputStream());
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(content.sha256())) {
            throw new CannotRun("backup-damaged", file);
        }
    }

    private static Optional<byte[]> key(Path file, @Nullable Path keyFile, Manifest manifest) throws IOException {
        Path place = keyFile == null ? NotesKeyFile.beside(file) : keyFile;
        if (!Files.exists(place)) {
            if (manifest.sealed() > 0) {
                throw new CannotRun("key-missing", manifest.sealed(), place);
            }
            return Optional.empty();
        }
        byte[] key = NotesKeyFile.read(place);
        if (!NotesKeyFile.print(key).equals(manifest.keyPrint())) {
            throw new CannotRun("key-other", place);
        }
        return Optional.of(key);
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
