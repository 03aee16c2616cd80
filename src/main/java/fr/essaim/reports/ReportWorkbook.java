package fr.essaim.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Writes a report as a workbook: one sheet with the lines under their headers and nothing else, so
/// that it can be read by a machine; one that says what they are. Texts stay texts, whatever they
/// begin with.
final class ReportWorkbook {
    private static final int WIDEST = 36;
    private static final int LEAST = 10;
    private static final int TITLE = 31;
    private static final int FLUSHED = 200;
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private ReportWorkbook() {}

    static void write(ReportSheet report, OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "Essaim", "1.0")) {
            workbook.properties().setTitle(report.title());
            Worksheet lines = workbook.newWorksheet(title(report.title()));
            lines(report, lines);
            lines.finish();
            Worksheet about = workbook.newWorksheet(title(report.aboutTitle()));
            about(report, about);
            about.finish();
        }
    }

    private static String title(String text) {
        String plain = text.replaceAll("[\\[\\]:*?/\\\\]", " ").strip();
        return plain.substring(0, Math.min(TITLE, plain.length()));
    }

    private static void lines(ReportSheet report, Worksheet sheet) throws IOException {
        sheet.freezePane(1, 1);
        for (int column = 0; column < report.headers().size(); column++) {
            String header = report.headers().get(column);
            sheet.width(column, Math.min(WIDEST, Math.max(LEAST, header.length() + 2)));
            text(sheet, 0, column, header);
            sheet.style(0, column).bold().wrapText(true).set();
        }
        int row = 1;
        for (ReportTable.Row line : report.table().rows()) {
            for (int column = 0; column < line.cells().size(); column++) {
                write(sheet, row, column, line.cells().get(column));
            }
            if (line.key().equals(ReportTable.WHOLE)) {
                sheet.range(row, 0, row, line.cells().size() - 1).style().bold().set();
            }
            row++;
            if (row % FLUSHED == 0) {
                sheet.flush();
            }
        }
    }

    private static void write(Worksheet sheet, int row, int column, Cell cell) {
        switch (cell.kind()) {
            case NUMBER -> sheet.value(row, column, cell.number());
            case DAY -> {
                if (cell.day().getYear() < 1901) { // Excel counts days from 1900, and wrongly at first
                    text(sheet, row, column, cell.text());
                } else {
                    sheet.value(row, column, cell.day());
                    sheet.style(row, column).format("dd/mm/yyyy").set();
                }
            }
            case TEXT, BLANK -> {
                if (!cell.text().isEmpty()) {
                    text(sheet, row, column, cell.text());
                }
            }
        }
    }

    private static void text(Worksheet sheet, int row, int column, String text) {
        String clean = text.replaceAll("[^\\x09\\x0A\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "\uFFFD");
        sheet.inlineString(row, column, clean);
        if (!clean.isEmpty() && FORMULA.indexOf(clean.charAt(0)) >= 0) {
            sheet.style(row, column).format("@").set(); // stays a text when somebody edits it
        }
    }

    private static void about(ReportSheet report, Worksheet sheet) {
        sheet.width(0, WIDEST * 2);
        sheet.width(1, WIDEST * 2);
        int row = 0;
        text(sheet, row, 0, report.title());
        sheet.style(row++, 0).bold().set();
        text(sheet, row++, 0, report.lead());
        row++;
        for (String sentence : report.about()) {
            text(sheet, row++, 0, sentence);
        }
        row++;
        for (var code : report.legend().entrySet()) {
            text(sheet, row, 0, code.getKey());
            text(sheet, row++, 1, code.getValue());
        }
        row++;
        for (String note : List.copyOf(report.notes())) {
            text(sheet, row++, 0, note);
        }
    }
}
