package fr.essaim.plans;

import fr.essaim.kernel.Refusal;
import fr.essaim.kernel.Said;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Something without which the rest does not hold, by a thématique of data·inclusion, so that a
/// service can be looked for by the same word.
///
/// @param theme one of [Themes]
/// @param words what exactly, at most 300 characters, or null
/// @param saidOn today or earlier
public record Need(
        String theme,
        By saidBy,
        @Nullable String words,
        @Nullable LocalDate saidOn) {
    static final int LONGEST = 300;

    /// Who named it: the person first; what a member or an actor supposes is not what the person says.
    public enum By {
        PERSON,
        MEMBER,
        ACTOR;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// @throws UnknownTheme when the thématique is none of those a plan may hold
    public Need checked(LocalDate today) {
        if (!Themes.knows(theme)) {
            throw new UnknownTheme();
        }
        return new Need(theme, saidBy, Said.maybe(words, "words", LONGEST), Said.past(saidOn, "saidOn", today));
    }

    public static final class UnknownTheme extends Refusal {
        UnknownTheme() {
            super("plans.refusal.unknown-theme", "theme");
        }
    }
}
