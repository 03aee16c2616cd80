package fr.essaim.myspace;

import fr.essaim.kernel.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;

/// What opens the door of a space, once. On paper: twelve digits, which every telephone types and every language reads,
/// for a week. By message: a link of 128 random bits, for half an hour.
///
/// @param kind how it gets to the person
/// @param secret what they show: `482109375516`, or the end of the link
public record WayIn(Kind kind, String secret) {
    private static final int DIGITS = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    public enum Kind {
        PRINTED(Duration.ofDays(7)),
        SMS(Duration.ofMinutes(30)),
        EMAIL(Duration.ofMinutes(30));

        private final Duration lasts;

        Kind(Duration lasts) {
            this.lasts = lasts;
        }

        public Duration lasts() {
            return lasts;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static WayIn mint(Kind kind) {
        return new WayIn(kind, kind == Kind.PRINTED ? digits() : random(16));
    }

    /// "4821 0937 5516", as it is printed.
    public String spaced() {
        return secret.replaceAll("(.{4})(?=.)", "$1 ");
    }

    byte[] hash() {
        return hash(secret);
    }

    /// Typed with or without its spaces, in any script's digits.
    static byte[] hash(String typed) {
        var read = new StringBuilder();
        typed.codePoints()
                .filter(point -> !Character.isWhitespace(point) && !Character.isSpaceChar(point) && point != '.')
                .map(point -> Character.isDigit(point) ? '0' + Character.digit(point, 10) : point)
                .forEach(read::appendCodePoint);
        String plain = read.toString();
        return sha256(plain.replace("-", "").matches("\\d+") ? plain.replace("-", "") : plain);
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String random(int bytes) {
        byte[] bits = new byte[bytes];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    private static String digits() {
        var code = new StringBuilder();
        for (int i = 0; i < DIGITS; i++) {
            code.append(RANDOM.nextInt(10));
        }
        return code.toString();
    }

    /// Unknown, used, too old or mistyped: one sentence, which tells nobody whether there is such a space.
    public static final class OpensNothing extends Refusal {
        OpensNothing() {
            super("myspace.refusal.opens-nothing", "code");
        }
    }

    /// Too many wrong ones from this place.
    public static final class TooMany extends Refusal {
        TooMany() {
            super("myspace.refusal.too-many", "code");
        }
    }
}
