package fr.essaim.spreadsheets;

/// How much a list may hold before it is refused: far above any team's file, far below what would stop the machine.
final class Bounds {
    static final long FILE_BYTES = 50L << 20;
    static final long UNPACKED_BYTES = 400L << 20;
    /// A real workbook packs about ten to one; a bomb, a thousand to one.
    static final long PACKING = 200;
    static final int LINES = 200_000;
    static final int COLUMNS = 500;
    /// What one cell of a spreadsheet can hold.
    static final int CELL = 32_767;

    private Bounds() {}
}
