package fr.essaim.spreadsheets;

import fr.essaim.spreadsheets.UnreadableFile.Why;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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
    private XlsxWorkbook() {}

    // whatever a damaged or malicious workbook makes the parser throw, the sender gets one sentence
    static List<Sheet> read(byte[] content) {
        try {
            boolean styled = XlsxPackage.check(content);
            try (ReadableWorkbook book =
                    new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(styled, false))) {
                List<Sheet> sheets = new ArrayList<>();
                for (var sheet : book.getSheets().toList()) {
                    sheets.add(
                            sheet.getVisibility() == SheetVisibility.VISIBLE
                                    ? new Sheet(
                                            sheet.getName(),
                                            false,
                                            lines(sheet, book.isDate1904() ? SheetLines.MACINTOSH : 0))
                                    : Sheet.hidden(sheet.getName()));
                }
                return SheetLines.refuseEmpty(sheets);
            }
        } catch (UnreadableFile e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new UnreadableFile(Why.DAMAGED);
        }
    }

    private static List<Line> lines(org.dhatim.fastexcel.reader.Sheet sheet, int offset) throws IOException {
        SheetLines lines = new SheetLines();
        try (Stream<Row> rows = sheet.openStream()) {
            rows.forEach(row -> lines.add(row.getRowNum(), cells(row, offset), row.isHidden()));
        }
        return lines.all();
    }

    private static List<String> cells(Row row, int offset) {
        List<String> cells = new ArrayList<>(row.getCellCount());
        for (int column = 0; column < row.getCellCount(); column++) {
            Cell cell = row.getCell(column);
            cells.add(cell == null ? "" : text(cell, offset));
        }
        return cells;
    }

    private static String text(Cell cell, int offset) {
        String raw = cell.getRawValue() == null ? "" : cell.getRawValue();
        return switch (cell.getType()) {
            case EMPTY -> "";
            case STRING -> cell.asString() == null ? "" : cell.asString();
            case BOOLEAN -> truth(Boolean.TRUE.equals(cell.asBoolean()));
            case ERROR -> raw;
            case NUMBER, FORMULA -> value(cell, raw, offset);
        };
    }

    private static String truth(boolean value) {
        return value ? "VRAI" : "FAUX";
    }

    private static String value(Cell cell, String raw, int offset) {
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
