package fr.essaim.audits;

import fr.essaim.kernel.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/// Drawing at random what a stranger can draw again. `sha256-order/1`: write each journey's id in
/// small letters after the seed and a colon, take the SHA-256 of that text (UTF-8) in hexadecimal,
/// order the ids by it, keep the first ones. The frame's mark is the SHA-256 of its ids in
/// alphabetical order, one a line.
final class Sampling {
    static final String ALGORITHM = "sha256-order/1";
    static final String AS_LISTED = "as-listed";
    /// More than this is no sample: it is a report.
    static final int MOST = 500;

    static final int LONGEST_SEED = 100;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Sampling() {}

    /// @throws NothingToDraw when `many` is not a number from one to [#MOST]
    static int size(String typed) {
        String digits = typed.strip();
        int many = digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : 0;
        if (many < 1 || many > MOST) {
            throw new NothingToDraw();
        }
        return many;
    }

    /// @return the seed as it is kept; one of our own when none was given
    /// @throws SeedTooLong when it is longer than a hundred characters
    static String seed(String given) {
        String seed = given.strip();
        if (seed.length() > LONGEST_SEED) {
            throw new SeedTooLong();
        }
        byte[] bits = new byte[8];
        RANDOM.nextBytes(bits);
        return seed.isEmpty() ? HexFormat.of().formatHex(bits) : seed;
    }

    /// @throws EmptyFrame when there is nobody to draw among
    /// @throws MoreThanTheFrame when more are asked for than there are
    static List<UUID> draw(String seed, List<UUID> frame, int many) {
        if (frame.isEmpty()) {
            throw new EmptyFrame();
        }
        if (many > frame.size()) {
            throw new MoreThanTheFrame(many, frame.size());
        }
        return frame.stream()
                .sorted(Comparator.comparing((UUID id) -> hash(seed + ":" + id)).thenComparing(UUID::toString))
                .limit(many)
                .toList();
    }

    /// Of the frame's ids in alphabetical order, one a line: whoever is handed the ids can tell that none was added.
    static String mark(List<UUID> frame) {
        return hash(frame.stream().map(UUID::toString).sorted().collect(Collectors.joining("\n")));
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static final class NothingToDraw extends Refusal {
        NothingToDraw() {
            super("audits.refusal.nothing-to-draw", "size", MOST);
        }
    }

    static final class SeedTooLong extends Refusal {
        SeedTooLong() {
            super("audits.refusal.seed-too-long", "seed", LONGEST_SEED);
        }
    }

    static final class EmptyFrame extends Refusal {
        EmptyFrame() {
            super("audits.refusal.empty-frame", "frame");
        }
    }

    static final class MoreThanTheFrame extends Refusal {
        MoreThanTheFrame(int asked, int there) {
            super("audits.refusal.more-than-the-frame", "size", asked, there);
        }
    }
}
