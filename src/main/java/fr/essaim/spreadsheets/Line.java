package fr.essaim.spreadsheets;

import java.util.List;

/// One line of a sheet.
///
/// @param number as a spreadsheet shows it, from 1: a cell with a line break in it does not shift the lines below
/// @param cells as text: dates as ISO, whole numbers without decimals; shorter than the header when the end is empty
/// @param hidden filtered out or folded away by whoever sent the workbook
public record Line(int number, List<String> cells, boolean hidden) {
    /// What a formula reads as when its workbook did not keep what it gave: it is never computed here.
    static final String NO_VALUE = "#FORMULE!";

    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    public boolean blank() {
        return filled() == 0;
    }

    public long filled() {
        long filled = 0;
        for (String cell : cells) {
            filled += cell.isBlank() ? 0 : 1;
        }
        return filled;
    }
}
