package fr.essaim.myspace.web;

import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.Filter;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/// An old telephone without scripts: it keeps the cookie of the space, and forgets it when told to.
final class SpaceBrowser {
    private final MockMvc pages;
    private final List<Cookie> others = new ArrayList<>();
    private String cookie = "";

    SpaceBrowser(WebApplicationContext house) {
        pages = MockMvcBuilders.webAppContextSetup(house)
                .addFilters(house.getBean("unwrittenSigns", Filter.class)) // as the server itself does
                .apply(springSecurity())
                .build();
    }

    /// Beside the space: a member's sign-in, say.
    SpaceBrowser with(String name, String value) {
        others.add(new Cookie(name, value));
        return this;
    }

    SpaceBrowser inside(String secret) {
        cookie = secret;
        return this;
    }

    String cookie() {
        return cookie;
    }

    record Answer(int status, Document page, String leadsTo, MockHttpServletResponse whole) {
        String text(String css) {
            var found = page.selectFirst(css);
            return found == null ? "" : found.text();
        }

        String value(String field) {
            var found = page.selectFirst("[name=" + field + "]");
            return found == null ? "" : found.val();
        }
    }

    Answer open(String path) {
        return ask(get(java.net.URI.create(path)));
    }

    /// @param fields name, value, name, value…
    Answer send(String path, String... fields) {
        var request = post(java.net.URI.create(path)).with(SecurityMockMvcRequestPostProcessors.csrf());
        request.header("Sec-Fetch-Site", "same-origin");
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return ask(request);
    }

    private Answer ask(MockHttpServletRequestBuilder request) {
        try {
            others.forEach(request::cookie);
            if (!cookie.isEmpty()) {
                request.cookie(new Cookie(SpaceGuard.COOKIE.name(), cookie));
            }
            var answer = pages.perform(request.header("Accept-Language", "fr"))
                    .andReturn()
                    .getResponse();
            Cookie given = answer.getCookie(SpaceGuard.COOKIE.name());
            if (given != null) {
                cookie = given.getValue();
            }
            String to = answer.getHeader("Location") == null ? answer.getRedirectedUrl() : answer.getHeader("Location");
            return new Answer(
                    answer.getStatus(),
                    Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8)),
                    to == null ? "" : to,
                    answer);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
