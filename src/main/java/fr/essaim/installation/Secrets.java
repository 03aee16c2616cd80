package fr.essaim.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/// Random secrets of 32 bytes, one file each (0600), made at first need and never changed by
/// Essaim. The key of reserved notes is nowhere else: whoever steals only the database reads none
/// of them.
public final class Secrets {
    static final int LENGTH = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path folder;

    Secrets(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    /// Encrypts the bodies of reserved notes. Lost, they are lost: back it up apart from the database.
    public byte[] notesKey() {
        return bytes("notes-key");
    }

    /// Signs what Essaim asks the database before anybody is signed in; `team.seals` holds the same, where the
    /// application's login cannot read it.
    public byte[] ticketSeal() {
        return bytes("ticket-seal");
    }

    public Path folder() {
        return folder;
    }

    String ownerPassword() {
        return HexFormat.of().formatHex(bytes("owner-password"));
    }

    String superuserPassword() {
        return HexFormat.of().formatHex(bytes("superuser-password"));
    }

    String applicationPassword() {
        return HexFormat.of().formatHex(bytes("application-password"));
    }

    boolean hasNotesKey() {
        return Files.exists(folder.resolve("notes-key"));
    }

    /// A restored installation reads its reserved notes with the key they were written with.
    void replaceNotesKey(byte[] key) throws IOException {
        Disk.write(folder.resolve("notes-key"), HexFormat.of().formatHex(key));
    }

    private synchronized byte[] bytes(String name) {
        Path file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                byte[] fresh = new byte[LENGTH];
                RANDOM.nextBytes(fresh);
                Disk.write(file, HexFormat.of().formatHex(fresh));
            }
            return HexFormat.of().parseHex(Files.readString(file).strip());
        } catch (IOException failed) {
            throw Disk.refusal(failed, folder);
        } catch (IllegalArgumentException damaged) {
            throw new CannotRun("secret-damaged", file);
        }
    }

    @Override
    public String toString() {
        return "Secrets";
    }
}
