package fr.essaim.handovers;

import fr.essaim.kernel.HubId;
import fr.essaim.kernel.Refusal;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Asking another hub to receive somebody: why, as it was told to the person, and what the other
/// hub may see before it answers.
///
/// @param shows of `name`, `birth`, `entry`: what is said of the person; nothing else of the file is
/// @param sentence for the other hub, or null
public record Request(
        HubId to,
        String reason,
        LocalDate toldOn,
        Set<String> shows,
        @Nullable String sentence) {
    private static final int LONGEST = 500;

    /// @throws NoReason without one
    /// @throws NotTold when the person does not know, or would only know later
    /// @throws TooLong over 500 characters
    public static Request checked(
            HubId to,
            String reason,
            @Nullable LocalDate toldOn,
            Set<String> shows,
            @Nullable String sentence,
            LocalDate today) {
        if (reason.isBlank()) {
            throw new NoReason();
        }
        if (toldOn == null || toldOn.isAfter(today)) {
            throw new NotTold();
        }
        return new Request(
                to,
                sentence(reason, "reason"),
                toldOn,
                Set.copyOf(shows),
                sentence == null || sentence.isBlank() ? null : sentence(sentence, "sentence"));
    }

    /// @throws NoSentence when blank
    /// @throws TooLong over 500 characters
    static String sentence(@Nullable String typed, String field) {
        if (typed == null || typed.isBlank()) {
            throw new NoSentence();
        }
        if (typed.strip().length() > LONGEST) {
            throw new TooLong(field, typed.strip().length());
        }
        return typed.strip();
    }

    boolean shows(String what) {
        return shows.contains(what);
    }

    public static final class NoReason extends Refusal {
        NoReason() {
            super("handovers.refusal.no-reason", "reason");
        }
    }

    public static final class NotTold extends Refusal {
        NotTold() {
            super("handovers.refusal.not-told", "toldOn");
        }
    }

    public static final class NoSentence extends Refusal {
        NoSentence() {
            super("handovers.refusal.no-sentence", "sentence");
        }
    }

    public static final class TooLong extends Refusal {
        TooLong(String field, int length) {
            super("handovers.refusal.too-long", field, LONGEST, length);
        }
    }
}
