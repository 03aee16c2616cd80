package fr.essaim.programme.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import fr.essaim.installation.Database;
import fr.essaim.recipe.Recipes;
import fr.essaim.team.Tickets;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Browser;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/// The first steps of an installation: a recipe, a programme.
@SpringBootTest
@EssaimTest
class NewProgrammePagesTest {
    @Autowired
    WebApplicationContext house;

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    Cast cast;

    @BeforeEach
    void cast() throws SQLException {
        cast = new Cast(database, viewers);
    }

    private MockHttpServletResponse send(String recipe) throws Exception {
        String ticket = house.getBean(Tickets.class).open(cast.ines, Duration.ofHours(1));
        var file = new MockMultipartFile("recipe", "mien.yaml", null, recipe.getBytes(StandardCharsets.UTF_8));
        return MockMvcBuilders.webAppContextSetup(house)
                .apply(springSecurity())
                .build()
                .perform(multipart("/recipes")
                        .file(file)
                        .param("_page", "/programme/new")
                        .with(csrf())
                        .cookie(new Cookie("essaim", ticket))
                        .header("Accept-Language", "fr"))
                .andReturn()
                .getResponse();
    }

    @Test
    void a_file_with_faults_comes_back_with_each_line() throws Exception {
        var answer = send(Recipes.text(Recipes.RIVAGE)
                .replace("of: [crew where trips > 3]", "of: [captain]")
                .replace("read-by: [skipper]", "read-by: [nurse]"));

        assertThat(answer.getStatus()).isEqualTo(422);
        var page = Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
        assertThat(page.select("#h-problems").text()).contains("mien.yaml", "2 points");
        assertThat(page.select("tbody th").eachText()).containsExactly("25 colonne 50", "41 colonne 47");
        assertThat(page.text()).contains("captain").contains("jamais l’élargir");
        assertThat(page.select("input[name=_page]").eachAttr("value"))
                .as("the page can be asked for again, the address of its answer cannot")
                .containsOnly("/programme/new");
    }

    @Test
    void a_good_file_leads_to_opening_its_programme() throws Exception {
        var answer = send(Recipes.text(Recipes.RIVAGE));
        assertThat(answer.getHeader("Location")).isEqualTo("/programme/new/rivage/2.1.0");
        var browser = Browser.of(house, cast.ines);
        String code = "n-" + UUID.randomUUID();

        assertThat(browser.open("/programme/new/rivage/2.1.0").value("title")).startsWith("Rivage");
        assertThat(browser.open("/programme/new/rivage/2.1.0").text(".es-note"))
                .contains("ne sont pas encore ici : wind@2");
        var opened = browser.send(
                "/programme/new/rivage/2.1.0",
                "title",
                "Rivage au nord",
                "code",
                code,
                "opens",
                "01/03/2025",
                "carriers",
                "Le Port\nLe Quai",
                "contact",
                "donnees@exemple.fr");

        assertThat(opened.leadsTo()).isEqualTo("/programme");
        assertThat(browser.open("/programme").page().text())
                .contains("Rivage au nord", "Le Quai", "donnees@exemple.fr");
        assertThat(browser.open("/programme/recipe?of=" + code).page().text())
                .contains("Naviguer ensemble", "wind@2 pas encore ici");
    }

    @Test
    void a_refused_opening_keeps_what_was_typed() {
        var refused = Browser.of(house, cast.ines)
                .send(
                        "/programme/new/dest1/1.0.0",
                        "title",
                        "Un autre",
                        "code",
                        "dest1",
                        "opens",
                        "2025-03-01",
                        "carriers",
                        "A",
                        "_page",
                        "/programme/new/dest1/1.0.0",
                        "_form",
                        "open");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#open-code-refusal")).contains("déjà le code dest1");
        assertThat(refused.value("title")).isEqualTo("Un autre");
    }

    @Test
    void the_first_steps_are_the_administrators() {
        assertThat(Browser.of(house, cast.nadia).open("/programme/new").status())
                .isEqualTo(403);
        assertThat(Browser.of(house, cast.ines).open("/programme/new").page().text())
                .contains("DEST1");
    }
}
