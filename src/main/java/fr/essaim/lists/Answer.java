package fr.essaim.lists;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One decision about the lines of a list, made by whoever brings it.
///
/// @param line null: every line with this problem
/// @param field code of the field it is about, or `row`
/// @param problem message key of what it answers
/// @param value what was typed, or the line or file it compares with; else empty
public record Answer(@Nullable Integer line, String field, String problem, Choice choice, String value) {
    public enum Choice {
        /// As it is read, and written so.
        TAKE,
        /// What the cell should have said.
        CORRECT,
        /// The line is not written.
        ASIDE,
        /// One and the same person.
        SAME,
        /// Two people.
        DISTINCT,
        /// What the file says stays.
        KEEP;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Choice of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
