package fr.essaim.reports;

import fr.essaim.site.Paper;
import java.io.IOException;
import java.io.OutputStream;
import java.time.format.DateTimeFormatter;

/// Writes a report on paper. The sheet is as wide as the columns ask.
final class ReportPaper {
    private static final int FEW = 16;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private ReportPaper() {}

    static void write(ReportSheet report, OutputStream out) throws IOException {
        String kind = report.headers().size() > FEW ? "wide" : "usual";
        var paper = new Paper(report.locale(), report.title(), report.lead(), kind);
        paper.open("div class=\"about\"");
        report.about().forEach(sentence -> paper.element("p", sentence));
        paper.open("/div");
        table(report, paper);
        report.legend().forEach((code, meaning) -> paper.element("p", code + " : " + meaning));
        report.notes().forEach(note -> paper.element("p", note));
        paper.write(out);
    }

    private static void table(ReportSheet report, Paper paper) {
        paper.open("table").open("thead").open("tr");
        report.headers().forEach(header -> paper.element("th scope=\"col\"", header));
        paper.open("/tr").open("/thead").open("tbody");
        for (ReportTable.Row row : report.table().rows()) {
            paper.open(row.key().equals(ReportTable.WHOLE) ? "tr class=\"whole\"" : "tr");
            row.cells().forEach(cell -> cell(cell, paper));
            paper.open("/tr");
        }
        paper.open("/tbody").open("/table");
    }

    private static void cell(Cell cell, Paper paper) {
        String tag = cell.kind() == Cell.Kind.NUMBER ? "td class=\"number\"" : "td";
        paper.element(tag, cell.kind() == Cell.Kind.DAY ? DAY.format(cell.day()) : cell.text());
    }
}
