package fr.essaim.spreadsheets;

import fr.essaim.spreadsheets.UnreadableFile.Why;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Gathers the lines of a workbook's sheet. A gap between two lines is blank lines, as the eye sees it; what is only
/// formatted below the last word is nothing (a sheet may carry a million such lines).
final class SheetLines {
    /// Days between the two calendars a workbook may count by.
    static final int MACINTOSH = 1462;

    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d{1,30}\\.?\\d{0,30}|\\.\\d{1,30})([eE][+-]?\\d{1,2})?");
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
    private static final int LAST_LINE = 1_048_576;
    private static final int LAST_SERIAL = 2_958_465;

    private final List<Line> lines = new ArrayList<>();
    private int filled;
    private long filledCells;

    /// @param number from 1, growing
    void add(int number, List<String> cells, boolean hidden) {
        if (number > LAST_LINE || number < 1) {
            throw new UnreadableFile(Why.DAMAGED);
        }
        Line line = new Line(number, List.copyOf(cells), hidden);
        if (line.blank()) {
            return;
        }
        if (line.filled() > Bounds.COLUMNS) {
            throw new UnreadableFile(Why.TOO_MANY_COLUMNS, Bounds.COLUMNS);
        }
        if (++filled > Bounds.LINES) {
            throw new UnreadableFile(Why.TOO_MANY_LINES, Bounds.LINES);
        }
        filledCells += line.filled();
        if (filledCells > Bounds.CELLS) {
            throw new UnreadableFile(Why.TOO_MANY_CELLS, Bounds.CELLS);
        }
        while (lines.size() + 1 < number) {
            lines.add(new Line(lines.size() + 1, List.of(), false));
        }
        lines.add(line);
    }

    List<Line> all() {
        return lines;
    }

    static Set<Sheet.Mark> marks(boolean macros, boolean since1904) {
        Set<Sheet.Mark> marks = EnumSet.noneOf(Sheet.Mark.class);
        if (macros) {
            marks.add(Sheet.Mark.MACROS);
        }
        if (since1904) {
            marks.add(Sheet.Mark.SINCE_1904);
        }
        return Set.copyOf(marks);
    }

    /// @throws UnreadableFile when no visible sheet holds a word
    static List<Sheet> refuseEmpty(List<Sheet> sheets) {
        if (sheets.stream().allMatch(sheet -> sheet.lines().isEmpty())) {
            throw new UnreadableFile(Why.EMPTY);
        }
        return sheets;
    }

    static boolean isNumber(String raw) {
        return NUMBER.matcher(raw).matches();
    }

    /// A number as somebody would type it: `601234567`, not `6.01234567E8`.
    static String number(String raw) {
        return isNumber(raw) ? new BigDecimal(raw).stripTrailingZeros().toPlainString() : raw;
    }

    /// A spreadsheet's day number as an ISO date; the number itself when it is no day.
    static String date(String raw, int offset) {
        if (!isNumber(raw)) {
            return raw;
        }
        BigDecimal serial = new BigDecimal(raw).setScale(0, RoundingMode.FLOOR);
        boolean day = serial.signum() > 0 && serial.compareTo(BigDecimal.valueOf(LAST_SERIAL)) <= 0;
        return day ? EPOCH.plusDays(serial.longValue() + offset).toString() : number(raw);
    }
}
