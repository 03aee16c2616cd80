package fr.essaim.imports;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something to say about a line: what was read, what it becomes, and whether somebody must answer.
///
/// @param field code of the field, or `row`
/// @param problem message key of the sentence
/// @param details the sentence's arguments, as [Spelt] writes them
/// @param was as read, without the numbers that must not be kept
/// @param otherLine the line that is alike, or null
/// @param otherPerson the file that is alike or known, or null
record Remark(
        Weight weight,
        String field,
        String problem,
        List<String> details,
        String was,
        String becomes,
        @Nullable Integer otherLine,
        @Nullable UUID otherPerson) {
    enum Weight {
        /// Waits for an answer.
        DECIDE,
        /// Worth a look, and written so otherwise.
        PROPOSED,
        /// Done or known; nothing to look at.
        TOLD;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
