package fr.essaim.kernel;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// Mints UUIDs of version 7 (RFC 9562): they sort by the moment they were made, so that an index grows at its end.
/// PostgreSQL 15 cannot make them, so Essaim does.
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern WRITTEN =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private Ids() {}

    public static UUID mint() {
        return mint(System.currentTimeMillis());
    }

    /// An id as if minted at `millis` since the epoch: for facts loaded with their past.
    public static UUID mint(long millis) {
        long high = (millis << 16) | 0x7000L | (RANDOM.nextInt() & 0x0FFF);
        long low = (RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /// What stands in an address or a form may be anything: empty unless it is written as an id is.
    public static Optional<UUID> find(String text) {
        return WRITTEN.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
