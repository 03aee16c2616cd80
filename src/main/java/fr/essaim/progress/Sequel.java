package fr.essaim.progress;

import fr.essaim.kernel.Refusal;
import fr.essaim.kernel.Said;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What became of a talent or of a lead: no longer true, or true again. The last one tells how it stands.
///
/// @param about id of the talent or of the lead
/// @param on today or earlier
/// @param words at most 300 characters, or null
public record Sequel(
        Subject subject,
        UUID about,
        Kind kind,
        @Nullable LocalDate on,
        @Nullable String words) {
    static final int LONGEST = 300;

    public enum Subject {
        TALENT,
        LEAD;

        String column() {
            return name().toLowerCase(Locale.ROOT) + "_id";
        }
    }

    public enum Kind {
        NO_LONGER,
        AGAIN;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// @param last how it stands now, or null when nothing was told of it yet
    /// @throws AlreadyTold when it stands so already
    public Sequel checked(@Nullable Kind last, LocalDate today) {
        if ((last == Kind.NO_LONGER) != (kind == Kind.AGAIN)) {
            throw new AlreadyTold();
        }
        return new Sequel(subject, about, kind, Said.past(on, "on", today), Said.maybe(words, "words", LONGEST));
    }

    public static final class AlreadyTold extends Refusal {
        AlreadyTold() {
            super("progress.refusal.already-told", "kind");
        }
    }
}
