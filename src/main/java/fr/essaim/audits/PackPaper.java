package fr.essaim.audits;

import fr.essaim.audits.PackSheet.Line;
import fr.essaim.site.Paper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/// Writes one person's evidence on paper.
final class PackPaper {
    private PackPaper() {}

    /// @param expectedTitle above what is expected
    static void write(PackSheet sheet, String expectedTitle, OutputStream out) throws IOException {
        var paper = new Paper(sheet.locale(), sheet.title(), sheet.lead(), Paper.UPRIGHT);
        paper.open("div class=\"about\"");
        sheet.about().forEach(sentence -> paper.element("p", sentence));
        paper.open("/div");
        table(paper, expectedTitle, sheet.expected());
        sheet.sections().forEach(section -> table(paper, section.title(), section.lines()));
        paper.write(out);
    }

    private static void table(Paper paper, String title, List<Line> lines) {
        paper.element("h2", title).open("table").open("tbody");
        for (Line line : lines) {
            paper.open("tr")
                    .element("th scope=\"row\"", line.label())
                    .open("td")
                    .say(line.text());
            if (!line.note().isEmpty()) {
                paper.open("br/").element("small", line.note());
            }
            paper.open("/td").open("/tr");
        }
        paper.open("/tbody").open("/table");
    }
}
