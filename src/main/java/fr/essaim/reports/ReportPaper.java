package fr.essaim.reports;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Objects;

/// Writes a report as a PDF that can be read aloud, searched and copied: tagged (PDF/UA), its language and title said,
/// its
/// font inside. The sheet is as wide as the columns ask.
final class ReportPaper {
    private static final int FEW = 16;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String FAMILY = "Atkinson Hyperlegible Next";

    private final StringBuilder page = new StringBuilder();

    private ReportPaper() {}

    static void write(ReportSheet report, OutputStream out) throws IOException {
        XRLog.setLoggingEnabled(false);
        var builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.useFont(() -> resource("AtkinsonHyperlegibleNext-Regular.ttf"), FAMILY, 400, FontStyle.NORMAL, true);
        builder.useFont(() -> resource("AtkinsonHyperlegibleNext-SemiBold.ttf"), FAMILY, 600, FontStyle.NORMAL, true);
        builder.withProducer("Essaim");
        builder.withHtmlContent(new ReportPaper().html(report), null);
        builder.toStream(out);
        builder.run();
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(ReportPaper.class.getResourceAsStream("/paper/" + name), name);
    }

    private static String style() {
        try (InputStream file = resource("paper.css")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String html(ReportSheet report) {
        String size = report.headers().size() > FEW ? "wide" : "usual";
        page.append("<!DOCTYPE html><html lang=\"")
                .append(report.locale().getLanguage())
                .append("\"><head><title>");
        said(report.title());
        page.append("</title><meta name=\"description\" content=\"");
        said(report.lead());
        page.append("\"/><style>")
                .append(style())
                .append("</style></head><body class=\"")
                .append(size)
                .append("\">");
        element("h1", report.title());
        element("p", report.lead());
        page.append("<div class=\"about\">");
        report.about().forEach(sentence -> element("p", sentence));
        page.append("</div>");
        table(report);
        report.legend().forEach((code, meaning) -> element("p", code + " : " + meaning));
        report.notes().forEach(note -> element("p", note));
        return page.append("</body></html>").toString();
    }

    private void table(ReportSheet report) {
        page.append("<table><thead><tr>");
        report.headers().forEach(header -> {
            page.append("<th scope=\"col\">");
            said(header);
            page.append("</th>");
        });
        page.append("</tr></thead><tbody>");
        for (ReportTable.Row row : report.table().rows()) {
            page.append(row.key().equals(ReportTable.WHOLE) ? "<tr class=\"whole\">" : "<tr>");
            row.cells().forEach(this::cell);
            page.append("</tr>");
        }
        page.append("</tbody></table>");
    }

    private void cell(Cell cell) {
        page.append(cell.kind() == Cell.Kind.NUMBER ? "<td class=\"number\">" : "<td>");
        said(cell.kind() == Cell.Kind.DAY ? DAY.format(cell.day()) : cell.text());
        page.append("</td>");
    }

    private void element(String name, String text) {
        page.append('<').append(name).append('>');
        said(text);
        page.append("</").append(name).append('>');
    }

    /// Nothing of a text is taken for a tag, and what XML cannot hold is not written.
    private void said(String text) {
        text.codePoints().forEach(point -> {
            switch (point) {
                case '<' -> page.append("&lt;");
                case '>' -> page.append("&gt;");
                case '&' -> page.append("&amp;");
                case '"' -> page.append("&quot;");
                default -> page.appendCodePoint(point < 0x20 && point != '\t' && point != '\n' ? 0xFFFD : point);
            }
        });
    }
}
