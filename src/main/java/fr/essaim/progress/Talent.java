package fr.essaim.progress;

import fr.essaim.kernel.Said;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Something the person is good at, as they say it.
///
/// @param words 1 to 200 characters
/// @param saidOn today or earlier
public record Talent(@Nullable String words, @Nullable LocalDate saidOn) {
    static final int LONGEST = 200;

    /// @throws Said.Nothing when nothing was said
    public Talent checked(LocalDate today) {
        return new Talent(Said.words(words, "words", LONGEST), Said.past(saidOn, "saidOn", today));
    }
}
