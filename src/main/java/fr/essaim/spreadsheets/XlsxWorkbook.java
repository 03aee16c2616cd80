package fr.essaim.spreadsheets;

import fr.essaim.spreadsheets.Sheet.Mark;
import fr.essaim.spreadsheets.UnreadableFile.Why;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DateUtil;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;

/// Reads `.xlsx`. Formulas give the value their author last saw; they are never computed.
final class XlsxWorkbook {
    private final int offset;
    private final boolean computed;

    /// @param offset days to add to a serial number
    private XlsxWorkbook(int offset, boolean computed) {
        this.offset = offset;
        this.computed = computed;
    }

    // whatever a damaged or malicious workbook makes the parser throw, the sender gets one sentence
    static List<Sheet> read(byte[] content) {
        try {
            XlsxPackage.Contents contents = XlsxPackage.check(content);
            try (ReadableWorkbook book = new ReadableWorkbook(
                    new ByteArrayInputStream(content), new ReadingOptions(contents.styled(), false))) {
                XlsxWorkbook reader =
                        new XlsxWorkbook(book.isDate1904() ? SheetLines.MACINTOSH : 0, contents.computed());
                Set<Mark> marks = SheetLines.marks(contents.macros(), book.isDate1904());
                List<Sheet> sheets = new ArrayList<>();
                for (var sheet : book.getSheets().toList()) {
                    sheets.add(
                            sheet.getVisibility() == SheetVisibility.VISIBLE
                                    ? new Sheet(name(sheet), false, reader.lines(sheet), marks)
                                    : Sheet.hidden(name(sheet)));
                }
                return SheetLines.refuseEmpty(sheets);
            }
        } catch (UnreadableFile e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new UnreadableFile(Why.DAMAGED);
        }
    }

    /// A damaged workbook may have sheets without a name.
    private static String name(org.dhatim.fastexcel.reader.Sheet sheet) {
        return sheet.getName() == null ? "" : sheet.getName();
    }

    private List<Line> lines(org.dhatim.fastexcel.reader.Sheet sheet) throws IOException {
        SheetLines lines = new SheetLines();
        try (Stream<Row> rows = sheet.openStream()) {
            rows.forEach(row -> lines.add(row.getRowNum(), cells(row), row.isHidden()));
        }
        return lines.all();
    }

    private List<String> cells(Row row) {
        List<String> cells = new ArrayList<>(row.getCellCount());
        for (int column = 0; column < row.getCellCount(); column++) {
            Cell cell = row.getCell(column);
            cells.add(cell == null ? "" : text(cell));
        }
        return cells;
    }

    private String text(Cell cell) {
        String raw = cell.getRawValue() == null ? "" : cell.getRawValue();
        if (raw.isEmpty() && cell.getFormula() != null) {
            return computed ? "" : Line.NO_VALUE;
        }
        return switch (cell.getType()) {
            case EMPTY -> "";
            case STRING -> cell.asString() == null ? "" : cell.asString();
            case BOOLEAN -> truth(Boolean.TRUE.equals(cell.asBoolean()));
            case ERROR -> raw;
            case NUMBER, FORMULA -> value(cell, raw);
        };
    }

    private static String truth(boolean value) {
        return value ? "VRAI" : "FAUX";
    }

    private String value(Cell cell, String raw) {
        if (cell.getValue() instanceof Boolean value) {
            return truth(value);
        }
        boolean number = cell.getType() == CellType.NUMBER || SheetLines.isNumber(raw);
        if (!number) {
            return cell.getValue() instanceof String value ? value : raw;
        }
        return isDate(cell) ? SheetLines.date(raw, offset) : SheetLines.number(raw);
    }

    private static boolean isDate(Cell cell) {
        String format = cell.getDataFormatString();
        Integer id = cell.getDataFormatId();
        return id != null && DateUtil.isADateFormat(id, format == null ? "General" : format);
    }
}
