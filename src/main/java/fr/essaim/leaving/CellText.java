package fr.essaim.leaving;

import java.util.ArrayList;
import java.util.List;

/// A text made fit for a cell: what XML cannot hold goes, and what Excel's limit cuts goes on in
/// the next cell. Nothing is put before a text that looks like a formula: its cell is typed text,
/// so that a telephone keeps its `+33` and leaves as it came.
final class CellText {
    /// Excel's limit, in UTF-16 units.
    static final int LONGEST = 32_767;

    private CellText() {}

    /// Pieces of at most [#LONGEST] units, no character cut in two; one at least.
    static List<String> pieces(String text) {
        String clean = clean(text);
        if (clean.length() <= LONGEST) {
            return List.of(clean);
        }
        var pieces = new ArrayList<String>();
        int from = 0;
        while (from < clean.length()) {
            int to = Math.min(from + LONGEST, clean.length());
            if (to < clean.length() && Character.isHighSurrogate(clean.charAt(to - 1))) {
                to--;
            }
            pieces.add(clean.substring(from, to));
            from = to;
        }
        return pieces;
    }

    /// Whether a spreadsheet might take it for a formula once somebody edits the cell or saves it as CSV.
    static boolean looksLikeAFormula(String text) {
        return !text.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(text.charAt(0)) >= 0;
    }

    private static String clean(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!holds(text.charAt(i))) {
                return text.codePoints()
                        .map(point -> Character.isBmpCodePoint(point) && !holds((char) point) ? '\uFFFD' : point)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
            }
        }
        return text;
    }

    /// XML 1.0, section 2.2; a carriage return is read back as a line feed, so it is written as one.
    private static boolean holds(char c) {
        return c >= 0x20 ? c < 0xFFFE : c == '\t' || c == '\n';
    }
}
