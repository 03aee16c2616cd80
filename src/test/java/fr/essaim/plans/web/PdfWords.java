package fr.essaim.plans.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import fr.essaim.kernel.MemberId;
import fr.essaim.team.Tickets;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/// What a PDF says, as somebody reads it.
public final class PdfWords {
    private PdfWords() {}

    public static String of(WebApplicationContext house, MemberId who, String path) {
        var ticket = new Cookie("essaim", house.getBean(Tickets.class).open(who, Duration.ofHours(1)));
        var pages = MockMvcBuilders.webAppContextSetup(house)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
        try (var read = Loader.loadPDF(pages.perform(get(path).cookie(ticket))
                .andReturn()
                .getResponse()
                .getContentAsByteArray())) {
            return new PDFTextStripper().getText(read).replace('\u00a0', ' ');
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
