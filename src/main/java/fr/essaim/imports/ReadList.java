package fr.essaim.imports;

import fr.essaim.kernel.ParticipantId;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A list, read whole with its answers: what the dry run shows.
///
/// @param sheet the name of the sheet read; empty for a text file
/// @param notes message keys of what there is to say of the file as a whole
/// @param told whose files were looked at, for the journal
record ReadList(String sheet, List<String> notes, List<Line> lines, List<ParticipantId> told) {
    /// @param fate its code
    record Line(int line, Pile pile, String fate, Shown shown, List<Remark> remarks) {
        /// Written without anybody's further word.
        boolean comes() {
            return pile == Pile.READY || pile == Pile.PROPOSED;
        }
    }

    /// Where a line waits.
    enum Pile {
        /// Until somebody answers; not written without.
        DECIDE,
        /// Written with the mends that are shown.
        PROPOSED,
        READY,
        /// Known already, said twice, set aside, or about nobody: not written.
        REST;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Of a line that would be written, by what there is to say about it.
        static Pile of(List<Remark> remarks) {
            if (remarks.stream().anyMatch(remark -> remark.weight() == Weight.DECIDE)) {
                return DECIDE;
            }
            return remarks.stream().anyMatch(remark -> remark.weight() == Weight.PROPOSED) ? PROPOSED : READY;
        }
    }

    /// Whom a line speaks of, in a few words; empty where it does not say.
    ///
    /// @param reached by which telephone number or e-mail
    record Shown(
            String name,
            @Nullable LocalDate born,
            String reached,
            String town,
            @Nullable LocalDate entered) {}

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
        /// About one value, and nobody else.
        static Remark of(Weight weight, String field, String problem, String was, String becomes) {
            return new Remark(weight, field, problem, List.of(), was, becomes, null, null);
        }
    }

    enum Weight {
        /// Waits for an answer.
        DECIDE,
        /// Worth a look, and written so otherwise.
        PROPOSED,
        /// Done or known; nothing to look at.
        TOLD;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
