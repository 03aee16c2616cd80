package fr.essaim.spreadsheets;

import fr.essaim.spreadsheets.Sheet.Mark;
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
    private static final Set<String> MACROS = Set.of("_vba_project_cur", "_vba_project");

    private XlsWorkbook() {}

    // whatever a damaged or malicious workbook makes the parser throw, the sender gets one sentence
    static List<Sheet> read(byte[] content) {
        try (POIFSFileSystem envelope = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            Set<String> parts = lowerCase(envelope.getRoot().getEntryNames());
            refuseWhatIsNoWorkbook(parts);
            try (HSSFWorkbook book = new HSSFWorkbook(envelope)) {
                boolean since1904 = book.getInternalWorkbook().isUsing1904DateWindowing();
                int offset = since1904 ? SheetLines.MACINTOSH : 0;
                Set<Mark> marks = SheetLines.marks(parts.stream().anyMatch(MACROS::contains), since1904);
                boolean computed = computed(book);
                List<Sheet> sheets = new ArrayList<>();
                for (int i = 0; i < book.getNumberOfSheets(); i++) {
                    sheets.add(
                            book.getSheetVisibility(i) == SheetVisibility.VISIBLE
                                    ? new Sheet(
                                            book.getSheetName(i),
                                            false,
                                            lines(book.getSheetAt(i), offset, computed),
                                            marks)
                                    : Sheet.hidden(book.getSheetName(i)));
                }
                return SheetLines.refuseEmpty(sheets);
            }
        } catch (UnreadableFile e) {
            throw e;
        } catch (EncryptedDocumentException e) {
            throw new UnreadableFile(Why.PROTECTED);
        } catch (OldExcelFormatException e) {
            throw new UnreadableFile(Why.OLD_EXCEL);
        } catch (IOException | RuntimeException e) {
            throw new UnreadableFile(Why.DAMAGED);
        }
    }

    private static Set<String> lowerCase(Set<String> parts) {
        return Set.copyOf(
                parts.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList());
    }

    private static void refuseWhatIsNoWorkbook(Set<String> names) {
        if (names.contains("encryptedpackage")) {
            throw new UnreadableFile(Why.PROTECTED);
        }
        if (!names.contains("workbook") && !names.contains("book")) {
            throw new UnreadableFile(Why.NOT_A_LIST);
        }
    }

    /// Some formula gave something: whoever wrote the workbook computed it, so that a nought is an answer.
    private static boolean computed(HSSFWorkbook book) {
        for (org.apache.poi.ss.usermodel.Sheet sheet : book) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.FORMULA
                            && (cell.getCachedFormulaResultType() != CellType.NUMERIC
                                    || cell.getNumericCellValue() != 0)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static List<Line> lines(org.apache.poi.ss.usermodel.Sheet sheet, int offset, boolean computed) {
        SheetLines lines = new SheetLines();
        for (Row row : sheet) {
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < row.getLastCellNum(); column++) {
                Cell cell = row.getCell(column);
                cells.add(cell == null ? "" : text(cell, offset, computed));
            }
            lines.add(row.getRowNum() + 1, cells, row.getZeroHeight());
        }
        return lines.all();
    }

    private static String text(Cell cell, int offset, boolean computed) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getRichStringCellValue().getString();
            case BOOLEAN -> cell.getBooleanCellValue() ? "VRAI" : "FAUX";
            case ERROR -> FormulaError.forInt(cell.getErrorCellValue()).getString();
            case NUMERIC -> {
                // programs that do not compute leave noughts everywhere
                if (!computed && cell.getCellType() == CellType.FORMULA && cell.getNumericCellValue() == 0) {
                    yield Line.NO_VALUE;
                }
                String raw = Double.toString(cell.getNumericCellValue());
                yield DateUtil.isCellDateFormatted(cell) ? SheetLines.date(raw, offset) : SheetLines.number(raw);
            }
            default -> "";
        };
    }
}
