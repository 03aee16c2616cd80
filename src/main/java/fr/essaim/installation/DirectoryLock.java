package fr.essaim.installation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// One Essaim at a time is in charge of a data directory: it starts, migrates and stops the database. The operating
/// system lets go of the lock when its process dies, however it dies.
final class DirectoryLock implements AutoCloseable {
    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    /// @param holder what is said to those who come later: `serve` or `command`
    /// @return empty when another one is in charge
    static Optional<DirectoryLock> take(DataDirectory data, String holder) {
        Path file = data.in("lock");
        try {
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel).isEmpty()) {
                channel.close();
                return Optional.empty();
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)));
            return Optional.of(new DirectoryLock(channel));
        } catch (IOException failed) {
            throw Disk.refusal(failed, data.root());
        }
    }

    /// Who is in charge, as it said itself.
    static String holder(DataDirectory data) {
        try {
            return Files.readString(data.in("lock"));
        } catch (IOException gone) {
            return "";
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException gone) {
            // the lock goes with the process at the latest
        }
    }

    private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException sameProcess) {
            return Optional.empty();
        }
    }
}
