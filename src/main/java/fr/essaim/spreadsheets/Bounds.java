package fr.essaim.spreadsheets;

/// How much a list may hold before it is refused: far above any team's file, far below what would stop the machine.
/// A list is held whole while its lines are compared: an Essaim that serves screens with little memory takes shorter
/// ones than the command line, which is given more.
final class Bounds {
    static final long FILE_BYTES = 50L << 20;
    /// A real workbook packs about ten to one; a bomb, a thousand to one.
    static final long PACKING = 200;

    private static final boolean SMALL = Runtime.getRuntime().maxMemory() < 700L << 20;

    static final long UNPACKED_BYTES = (SMALL ? 64L : 400L) << 20;
    /// The old format is unfolded in memory before its first cell is read.
    static final long XLS_BYTES = (SMALL ? 6L : 50L) << 20;
    static final int LINES = SMALL ? 20_000 : 200_000;
    /// Those with something in them.
    static final int CELLS = LINES * 25;
    static final int COLUMNS = 500;
    /// What one cell of a spreadsheet can hold.
    static final int CELL = 32_767;

    private Bounds() {}
}
