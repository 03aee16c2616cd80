package fr.essaim.kernel;

import java.util.Locale;
import java.util.regex.Pattern;

/// A person's name as they write it. `first` may be empty (some people give only one name), `last` may not;
/// each holds at most 100 characters after trimming.
/// @throws NameMissing when `last` is blank
/// @throws NameTooLong when either exceeds 100 characters
public record PersonName(String first, String last) {
    public static final int LONGEST = 100;
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\u200B-\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u202F]+");

    public PersonName {
        first = tidy(first);
        last = tidy(last);
        if (last.isEmpty()) {
            throw new NameMissing();
        }
        if (first.length() > LONGEST) {
            throw new NameTooLong("first", first.length());
        }
        if (last.length() > LONGEST) {
            throw new NameTooLong("last", last.length());
        }
    }

    public String full() {
        return first.isEmpty() ? last : first + " " + last;
    }

    /// One or two capitals for the neutral avatar.
    public String initials() {
        return (initial(first) + initial(last)).toUpperCase(Locale.ROOT);
    }

    private static String initial(String word) {
        return word.isEmpty() ? "" : new String(Character.toChars(word.codePointAt(0)));
    }

    /// White space folded, control and invisible direction characters out (they can hide or reorder a name).
    private static String tidy(String text) {
        return SPACES.matcher(UNSEEN.matcher(text).replaceAll(" "))
                .replaceAll(" ")
                .strip();
    }

    public static final class NameMissing extends Refusal {
        NameMissing() {
            super("kernel.refusal.name-missing", "last");
        }
    }

    public static final class NameTooLong extends Refusal {
        NameTooLong(String field, int length) {
            super("kernel.refusal.name-too-long", field, LONGEST, length);
        }
    }
}
