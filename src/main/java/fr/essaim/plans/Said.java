package fr.essaim.plans;

import fr.essaim.kernel.Refusal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What every element of a plan asks of its words and of its day.
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

    /// What is noted was said or done already.
    static LocalDate past(@Nullable LocalDate day, String field, LocalDate today) {
        if (day == null) {
            throw new NoDay(field);
        }
        if (day.isAfter(today)) {
            throw new NotYet(field, day);
        }
        return day;
    }

    /// A day to come, or today, or none.
    static @Nullable LocalDate ahead(@Nullable LocalDate day, String field, LocalDate today) {
        if (day != null && day.isBefore(today)) {
            throw new InThePast(field, day);
        }
        return day;
    }

    static final class Nothing extends Refusal {
        Nothing(String field) {
            super("plans.refusal.nothing-said", field);
        }
    }

    static final class TooLong extends Refusal {
        TooLong(String field, int longest, int length) {
            super("plans.refusal.too-long", field, longest, length);
        }
    }

    static final class NoDay extends Refusal {
        NoDay(String field) {
            super("plans.refusal.no-day", field);
        }
    }

    static final class NotYet extends Refusal {
        NotYet(String field, LocalDate day) {
            super("plans.refusal.not-yet", field, day);
        }
    }

    static final class InThePast extends Refusal {
        InThePast(String field, LocalDate day) {
            super("plans.refusal.in-the-past", field, day);
        }
    }
}
