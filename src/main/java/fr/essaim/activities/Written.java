package fr.essaim.activities;

import fr.essaim.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/// What an activity and its sessions ask of the words they are described with.
final class Written {
    private Written() {}

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

    static <T> T chosen(@Nullable T choice, String field) {
        if (choice == null) {
            throw new NotChosen(field);
        }
        return choice;
    }

    static final class Nothing extends Refusal {
        Nothing(String field) {
            super("activities.refusal.nothing-written", field);
        }
    }

    static final class TooLong extends Refusal {
        TooLong(String field, int longest, int length) {
            super("activities.refusal.too-long", field, longest, length);
        }
    }

    static final class NotChosen extends Refusal {
        NotChosen(String field) {
            super("activities.refusal.not-chosen", field);
        }
    }
}
