package fr.essaim.leaving.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.essaim.installation.Database;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.MemberId;
import fr.essaim.team.Tickets;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Browser;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import fr.essaim.testing.Queries;
import jakarta.servlet.http.Cookie;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest
@EssaimTest
class LeavingPageTest {
    @Autowired
    WebApplicationContext house;

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    Cast cast;

    @BeforeEach
    void nothing_was_taken_yet() throws SQLException {
        cast = new Cast(database, viewers);
        JdbcClient.create(database.owner())
                .sql("truncate leaving.takings, leaving.told")
                .update();
    }

    private Browser as(MemberId who) {
        return Browser.of(house, who);
    }

    @Test
    void the_administration_and_whoever_writes_see_their_part_and_nobody_else_has_such_a_page() {
        assertThat(as(cast.ines).open("/leaving").page().select("form[action^=/leaving/]"))
                .extracting(form -> form.attr("action"))
                .containsExactly("/leaving/administration");
        assertThat(as(cast.claire).open("/leaving").page().select("form[action^=/leaving/]"))
                .extracting(form -> form.attr("action"))
                .containsExactly("/leaving/own");
        for (MemberId who : List.of(cast.helene, cast.paul)) {
            assertThat(as(who).open("/leaving").status()).isEqualTo(403);
            assertThat(as(who).open("/account").page().select("a[href=/leaving]"))
                    .isEmpty();
        }
    }

    @Test
    void the_page_asks_the_database_little() {
        Browser ines = as(cast.ines);
        assertThat(Queries.during(() -> ines.open("/leaving"))).isLessThanOrEqualTo(6);
    }

    @Test
    void without_a_reason_the_form_comes_back_with_a_sentence() {
        var refused = as(cast.ines)
                .send(
                        "/leaving/administration",
                        "_once",
                        id(),
                        "reason",
                        "  ",
                        "_page",
                        "/leaving",
                        "_form",
                        "administration");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text(".es-refusal")).contains("Dites pourquoi en une phrase");
    }

    @Test
    void nobody_posts_to_a_door_that_is_not_theirs() {
        for (MemberId who : List.of(cast.nadia, cast.lead, cast.helene, cast.paul)) {
            assertThat(as(who).send("/leaving/administration", "_once", id(), "reason", "Copie annuelle")
                            .status())
                    .isEqualTo(403);
        }
        for (MemberId who : List.of(cast.ines, cast.helene, cast.paul)) {
            assertThat(as(who).send("/leaving/own", "_once", id(), "reason", "Je change de poste")
                            .status())
                    .isEqualTo(403);
        }
        assertThat(as(cast.ines).open("/leaving/administration").leadsTo()).isEqualTo("/leaving");
    }

    private static String id() {
        return Ids.mint().toString();
    }

    private String prepared(MemberId who) throws InterruptedException {
        Browser browser = as(who);
        String page = browser.send("/leaving/administration", "_once", id(), "reason", "Copie annuelle")
                .leadsTo();
        for (int i = 0; i < 300 && !browser.open(page).text("h1").equals("La copie est prête"); i++) {
            Thread.sleep(100);
        }
        return page;
    }

    @Test
    void a_copy_is_prepared_in_the_background_and_only_who_asked_sees_it() throws Exception {
        String page = prepared(cast.ines);
        assertThat(as(cast.ines).open(page).text("main")).contains("La copie est prête", "lignes", "Télécharger");
        assertThat(as(cast.claire).open(page).status()).isEqualTo(404);
        assertThat(as(cast.claire).send(page + "/file").status()).isEqualTo(404);
        assertThat(as(cast.claire).send(page + "/cancel").status()).isEqualTo(404);
        assertThat(as(cast.helene).open(page).status()).isEqualTo(403);
    }

    @Test
    void the_file_is_an_attachment_that_no_cache_keeps_and_the_page_then_tells_it() throws Exception {
        String page = prepared(cast.ines);
        String ticket = house.getBean(Tickets.class).open(cast.ines, Duration.ofMinutes(5));
        var answer = MockMvcBuilders.webAppContextSetup(house)
                .apply(springSecurity())
                .build()
                .perform(post(page + "/file")
                        .cookie(new Cookie("essaim", ticket))
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeader("Content-Disposition"))
                .startsWith("attachment; filename=\"essaim-")
                .endsWith(".zip\"");
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getContentAsByteArray()).startsWith('P', 'K').hasSize(answer.getContentLength());
        assertThat(as(cast.ines).open("/leaving").text(".es-rows")).contains("Inès Vidal", "Copie annuelle");
        assertThat(as(cast.ines).open(page).text("h1")).isEqualTo("La copie a été téléchargée");
        assertThat(as(cast.ines).send(page + "/file").status()).as("once").isEqualTo(404);
    }
}
