package fr.essaim.installation;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;

/// Files on their way out: whole or not at all, readable by their maker only, and no half file stays behind.
public final class Outgoing {
    private static final FileAttribute<Set<PosixFilePermission>> OURS =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<Set<PosixFilePermission>> OUR_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Path folder;

    Outgoing(Secrets secrets) {
        this.folder = secrets.folder().resolveSibling("outgoing");
    }

    @FunctionalInterface
    public interface Writing {
        void into(OutputStream out) throws IOException;
    }

    /// Ready to be sent; its bytes are on the disk without a name, and gone once the stream is closed.
    public record Held(InputStream bytes, long size) {}

    /// Written wholly before a byte is sent, so that a slow or broken reader holds nothing but a little of the disk.
    /// @throws CannotRun when the disk is full
    public Held hold(Writing writing) {
        try {
            Files.createDirectories(folder, OUR_FOLDER);
            Path file = Files.createTempFile(folder, "held-", null, OURS);
            var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
            try {
                Files.delete(file); // an open file lives on without its name, and dies with this process
                fill(channel, writing);
                return new Held(Channels.newInputStream(channel.position(0)), channel.size());
            } catch (IOException | RuntimeException failed) {
                channel.close();
                throw failed;
            }
        } catch (IOException failed) {
            throw Disk.refusal(failed, folder);
        } catch (UncheckedIOException failed) {
            throw Disk.refusal(cause(failed), folder);
        }
    }

    /// Before anybody's rows are read for nothing: whether a file may be written there.
    /// @param force whether a file of that name may be replaced
    /// @throws CannotRun when there is one already, or its folder is not there or takes no file
    public static void checkPlace(Path file, boolean force) {
        if (!force && Files.exists(file)) {
            throw new CannotRun("file-exists", file);
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new CannotRun("no-such-folder", String.valueOf(folder));
        }
        if (!Files.isWritable(folder)) {
            throw new CannotRun("folder-closed", folder);
        }
    }

    /// Writes a file.
    /// @param force whether a file of that name may be replaced
    /// @throws CannotRun when there is one already, or the disk is full
    public static void write(Path file, boolean force, Writing writing) {
        if (!force && Files.exists(file)) {
            throw new CannotRun("file-exists", file);
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.deleteIfExists(part);
            try (var channel =
                    FileChannel.open(part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OURS)) {
                fill(channel, writing);
                channel.force(true);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw Disk.refusal(failed, file);
        } catch (UncheckedIOException failed) {
            throw Disk.refusal(cause(failed), file);
        } finally {
            part.toFile().delete();
        }
    }

    private static IOException cause(UncheckedIOException failed) {
        return Objects.requireNonNull(failed.getCause());
    }

    /// The channel stays open.
    private static void fill(FileChannel channel, Writing writing) throws IOException {
        var out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
        writing.into(out);
        out.flush();
    }
}
