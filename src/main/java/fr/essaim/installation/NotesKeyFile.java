package fr.essaim.installation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The key of reserved notes, beside a backup and never in it.
final class NotesKeyFile {
    private NotesKeyFile() {}

    static Path beside(Path backup) {
        return backup.resolveSibling(backup.getFileName() + ".key");
    }

    static void write(Path file, byte[] key) throws IOException {
        Disk.write(file, HexFormat.of().formatHex(key) + "\n");
    }

    /// @throws CannotRun when the file holds no key
    static byte[] read(Path file) throws IOException {
        try {
            byte[] key = HexFormat.of().parseHex(Files.readString(file).strip());
            if (key.length == Secrets.LENGTH) {
                return key;
            }
        } catch (IllegalArgumentException unreadable) {
            // said below
        }
        throw new CannotRun("key-damaged", file);
    }

    /// Tells a key from another without telling anything of it.
    static String print(byte[] key) {
        return sha256("essaim notes key".getBytes(StandardCharsets.UTF_8), key).substring(0, 16);
    }

    static String sha256(byte[]... parts) {
        var digest = digest();
        for (byte[] part : parts) {
            digest.update(part);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
