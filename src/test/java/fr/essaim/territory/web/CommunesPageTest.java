package fr.essaim.territory.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.installation.Database;
import fr.essaim.team.Tickets;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import fr.essaim.testing.Queries;
import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
@EssaimTest
class CommunesPageTest {
    @Autowired
    MockMvcTester web;

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    @Autowired
    Tickets tickets;

    Cookie ticket = new Cookie("essaim", "");

    @BeforeEach
    void nadia_is_signed_in() throws SQLException {
        ticket = new Cookie("essaim", tickets.open(new Cast(database, viewers).nadia, Duration.ofHours(1)));
    }

    @Test
    void a_typed_beginning_lists_the_communes_that_answer() {
        Document page = open("tourc", false);
        assertThat(page.select("main li").eachText()).first().isEqualTo("59200 Tourcoing Tourcoing (59)");
        assertThat(open("Tourcoing-les-Bains", false).select("main").text()).contains("Aucune commune");
        assertThat(open("", false).select("main li")).isEmpty();
        assertThat(open("<script>", false).select("main script")).isEmpty();
    }

    @Test
    void choices_come_alone_while_one_types() {
        Document choices = open("59200", true);
        assertThat(choices.select("option").eachAttr("value")).isEqualTo(List.of("59200 Tourcoing"));
        assertThat(choices.select("main")).isEmpty();
    }

    @Test
    void who_is_not_signed_in_is_led_to_the_door() {
        var answer = web.get().uri("/communes?q=tourc").exchange();
        assertThat(answer.getResponse().getStatus()).isBetween(300, 499);
        assertThat(answer).bodyText().doesNotContain("Tourcoing");
    }

    @Test
    void the_page_asks_the_database_no_more_for_twenty_answers_than_for_one() {
        open("tourc", true);
        assertThat(Queries.during(() -> open("saint", true))).isEqualTo(Queries.during(() -> open("59200", true)));
    }

    private Document open(String typed, boolean whileTyping) {
        var asked = web.get().uri("/communes").param("q", typed).cookie(ticket).header("Accept-Language", "fr");
        var answer = (whileTyping ? asked.header("HX-Request", "true") : asked).exchange();
        assertThat(answer).hasStatus(200);
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException never) {
            throw new AssertionError(never);
        }
    }
}
