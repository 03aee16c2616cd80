package fr.essaim.progress;

import fr.essaim.kernel.Refusal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What every element asks of its words and of its day.
final class Said {
    private Said() {}

    /// @return the words without blanks around them
    static String words(@Nullable String text, String field, int longest) {
        String said = text == null ? "" : text.strip();
        if (said.isEmpty()) {
            throw new Nothing(field);
        }
        if (said.length() > longest) {
            throw new TooLong(field, longest, said.length());
        }
        return said;
    }

    /// Null when there are none.
    static @Nullable String maybe(@Nullable String text, String field, int longest) {
        return text == null || text.isBlank() ? null : words(text, field, longest);
    }

    /// What is noted was said or seen already.
    static LocalDate past(@Nullable LocalDate day, String field, LocalDate today) {
        if (day == null) {
            throw new NoDay(field);
        }
        if (day.isAfter(today)) {
            throw new NotYet(field, day);
        }
        return day;
    }

    static final class Nothing extends Refusal {
        Nothing(String field) {
            super("progress.refusal.nothing-said", field);
        }
    }

    static final class TooLong extends Refusal {
        TooLong(String field, int longest, int length) {
            super("progress.refusal.too-long", field, longest, length);
        }
    }

    static final class NoDay extends Refusal {
        NoDay(String field) {
            super("progress.refusal.no-day", field);
        }
    }

    static final class NotYet extends Refusal {
        NotYet(String field, LocalDate day) {
            super("progress.refusal.not-yet", field, day);
        }
    }
}
