package fr.essaim.lists;

import fr.essaim.cells.Problem;
import java.util.List;

/// A whole list, read: what was understood of its columns, and the fate of each line.
///
/// @param sheet the name of the sheet read; empty for a text file
/// @param notes what there is to say about the file as a whole
/// @param unreadSheets other sheets that hold something, or are hidden
public record Reading(
        String sheet, Mapping mapping, List<RowReading> rows, List<String> unreadSheets, List<Problem> notes) {
    /// Lines below the header, blank ones included: the sum of the fates.
    public int read() {
        return rows.size();
    }

    public int count(Fate fate) {
        return (int) rows.stream().filter(row -> row.fate() == fate).count();
    }

    /// The people to be written.
    public List<Candidate> newcomers() {
        return rows.stream()
                .filter(row -> row.fate() == Fate.NEW && row.candidate() != null)
                .map(RowReading::candidate)
                .toList();
    }
}
