package fr.essaim.spreadsheets;

import java.util.List;

/// A sheet of a workbook, or the one sheet of a text file (then without a name). A hidden sheet is named, not read: its
/// author took it away from the reader's eyes.
public record Sheet(String name, boolean hidden, List<Line> lines) {
    static Sheet hidden(String name) {
        return new Sheet(name, true, List.of());
    }
}
