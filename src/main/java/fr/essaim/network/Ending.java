package fr.essaim.network;

import fr.essaim.kernel.Said;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// An organisation is not there any more, or is again.
///
/// @param on today or earlier
/// @param words at most 300 characters, or null
public record Ending(
        Kind kind, @Nullable LocalDate on, @Nullable String words) {
    private static final int LONGEST = 300;

    public enum Kind {
        CLOSED,
        /// No longer a partner.
        LEFT,
        RESUMED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Ending checked(LocalDate today) {
        return new Ending(kind, Said.past(on, "on", today), Said.maybe(words, "words", LONGEST));
    }
}
