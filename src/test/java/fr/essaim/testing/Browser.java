package fr.essaim.testing;

import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.essaim.kernel.MemberId;
import fr.essaim.team.Tickets;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/// A browser without script, signed in as somebody: asks for pages, fills in forms, follows where it is led.
public final class Browser {
    private final MockMvc pages;
    private final Cookie ticket;

    private Browser(MockMvc pages, Cookie ticket) {
        this.pages = pages;
        this.ticket = ticket;
    }

    public static Browser of(WebApplicationContext house, MemberId who) {
        var pages = MockMvcBuilders.webAppContextSetup(house)
                .apply(springSecurity())
                .build();
        String ticket = house.getBean(Tickets.class).open(who, Duration.ofHours(1));
        return new Browser(pages, new Cookie("essaim", ticket));
    }

    /// @param leadsTo the address of a 303, or ""
    public record Answer(int status, Document page, String leadsTo) {
        public String text(String css) {
            Element found = page.selectFirst(css);
            return found == null ? "" : found.text();
        }

        public String value(String field) {
            Element found = page.selectFirst("[name=" + field + "]");
            return found == null ? "" : found.val();
        }
    }

    public Answer open(String path) {
        return ask(get(path));
    }

    /// As [#open], with fields in the address.
    public Answer ask(String path, String... fields) {
        var request = get(path);
        for (int i = 0; i < fields.length; i += 2) {
            request.queryParam(fields[i], fields[i + 1]);
        }
        return ask(request);
    }

    /// @param fields name, value, name, value…
    public Answer send(String path, String... fields) {
        var request = (path.contains("%") ? post(URI.create(path)) : post(path))
                .with(SecurityMockMvcRequestPostProcessors.csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return ask(request);
    }

    /// As [#send], with a file in the field `file`.
    public Answer handIn(String path, String fileName, byte[] bytes, String... fields) {
        var request = multipart(path).file(new MockMultipartFile("file", fileName, null, bytes));
        request.with(SecurityMockMvcRequestPostProcessors.csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return ask(request);
    }

    private Answer ask(AbstractMockHttpServletRequestBuilder<?> request) {
        try {
            var response = pages.perform(request.cookie(ticket).header("Accept-Language", "fr"))
                    .andReturn()
                    .getResponse();
            String to = response.getHeader("Location");
            return new Answer(
                    response.getStatus(),
                    Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8)),
                    to == null ? "" : to);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
