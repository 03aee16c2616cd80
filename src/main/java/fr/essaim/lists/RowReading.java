package fr.essaim.lists;

import fr.essaim.cells.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One line, its fate, and what there is to say about it.
///
/// @param row the line in the sheet, as a spreadsheet numbers it
/// @param candidate whom it speaks of; null when blank or refused
public record RowReading(int row, Fate fate, @Nullable Candidate candidate, List<Problem> problems) {
    static RowReading blank(int row) {
        return new RowReading(row, Fate.BLANK, null, List.of());
    }

    static RowReading refused(int row, Problem why) {
        return new RowReading(row, Fate.REFUSED, null, List.of(why));
    }
}
