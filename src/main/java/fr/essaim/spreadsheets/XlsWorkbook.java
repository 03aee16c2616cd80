package fr.essaim.spreadsheets;

import fr.essaim.spreadsheets.UnreadableFile.Why;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;

/// Reads `.xls` (Excel 97–2003), and tells the password-protected `.xlsx`, which hides in the same envelope.
final class XlsWorkbook {
    private XlsWorkbook() {}

    // whatever a damaged or malicious workbook makes the parser throw, the sender gets one sentence
    static List<Sheet> read(byte[] content) {
        try (POIFSFileSystem envelope = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            refuseWhatIsNoWorkbook(envelope.getRoot().getEntryNames());
            try (HSSFWorkbook book = new HSSFWorkbook(envelope)) {
                int offset = book.getInternalWorkbook().isUsing1904DateWindowing() ? SheetLines.MACINTOSH : 0;
                List<Sheet> sheets = new ArrayList<>();
                for (int i = 0; i < book.getNumberOfSheets(); i++) {
                    sheets.add(
                            book.getSheetVisibility(i) == SheetVisibility.VISIBLE
                                    ? new Sheet(book.getSheetName(i), false, lines(book.getSheetAt(i), offset))
                                    : Sheet.hidden(book.getSheetName(i)));
                }
                return SheetLines.refuseEmpty(sheets);
            }
        } catch (UnreadableFile e) {
            throw e;
        } catch (EncryptedDocumentException e) {
            throw new UnreadableFile(Why.PROTECTED);
        } catch (OldExcelFormatException e) {
            throw new UnreadableFile(Why.OTHER_SPREADSHEET);
        } catch (IOException | RuntimeException e) {
            throw new UnreadableFile(Why.DAMAGED);
        }
    }

    private static void refuseWhatIsNoWorkbook(Set<String> parts) {
        Set<String> names = Set.copyOf(
                parts.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList());
        if (names.contains("encryptedpackage")) {
            throw new UnreadableFile(Why.PROTECTED);
        }
        if (names.contains("_vba_project_cur") || names.contains("_vba_project")) {
            throw new UnreadableFile(Why.MACROS);
        }
        if (!names.contains("workbook") && !names.contains("book")) {
            throw new UnreadableFile(Why.NOT_A_LIST);
        }
    }

    private static List<Line> lines(org.apache.poi.ss.usermodel.Sheet sheet, int offset) {
        SheetLines lines = new SheetLines();
        for (Row row : sheet) {
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < row.getLastCellNum(); column++) {
                Cell cell = row.getCell(column);
                cells.add(cell == null ? "" : text(cell, offset));
            }
            lines.add(row.getRowNum() + 1, cells, row.getZeroHeight());
        }
        return lines.all();
    }

    private static String text(Cell cell, int offset) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getRichStringCellValue().getString();
            case BOOLEAN -> cell.getBooleanCellValue() ? "VRAI" : "FAUX";
            case ERROR -> FormulaError.forInt(cell.getErrorCellValue()).getString();
            case NUMERIC -> {
                String raw = Double.toString(cell.getNumericCellValue());
                yield DateUtil.isCellDateFormatted(cell) ? SheetLines.date(raw, offset) : SheetLines.number(raw);
            }
            default -> "";
        };
    }
}
