package fr.essaim.team;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Signs what Essaim asks the database before anybody is signed in (open a ticket, compare a
/// password). The key lives in the data directory and in a table the application's login cannot
/// read: raw SQL alone, even as the application, opens no ticket.
final class Seal {
    private final byte[] secret;

    Seal(byte[] secret) {
        this.secret = secret.clone();
    }

    /// The seal of a message: SHA-256 over the key and the SHA-256 over the key and the message, as in `team.sealed`.
    byte[] of(String message) {
        return hash(secret, hash(secret, message.getBytes(StandardCharsets.UTF_8)));
    }

    byte[] secret() {
        return secret.clone();
    }

    static byte[] hash(byte[]... parts) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                sha.update(part);
            }
            return sha.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static byte[] hash(String text) {
        return hash(text.getBytes(StandardCharsets.UTF_8));
    }
}
