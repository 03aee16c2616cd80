package fr.essaim.site;

import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpHeaders;

/// Draws a page's record with the template of its own name: `fr.essaim.casefiles.web.PeoplePage` with
/// `casefiles/PeoplePage.jte`.
final class Pages {
    private final TemplateEngine templates;
    private final Screens screens;

    Pages(TemplateEngine templates, Screens screens) {
        this.templates = templates;
        this.screens = screens;
    }

    /// Drawn wholly before a byte is sent: a fault in a template is still a clean answer.
    void draw(Object page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Screen screen = screens.of(request, this);
        var html = new Utf8ByteOutput();
        templates.render(template(page.getClass()), Map.of("screen", screen, "page", page), html);
        if (screen.status() != HttpServletResponse.SC_OK) {
            response.setStatus(screen.status());
        }
        if (screen.notice() != null) {
            Notice.forget(request, response);
        }
        response.setContentType("text/html;charset=UTF-8");
        response.addHeader(HttpHeaders.VARY, "Cookie, Accept-Language");
        byte[] written = html.toByteArray(); // at once: each write passes by all that watches the answer
        response.setContentLength(written.length);
        response.getOutputStream().write(written);
    }

    /// A record within a page, as another room shows it there.
    void draw(Object part, Screen screen, TemplateOutput output) {
        templates.render(template(part.getClass()), Map.of("screen", screen, "page", part), output);
    }

    private static String template(Class<?> page) {
        String below = page.getPackageName().substring("fr.essaim.".length());
        String room = below.replaceFirst("\\..*", "");
        return room + "/" + page.getSimpleName() + ".jte";
    }
}
