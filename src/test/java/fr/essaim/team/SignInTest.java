package fr.essaim.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.essaim.installation.Database;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import jakarta.servlet.http.Cookie;
import java.sql.SQLException;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Signing in, out, and being kept out.
@SpringBootTest
@AutoConfigureMockMvc
@EssaimTest
class SignInTest {
    @Autowired
    MockMvcTester web;

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    @Autowired
    Members members;

    @Autowired
    OneTimeCodes codes;

    Cast cast;

    @BeforeEach
    void nadia_has_chosen_a_password() throws SQLException {
        cast = new Cast(database, viewers);
        String code = cast.as(cast.ines, () -> members.handCode(cast.nadia));
        codes.choosePassword(code, "quatre mots sans rapport");
        try (var owner = cast.owner();
                var forget = owner.createStatement()) {
            forget.execute("delete from team.attempts; delete from team.places");
        }
    }

    @Test
    void the_right_password_opens_the_day_and_signing_out_closes_the_ticket_for_good() {
        var signedIn = signIn("Nadia.Belkacem@exemple.fr ", "quatre mots sans rapport");
        assertThat(signedIn).hasStatus(303);
        Cookie ticket = Objects.requireNonNull(signedIn.getResponse().getCookie("essaim"));
        assertThat(ticket.isHttpOnly()).isTrue();
        assertThat(ticket.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(web.get().uri("/account").cookie(ticket)).hasStatusOk();
        assertThat(web.post().uri("/sign-out").with(csrf()).cookie(ticket)).hasStatus(303);
        assertThat(web.get().uri("/account").cookie(ticket)).hasStatus(302);
    }

    @Test
    void a_wrong_password_and_an_unknown_address_are_told_alike() {
        for (String email : new String[] {"nadia.belkacem@exemple.fr", "personne@exemple.fr"}) {
            var refused = signIn(email, "pas le bon mot");
            assertThat(refused).hasStatus(422);
            assertThat(Jsoup.parse(refused.getResponse().getContentAsByteArray().length == 0 ? "" : text(refused))
                            .text())
                    .contains("ne vont pas ensemble");
            assertThat(text(refused)).contains("value=\"" + email + "\"").doesNotContain("pas le bon mot");
        }
    }

    @Test
    void guesses_are_counted_and_then_even_the_right_password_waits() {
        for (int guess = 0; guess < 6; guess++) {
            signIn("nadia.belkacem@exemple.fr", "guess number " + guess);
        }
        var waits = signIn("nadia.belkacem@exemple.fr", "quatre mots sans rapport");
        assertThat(waits).hasStatus(422);
        assertThat(text(waits)).contains("Trop d’essais");
    }

    @Test
    void a_code_handed_by_the_administration_ends_the_wait() {
        for (int guess = 0; guess < 6; guess++) {
            signIn("nadia.belkacem@exemple.fr", "guess number " + guess);
        }
        String code = cast.as(cast.ines, () -> members.handCode(cast.nadia));
        codes.choosePassword(code, "quatre autres mots choisis");
        assertThat(signIn("nadia.belkacem@exemple.fr", "quatre autres mots choisis"))
                .hasStatus(303);
    }

    @Test
    void guesses_from_elsewhere_keep_nobody_out_of_the_place_they_entered_from() {
        signIn("nadia.belkacem@exemple.fr", "quatre mots sans rapport", "192.0.2.1");
        for (int guess = 0; guess < 30; guess++) {
            signIn("nadia.belkacem@exemple.fr", "guess number " + guess, "198.51.100." + guess % 6);
        }
        assertThat(text(signIn("nadia.belkacem@exemple.fr", "quatre mots sans rapport", "203.0.113.1")))
                .contains("Trop d’essais");
        assertThat(signIn("nadia.belkacem@exemple.fr", "quatre mots sans rapport", "192.0.2.1"))
                .hasStatus(303);
    }

    @Test
    void what_was_mistyped_is_forgotten_once_the_right_password_comes() {
        for (int round = 0; round < 3; round++) {
            for (int guess = 0; guess < 5; guess++) {
                signIn("nadia.belkacem@exemple.fr", "mistyped " + guess);
            }
            assertThat(signIn("nadia.belkacem@exemple.fr", "quatre mots sans rapport"))
                    .hasStatus(303);
        }
    }

    @Test
    void guesses_are_written_in_the_journal_once_and_told_at_the_next_sign_in_only() {
        for (int guess = 0; guess < 8; guess++) {
            signIn("nadia.belkacem@exemple.fr", "guess number " + guess, "198.51.100.1");
        }
        var first = signIn("nadia.belkacem@exemple.fr", "quatre mots sans rapport");
        assertThat(noticeAfter(first)).contains("mots de passe erronés");
        assertThat(noticeAfter(signIn("nadia.belkacem@exemple.fr", "quatre mots sans rapport")))
                .doesNotContain("mots de passe erronés");
        Cookie ticket = Objects.requireNonNull(first.getResponse().getCookie("essaim"));
        var lines = Jsoup.parse(text(web.get().uri("/journal").cookie(ticket).exchange()))
                .select("tr:contains(mots de passe erronés)");
        assertThat(lines).hasSize(1);
        assertThat(lines.text()).contains("Quelqu’un, à la porte", "compte de Nadia Belkacem");
    }

    private String noticeAfter(MvcTestResult signedIn) {
        var cookies = signedIn.getResponse().getCookies();
        return Jsoup.parse(text(web.get().uri("/account").cookie(cookies).exchange()))
                .select(".es-note")
                .text();
    }

    @Test
    void a_code_works_once() {
        String code = cast.as(cast.ines, () -> members.handCode(cast.thomas));
        codes.choosePassword(code.toLowerCase(java.util.Locale.ROOT).replace("-", " "), "un mot de passe long");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> codes.choosePassword(code, "un autre mot de passe"))
                .isInstanceOf(OneTimeCodes.CodeSpent.class);
    }

