package fr.essaim.installation;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/// Writing so that a cut of the current leaves the old file or the new one, never half of it; and
/// what a full disk says.
final class Disk {
    private static final String FULL = "No space left on device";

    private Disk() {}

    static void write(Path file, String text) throws IOException {
        write(file, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /// Readable by its owner only.
    static void write(Path file, byte[] bytes) throws IOException {
        Path directory = Objects.requireNonNull(file.toAbsolutePath().getParent());
        var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Path fresh = Files.createTempFile(directory, ".new-", null, mode);
        try {
            Files.write(fresh, bytes);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    static boolean tellsFull(String words) {
        return words.contains(FULL) || words.contains("Disk quota exceeded");
    }

    static CannotRun refusal(IOException failed, Path where) {
        String words = String.valueOf(failed.getMessage());
        if (tellsFull(words)) {
            return new CannotRun("disk-full", where);
        }
        return failed instanceof AccessDeniedException || words.contains("Operation not permitted")
                ? new CannotRun("not-writable", where)
                : new CannotRun("disk", where, words);
    }

    /// A folder and all it holds; what is gone already is well gone.
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /// How much was copied.
    record Copied(long files, long bytes) {}

    /// Copies a folder with all it holds into one that is there or not; a link stays a link.
    static Copied copy(Path from, Path to, Predicate<Path> kept) throws IOException {
        long count = 0;
        long bytes = 0;
        try (var files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files.filter(kept)::iterator) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (!Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                    Files.copy(file, copy, LinkOption.NOFOLLOW_LINKS);
                    count++;
                    bytes += Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                            .size();
                } else if (!Files.isDirectory(copy)) {
                    Files.createDirectory(copy);
                }
            }
        }
        return new Copied(count, bytes);
    }

    /// Everybody reads it, whatever this account's habit: the account that PostgreSQL runs as is another.
    static void share(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(each -> !Files.isSymbolicLink(each))::iterator) {
                boolean runs = Files.isDirectory(file)
                        || Files.getPosixFilePermissions(file).contains(PosixFilePermission.OWNER_EXECUTE);
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
            }
        }
    }

    /// Back when all it holds is on the disk: the whole file system at once where there is a program for it, which is
    /// much quicker, else file by file.
    static void settle(Path folder) throws IOException {
        if (Commands.succeeds(List.of("sync", "--file-system", folder.toString()))) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(each -> !Files.isSymbolicLink(each))::iterator) {
                try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
                    channel.force(true);
                }
            }
        }
    }
}
