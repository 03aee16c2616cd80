package fr.essaim.facts;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// Encrypts what is reserved with a key that is not in the database: AES-256-GCM, a fresh nonce
/// each time, bound to the fact's id so that one note cannot be put in another's place. Format:
/// version byte 1, nonce (12), ciphertext and tag.
public final class ReservedText {
    private static final byte VERSION = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    /// @param key 32 bytes
    public ReservedText(byte[] key) {
        if (key.length != 32) {
            throw new IllegalArgumentException("the key of reserved notes has 32 bytes, not " + key.length);
        }
        this.key = new SecretKeySpec(key, "AES");
    }

    /// What a reserved fact says; at least one is there.
    public record Words(@Nullable String title, @Nullable String body) {}

    public byte[] seal(UUID fact, Words words) {
        byte[] title = bytes(words.title());
        byte[] body = bytes(words.body());
        var plain = ByteBuffer.allocate(4 + title.length + body.length)
                .putInt(title.length)
                .put(title)
                .put(body);
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, fact, nonce, plain.array());
        return ByteBuffer.allocate(1 + NONCE + sealed.length)
                .put(VERSION)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /// @throws IllegalStateException when the key is another one, or the bytes were touched
    public Words open(UUID fact, byte[] sealed) {
        var buffer = ByteBuffer.wrap(sealed);
        if (buffer.get() != VERSION) {
            throw new IllegalStateException("unknown version of a sealed text");
        }
        byte[] nonce = new byte[NONCE];
        buffer.get(nonce);
        byte[] rest = new byte[buffer.remaining()];
        buffer.get(rest);
        var plain = ByteBuffer.wrap(run(Cipher.DECRYPT_MODE, fact, nonce, rest));
        byte[] title = new byte[plain.getInt()];
        plain.get(title);
        byte[] body = new byte[plain.remaining()];
        plain.get(body);
        return new Words(text(title), text(body));
    }

    private byte[] run(int mode, UUID fact, byte[] nonce, byte[] input) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(fact.toString().getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException wrong) {
            throw new IllegalStateException("a reserved text cannot be opened with this installation's key", wrong);
        }
    }

    private static byte[] bytes(@Nullable String text) {
        return text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
    }

    private static @Nullable String text(byte[] bytes) {
        return bytes.length == 0 ? null : new String(bytes, StandardCharsets.UTF_8);
    }
}
