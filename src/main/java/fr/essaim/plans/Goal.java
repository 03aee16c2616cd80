package fr.essaim.plans;

import fr.essaim.kernel.Said;
import fr.essaim.kernel.Strand;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the person wants, in their own words, as they said them.
///
/// @param words 1 to 500 characters
/// @param strand null when it belongs to none, or to all
/// @param saidOn today or earlier
public record Goal(
        @Nullable String words,
        @Nullable Strand strand,
        @Nullable LocalDate saidOn) {
    static final int LONGEST = 500;

    /// @throws Said.Nothing without words
    public Goal checked(LocalDate today) {
        return new Goal(Said.words(words, "words", LONGEST), strand, Said.past(saidOn, "saidOn", today));
    }
}
