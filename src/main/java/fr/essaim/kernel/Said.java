package fr.essaim.kernel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What whatever is noted of people asks of its words and of its day, in every room alike.
public final class Said {
    private Said() {}

    /// @return the words without blanks around them
    /// @throws Nothing without words
    /// @throws TooLong beyond what the field keeps
    public static String words(@Nullable String text, String field, int longest) {
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
    public static @Nullable String maybe(@Nullable String text, String field, int longest) {
        return text == null || text.isBlank() ? null : words(text, field, longest);
    }

    /// What is noted was said or done already.
    /// @throws NoDay without one
    /// @throws NotYet when it is still to come
    public static LocalDate past(@Nullable LocalDate day, String field, LocalDate today) {
        if (day == null) {
            throw new NoDay(field);
        }
        if (day.isAfter(today)) {
            throw new NotYet(field, day);
        }
        return day;
    }

    /// A day to come, or today, or none.
    public static @Nullable LocalDate ahead(@Nullable LocalDate day, String field, LocalDate today) {
        if (day != null && day.isBefore(today)) {
            throw new InThePast(field, day);
        }
        return day;
    }

    /// @throws NotChosen when nothing was
    public static <T> T chosen(@Nullable T choice, String field) {
        if (choice == null) {
            throw new NotChosen(field);
        }
        return choice;
    }

    public static final class NotChosen extends Refusal {
        NotChosen(String field) {
            super("kernel.refusal.not-chosen", field);
        }
    }

    public static final class Nothing extends Refusal {
        Nothing(String field) {
            super("kernel.refusal.nothing-said", field);
        }
    }

    public static final class TooLong extends Refusal {
        TooLong(String field, int longest, int length) {
            super("kernel.refusal.too-long", field, longest, length);
        }
    }

    public static final class NoDay extends Refusal {
        NoDay(String field) {
            super("kernel.refusal.no-day", field);
        }
    }

    public static final class NotYet extends Refusal {
        NotYet(String field, LocalDate day) {
            super("kernel.refusal.not-yet", field, day);
        }
    }

    public static final class InThePast extends Refusal {
        InThePast(String field, LocalDate day) {
            super("kernel.refusal.in-the-past", field, day);
        }
    }
}
