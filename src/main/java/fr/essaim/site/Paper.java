package fr.essaim.site;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/// A PDF that can be read aloud, searched and copied: tagged (PDF/UA), its language and title said,
/// its font inside. What is written on it is a text: nothing of it is taken for a tag.
public final class Paper {
    private static final String FAMILY = "Atkinson Hyperlegible Next";

    /// A sheet held as a letter is, for one thing told line by line.
    public static final String UPRIGHT = "upright";

    /// A letter in large type, for somebody to keep: no text under 14 points.
    public static final String LARGE = "large";

    private final StringBuilder page = new StringBuilder();

    /// @param kind `usual` or `wide` (as a table asks), [#UPRIGHT] (as a letter), [#LARGE]
    public Paper(Locale locale, String title, String lead, String kind) {
        page.append("<!DOCTYPE html><html lang=\"").append(locale.getLanguage()).append("\"><head><title>");
        say(title);
        page.append("</title><meta name=\"description\" content=\"");
        say(lead);
        page.append("\"/><style>")
                .append(style("paper.css"))
                .append(kind.equals(UPRIGHT) || kind.equals(LARGE) ? style(kind + ".css") : "")
                .append("</style></head><body class=\"")
                .append(kind)
                .append("\">");
        element("h1", title).element("p", lead);
    }

    public Paper element(String name, String text) {
        open(name).say(text);
        page.append("</").append(name.replaceFirst(" .*", "")).append('>');
        return this;
    }

    /// A tag of our own, with its attributes: `th scope="col"`.
    public Paper open(String tag) {
        page.append('<').append(tag).append('>');
        return this;
    }

    /// Nothing of a text is taken for a tag, and what XML cannot hold is not written.
    public Paper say(String text) {
        text.codePoints().forEach(point -> {
            switch (point) {
                case '<' -> page.append("&lt;");
                case '>' -> page.append("&gt;");
                case '&' -> page.append("&amp;");
                case '"' -> page.append("&quot;");
                default -> page.appendCodePoint(point < 0x20 && point != '\t' && point != '\n' ? 0xFFFD : point);
            }
        });
        return this;
    }

    public void write(OutputStream out) throws IOException {
        XRLog.setLoggingEnabled(false);
        var builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.useFont(() -> resource("AtkinsonHyperlegibleNext-Regular.ttf"), FAMILY, 400, FontStyle.NORMAL, true);
        builder.useFont(() -> resource("AtkinsonHyperlegibleNext-SemiBold.ttf"), FAMILY, 600, FontStyle.NORMAL, true);
        builder.withProducer("Essaim");
        builder.withHtmlContent(page + "</body></html>", null);
        builder.toStream(out);
        builder.run();
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(Paper.class.getResourceAsStream("/paper/" + name), name);
    }

    private static String style(String name) {
        try (InputStream file = resource(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
