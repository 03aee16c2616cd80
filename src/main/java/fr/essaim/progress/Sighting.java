package fr.essaim.progress;

import fr.essaim.kernel.Refusal;
import fr.essaim.kernel.Said;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A time when a talent showed: what showed it, and who saw it.
///
/// @param member who saw it; there if and only if `by` is MEMBER
/// @param role what somebody else is ("the chef"), 1 to 80 characters; there if and only if `by` is OTHER
/// @param words what showed it, at most 300 characters, or null
/// @param fact of the person's file that showed it, or null
/// @param on today or earlier
public record Sighting(
        By by,
        @Nullable UUID member,
        @Nullable String role,
        @Nullable String words,
        @Nullable UUID fact,
        @Nullable LocalDate on) {
    static final int LONGEST = 300;
    static final int LONGEST_ROLE = 80;

    /// Who saw it. Of somebody else what they are is told: a name would be a third party's.
    public enum By {
        PERSON,
        MEMBER,
        OTHER;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// @throws NothingShown when the person saw it themselves and nothing says how
    /// @throws NobodyNamed when a member saw it and none is chosen
    public Sighting checked(LocalDate today) {
        String shown = Said.maybe(words, "shown", LONGEST);
        if (by == By.PERSON && shown == null && fact == null) {
            throw new NothingShown();
        }
        if (by == By.MEMBER && member == null) {
            throw new NobodyNamed();
        }
        return new Sighting(
                by,
                by == By.MEMBER ? member : null,
                by == By.OTHER ? Said.words(role, "role", LONGEST_ROLE) : null,
                shown,
                fact,
                Said.past(on, "on", today));
    }

    public static final class NothingShown extends Refusal {
        NothingShown() {
            super("progress.refusal.nothing-shown", "shown");
        }
    }

    public static final class NobodyNamed extends Refusal {
        NobodyNamed() {
            super("progress.refusal.nobody-named", "by");
        }
    }

    /// Of another person, reserved, or not for this viewer: the three are answered alike.
    public static final class NoSuchFact extends Refusal {
        NoSuchFact() {
            super("progress.refusal.no-such-fact", "fact");
        }
    }

    /// A member out of the care team did not see it with the person.
    public static final class NotInTheTeam extends Refusal {
        NotInTheTeam() {
            super("progress.refusal.not-in-the-team", "by");
        }
    }
}
