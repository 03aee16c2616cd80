package fr.essaim.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest(classes = {SiteAlone.class, TrialController.class})
@AutoConfigureMockMvc
class PagesTest {
    private static final Cookie NADIA = new Cookie("who", "nadia");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Assets assets;

    @Test
    void unknown_unseen_and_unreadable_ids_get_the_same_page() throws Exception {
        String unknown = body("/people/2");

        assertThat(unknown).contains("Cette page n’est plus là").isEqualTo(body("/people/2"));
        assertThat(body("/people/x").replace("/people/x", "")).isEqualTo(unknown.replace("/people/2", ""));
        assertThat(body("/nowhere").replace("/nowhere", "")).isEqualTo(unknown.replace("/people/2", ""));
    }

    private String body(String path) throws Exception {
        var answer = mvc.get().uri(path).cookie(NADIA).exchange();
        assertThat(answer).hasStatus(404);
        return answer.getResponse().getContentAsString().replaceAll("(name=\"_csrf\" value=|\"_csrf\":)\"[^\"]*\"", "");
    }

    @Test
    void a_fault_shows_a_reference_and_nothing_of_why() {
        assertThat(mvc.get().uri("/fault").cookie(NADIA))
                .hasStatus(500)
                .bodyText()
                .contains("Essaim n’a pas su répondre")
                .containsPattern("référence\u00a0: [0-9A-F]{8}")
                .doesNotContain("Carpentier", "IllegalState");
    }

    @Test
    void what_ones_posts_do_not_open_is_forbidden() {
        assertThat(mvc.get().uri("/hub").cookie(NADIA)).hasStatus(403);
    }

    @Test
    void the_language_is_the_cookies_then_the_browsers_then_french() {
        assertThat(mvc.get().uri("/people/2").cookie(NADIA)).bodyText().contains("<html lang=\"fr\"");
        assertThat(mvc.get().uri("/people/2").cookie(NADIA).header("Accept-Language", "pl, en-GB;q=0.8"))
                .bodyText()
                .contains("<html lang=\"en\"", "This page is no longer here");
        assertThat(mvc.get()
                        .uri("/people/2")
                        .cookie(NADIA, new Cookie("lang", "fr"))
                        .header("Accept-Language", "en"))
                .bodyText()
                .contains("<html lang=\"fr\"");
    }

    @Test
    void choosing_a_language_leads_back_to_the_page_and_never_elsewhere() {
        assertThat(mvc.post().uri("/language").with(csrf()).param("lang", "en").param("_page", "/people?q=a"))
                .hasStatus(303)
                .hasHeader("Location", "/people?q=a")
                .cookies()
                .hasValue("lang", "en");
        assertThat(mvc.post().uri("/language").with(csrf()).param("lang", "en").param("_page", "//elsewhere.org"))
                .hasHeader("Location", "/");
    }

    @Test
    void dark_is_one_more_style_sheet_and_auto_leaves_it_to_the_device() {
        assertThat(mvc.get().uri("/atelier").cookie(NADIA))
                .bodyText()
                .contains("media=\"screen and (prefers-color-scheme: dark)\"");
        assertThat(mvc.get().uri("/atelier").cookie(NADIA, new Cookie("theme", "dark")))
                .bodyText()
                .contains("media=\"screen\"");
        assertThat(mvc.get().uri("/atelier").cookie(NADIA, new Cookie("theme", "light")))
                .bodyText()
                .doesNotContain("tokens-dark.css");
    }

    @Test
    void style_sheets_come_as_one_file_that_a_browser_keeps_for_good() {
        assertThat(mvc.get().uri(assets.address("css/essaim.css")))
                .hasStatusOk()
                .hasHeader("Cache-Control", "max-age=31536000, public, immutable")
                .bodyText()
                .contains("--es-ground", ".es-tag {")
                .doesNotContain("@import");
        assertThat(mvc.get().uri(assets.address("htmx.min.js"))).hasStatusOk();
        assertThat(mvc.get().uri(assets.address("fonts/atkinson-hyperlegible-next-latin-wght-normal.woff2")))
                .hasStatusOk();
    }
}
