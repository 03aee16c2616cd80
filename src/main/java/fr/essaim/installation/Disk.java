package fr.essaim.installation;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;

/// Writing so that a cut of the current leaves the old file or the new one, never half of it; and what a full disk
/// says.
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
}
