package fr.essaim.facts;

import fr.essaim.kernel.Period;
import fr.essaim.kernel.Refusal;
import fr.essaim.kernel.Strand;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Something that happened, is planned, or broke off, in one strand or none: dated, in a
/// compartment, signed by whoever writes it. A sign says whose move it was: only the person's own
/// move ends their silence.
///
/// @param title at most 200 characters, or null; `body` at most 20 000, or null; one of them is there
/// @param untilDay the last day, for what lasts
/// @param brokenBy on whose side it broke; there if and only if `state` is BROKEN
/// @param minutes 1 to 1440, or null
/// @param stub for a reserved fact, that its day and author may show: chosen by the person and the author
public record Fact(
        Compartment compartment,
        @Nullable Strand strand,
        State state,
        @Nullable Side brokenBy,
        @Nullable String title,
        @Nullable String body,
        LocalDate day,
        @Nullable LocalDate untilDay,
        @Nullable Sign sign,
        @Nullable String channel,
        @Nullable Integer minutes,
        boolean stub) {

    public enum State {
        DONE,
        PLANNED,
        BROKEN
    }

    /// Never a failure without a side (lesson of the field: the person is blamed when the company cancelled).
    public enum Side {
        PERSON,
        EMPLOYER,
        ACTOR,
        TRANSPORT,
        PLACE_FULL,
        NO_ANSWER,
        US,
        OTHER
    }

    public enum Sign {
        PERSON,
        US,
        BOTH
    }

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_CHANNEL = 60;
    private static final int LONGEST_BODY = 20_000;

    public Fact {
        title = blankToNull(title);
        body = blankToNull(body);
    }

    /// @throws NothingWritten when there is neither title nor text
    /// @throws TooLong when one exceeds its length
    /// @throws NotYetDone when it is done, in the future
    /// @throws NoSide when it broke off and no side is named
    /// @throws Period.EndsBeforeItStarts when it ends before it begins
    public Fact checked(LocalDate today) {
        if (title == null && body == null) {
            throw new NothingWritten();
        }
        if (title != null && title.length() > LONGEST_TITLE) {
            throw new TooLong("title", LONGEST_TITLE, title.length());
        }
        if (body != null && body.length() > LONGEST_BODY) {
            throw new TooLong("body", LONGEST_BODY, body.length());
        }
        if (channel != null && channel.length() > LONGEST_CHANNEL) {
            throw new TooLong("channel", LONGEST_CHANNEL, channel.length());
        }
        if (state == State.DONE && day.isAfter(today)) {
            throw new NotYetDone(day);
        }
        if ((state == State.BROKEN) != (brokenBy != null)) {
            throw new NoSide();
        }
        new Period(day, untilDay);
        return this;
    }

    /// `PLACE_FULL` → `place-full`, as in the database and in addresses.
    static String code(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    public static final class NothingWritten extends Refusal {
        NothingWritten() {
            super("facts.refusal.nothing-written", "body");
        }
    }

    public static final class TooLong extends Refusal {
        TooLong(String field, int longest, int length) {
            super("facts.refusal.too-long", field, longest, length);
        }
    }

    public static final class NotYetDone extends Refusal {
        NotYetDone(LocalDate day) {
            super("facts.refusal.not-yet-done", "day", day);
        }
    }

    public static final class NoSide extends Refusal {
        NoSide() {
            super("facts.refusal.no-side", "brokenBy");
        }
    }
}
