package fr.essaim.lists;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One decision about the lines of a list, made by whoever brings it.
///
/// @param line null: every line with this problem, and with `was` where it is not empty
/// @param field code of the field it is about, or `row`
/// @param problem message key of what it answers
/// @param value what was typed, the [Manner], or the line or file it compares with; else empty
/// @param was the bad value that was corrected wherever it is read; else empty
public record Answer(@Nullable Integer line, String field, String problem, Choice choice, String value, String was) {
    public Answer(@Nullable Integer line, String field, String problem, Choice choice, String value) {
        this(line, field, problem, choice, value, "");
    }

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
        KEEP,
        /// In the manner said.
        READ;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Choice of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