    @Test
    void a_wrong_founding_code_sends_back_to_the_console() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> codes.found(
                        "AAAA-BBBB-CCCC-DDDD-EEEE",
                        new fr.essaim.kernel.PersonName("Inès", "Vidal"),
                        new Email("premiere@exemple.fr"),
                        "quatre mots sans rapport"))
                .isInstanceOf(OneTimeCodes.NotTheConsolesCode.class);
    }

    @Test
    void only_an_administrator_hands_codes() {
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> cast.as(cast.nadia, () -> members.handCode(cast.thomas)))
                .isInstanceOf(Viewers.NoSuchMember.class);
    }

    @Test
    void every_answer_forbids_what_a_page_of_ours_never_needs() {
        var page = web.get().uri("/sign-in").exchange();
        assertThat(page).hasStatusOk();
        assertThat(page.getResponse().getHeader("Content-Security-Policy"))
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(page.getResponse().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void a_form_posted_after_the_session_comes_back_with_its_text_once_signed_in() {
        var signIn = web.post()
                .uri("/people/018f0000-0000-7000-8000-00000000ffff/wishes")
                .with(csrf())
                .header("Sec-Fetch-Site", "same-origin")
                .param("_page", "/people/new")
                .param("_form", "new")
                .param("last", "Texte à moitié écrit")
                .exchange();
        assertThat(signIn).hasStatus(401);
        assertThat(text(signIn)).contains("Texte à moitié écrit").contains("est gardé");
        var failed = web.post()
                .uri("/sign-in")
                .with(csrf())
                .param("_page", "/sign-in")
                .param("_form", "sign-in")
                .param("_kept._page", "/people/new")
                .param("_kept._form", "new")
                .param("_kept.last", "Texte à moitié écrit")
                .param("email", "nadia.belkacem@exemple.fr")
                .param("password", "not this one at all")
                .exchange();
        assertThat(text(failed)).as("a wrong password loses nothing").contains("Texte à moitié écrit");
        var back = web.post()
                .uri("/sign-in")
                .with(csrf())
                .param("_kept._page", "/people/new")
                .param("_kept._form", "new")
                .param("_kept.last", "Texte à moitié écrit")
                .param("email", "nadia.belkacem@exemple.fr")
                .param("password", "quatre mots sans rapport")
                .exchange();
        assertThat(back).hasStatusOk();
        assertThat(Jsoup.parse(text(back)).select("input[name=last]").val()).isEqualTo("Texte à moitié écrit");
    }

    private MvcTestResult signIn(String email, String password) {
        return signIn(email, password, "127.0.0.1");
    }

    private MvcTestResult signIn(String email, String password, String place) {
        return web.post()
                .uri("/sign-in")
                .with(request -> {
                    request.setRemoteAddr(place);
                    return request;
                })
                .with(csrf())
                .param("_page", "/sign-in")
                .param("_form", "sign-in")
                .param("email", email)
                .param("password", password)
                .exchange();
    }

    private static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
