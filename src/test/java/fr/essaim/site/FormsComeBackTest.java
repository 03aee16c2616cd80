package fr.essaim.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(classes = {SiteAlone.class, TrialController.class})
@AutoConfigureMockMvc
class FormsComeBackTest {
    private static final Cookie NADIA = new Cookie("who", "nadia");

    @Autowired
    private MockMvcTester mvc;

    @Test
    void a_refused_form_comes_back_to_its_page_with_what_was_typed_and_why() throws Exception {
        var answer = mvc.post()
                .uri("/people/1")
                .cookie(NADIA)
                .with(csrf())
                .param("_page", "/people/1?tab=identity")
                .param("_form", "fields")
                .param("first", "Mo")
                .param("last", " ")
                .param("note", "Ce qu’il a dit")
                .exchange();

        assertThat(answer).hasStatus(422);
        Document page = page(answer);
        assertThat(page.select("#fields-first").val()).isEqualTo("Mo");
        assertThat(page.select("#fields-note").text()).isEqualTo("Ce qu’il a dit");
        assertThat(page.select("#fields-last").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select("#fields-last-refusal").text()).startsWith("Il manque le nom de famille");
        assertThat(page.select("#fields-refusal").text()).isEqualTo("Un champ est à reprendre, plus haut.");
        assertThat(page.select("#capture-refusal"))
                .as("another form of the page")
                .isEmpty();
        assertThat(page.select("form[action=/atelier] input[name=_page]").val()).isEqualTo("/people/1?tab=identity");
    }

    @Test
    void a_day_the_calendar_does_not_have_is_refused_in_its_field_and_comes_back_as_typed() throws Exception {
        var answer = mvc.post()
                .uri("/atelier")
                .cookie(NADIA)
                .with(csrf())
                .param("_page", "/atelier")
                .param("_form", "fields")
                .param("on", "31/02/2026")
                .exchange();

        assertThat(answer).hasStatus(422);
        assertThat(page(answer).select("#fields-on").val()).isEqualTo("31/02/2026");
        assertThat(page(answer).select("#fields-on").attr("type")).isEqualTo("text");
        assertThat(page(answer).select("#fields-on-refusal").text())
                .isEqualTo("Le 31/02/2026 n’existe pas dans le calendrier.");
    }

    @Test
    void an_answer_bound_to_a_form_record_is_refused_in_its_field_too() throws Exception {
        var answer = mvc.post()
                .uri("/people/1")
                .cookie(NADIA)
                .with(csrf())
                .param("_page", "/people/1")
                .param("_form", "fields")
                .param("first", "Mo")
                .param("last", "Ziani")
                .param("born", "hier")
                .exchange();

        assertThat(answer).hasStatus(422);
        assertThat(page(answer).select("#fields-refusal").text()).startsWith("Écrivez la date en entier");
    }

    @Test
    void what_was_typed_is_shown_even_when_its_page_cannot_be() throws Exception {
        var answer = mvc.post()
                .uri("/people/1")
                .cookie(NADIA)
                .with(csrf())
                .param("_page", "//elsewhere.org")
                .param("_form", "fields")
                .param("first", "Une longue phrase qu’on ne veut pas retaper")
                .param("last", "")
                .exchange();

        assertThat(answer).hasStatus(422);
        assertThat(page(answer).select(".es-kept").text()).startsWith("Une longue phrase");
    }

    @Test
    void a_done_act_leads_elsewhere_and_says_so_once() throws Exception {
        var answer = mvc.post()
                .uri("/people/1")
                .cookie(NADIA)
                .with(csrf())
                .param("first", "Mohamed")
                .param("last", "Ziani")
                .exchange();

        assertThat(answer).hasStatus(303).hasHeader("Location", "/people/1");
        var arrival = mvc.get().uri("/people/1").cookie(NADIA, notice(answer)).exchange();
        assertThat(page(arrival).select(".es-main > .es-note").text()).isEqualTo("Mohamed Ziani");
        assertThat(notice(arrival).getMaxAge()).isZero();
    }

    @Test
    void a_form_survives_an_expired_session_and_is_not_acted_upon_before_it_is_read_again() throws Exception {
        var expired = mvc.post()
                .uri("/people/1")
                .with(csrf())
                .header("Sec-Fetch-Site", "same-origin")
                .param("_page", "/people/1")
                .param("_form", "fields")
                .param("note", "à moitié écrit")
                .param("password", "secret")
                .exchange();

        assertThat(expired)
                .bodyText()
                .isEqualTo("{_kept._page=[/people/1], _kept._form=[fields], _kept.note=[à moitié écrit]}");

        var back = mvc.post()
                .uri("/sign-in")
                .with(csrf())
                .param("email", "nadia.belkacem@exemple.fr")
                .param("_kept._page", "/people/1")
                .param("_kept._form", "fields")
                .param("_kept.note", "à moitié écrit")
                .exchange();

        assertThat(back).hasStatusOk();
        assertThat(page(back).select("#fields-note").text()).isEqualTo("à moitié écrit");
        assertThat(page(back).select(".es-main > .es-note").text())
                .isEqualTo("Votre texte est gardé : relisez-le, puis envoyez.");
        assertThat(page(back).select("#fields-refusal")).isEmpty();
    }

    @Test
    void nothing_is_kept_of_what_another_site_posted() {
        var answer = mvc.post()
                .uri("/people/1")
                .with(csrf())
                .header("Sec-Fetch-Site", "cross-site")
                .param("_page", "/people/1")
                .param("_form", "fields")
                .param("note", "piège")
                .exchange();

        assertThat(answer).hasStatus(302).hasHeader("Location", "/sign-in");
    }

    @Test
    void a_form_without_a_good_token_is_shown_again_to_be_sent_once_more() throws Exception {
        var answer = mvc.post()
                .uri("/people/1")
                .cookie(NADIA)
                .header("Sec-Fetch-Site", "same-origin")
                .param("_page", "/people/1")
                .param("_form", "fields")
                .param("note", "gardé")
                .exchange();

        assertThat(answer).hasStatus(422);
        assertThat(page(answer).select("#fields-note").text()).isEqualTo("gardé");
    }

    private static Document page(MvcTestResult answer) throws Exception {
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }

    private static Cookie notice(MvcTestResult answer) {
        return Objects.requireNonNull(answer.getResponse().getCookie("notice"));
    }
}
