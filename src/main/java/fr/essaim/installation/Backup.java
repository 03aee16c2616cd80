package fr.essaim.installation;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;

/// Writes all the rooms keep into one file, as it was at one instant, while people go on working.
/// As the owner: nobody's walls hold it, which is why the file is its maker's only (0600).
public final class Backup {
    private final Installation installation;

    private Backup(Installation installation) {
        this.installation = installation;
    }

    /// @param key where the key of reserved notes was written
    public record Written(Path file, long rows, Path key) {}

    public static Backup of(Installation installation) {
        return new Backup(installation);
    }

    /// @param force whether a file of that name may be replaced
    /// @throws CannotRun when there is one already, or the disk is full; no half file stays behind
    public Written write(Path file, boolean force, Progress progress) {
        Path key = NotesKeyFile.beside(file);
        if (!force && (Files.exists(file) || Files.exists(key))) {
            throw new CannotRun("file-exists", Files.exists(file) ? file : key);
        }
        progress.begins("installation.progress.backup");
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            long rows = writeAll(part);
            NotesKeyFile.write(key, installation.data().secrets().notesKey());
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return new Written(file, rows, key);
        } catch (IOException failed) {
            throw Disk.refusal(failed, file);
        } catch (SQLException failed) {
            throw failed.getCause() instanceof IOException cause
                    ? Disk.refusal(cause, file)
                    : new CannotRun("database", String.valueOf(failed.getMessage()));
        } finally {
            part.toFile().delete();
        }
    }

    private long writeAll(Path part) throws IOException, SQLException {
        var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.deleteIfExists(part);
        try (var channel =
                        FileChannel.open(part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), mode);
                var zip = new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16));
                var connection = installation.database().owner().getConnection()) {
            zip.setLevel(Deflater.BEST_SPEED);
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            var manifest = writeTables(connection, zip);
            zip.putNextEntry(new ZipEntry(Manifest.NAME));
            zip.write(manifest.text().getBytes(StandardCharsets.UTF_8));
            zip.finish();
            zip.flush();
            channel.force(true);
            return manifest.rows();
        }
    }

    private Manifest writeTables(Connection connection, ZipOutputStream zip) throws IOException, SQLException {
        var catalogue = new Catalogue(connection);
        Map<String, Manifest.Content> tables = new LinkedHashMap<>();
        long sealed = 0;
        for (var table : catalogue.tables()) {
            zip.putNextEntry(new ZipEntry(table.name()));
            tables.put(table.name(), copy(connection, table, zip));
            zip.closeEntry();
            sealed += table.sealed() ? sealed(connection, table) : 0;
        }
        return new Manifest(
                installation.data().kind().orElse("serve"),
                Migrations.found(connection),
                tables,
                catalogue.sequences(),
                sealed,
                NotesKeyFile.print(installation.data().secrets().notesKey()));
    }

    private static Manifest.Content copy(Connection connection, Catalogue.Table table, OutputStream out)
            throws IOException, SQLException {
        var digest = NotesKeyFile.digest();
        long rows = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut(
                        "copy " + table.name() + " (" + table.columns() + ") to stdout",
                        new DigestOutputStream(out, digest));
        return new Manifest.Content(rows, HexFormat.of().formatHex(digest.digest()), table.columns());
    }

    private static long sealed(Connection connection, Catalogue.Table table) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(sealed) from " + table.name())) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
