package fr.essaim.spreadsheets;

import java.util.List;
import java.util.Set;

/// A sheet of a workbook, or the one sheet of a text file (then without a name). A hidden sheet is named, not read: its
/// author took it away from the reader's eyes.
///
/// @param marks what there is to know about the workbook it stands in
public record Sheet(String name, boolean hidden, List<Line> lines, Set<Mark> marks) {
    /// Something its reader should be told, or count with.
    public enum Mark {
        /// The workbook carries programs: they were not run, only its cells were read.
        MACROS,
        /// Its days are counted from 1904; cells that are formatted as days are right already, bare numbers are not.
        SINCE_1904
    }

    static Sheet of(String name, List<Line> lines) {
        return new Sheet(name, false, lines, Set.of());
    }

    static Sheet hidden(String name) {
        return new Sheet(name, true, List.of(), Set.of());
    }

    public boolean is(Mark mark) {
        return marks.contains(mark);
    }
}
