package fr.essaim.outbox.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.installation.Database;
import fr.essaim.outbox.LaidLetters;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Browser;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import fr.essaim.testing.Queries;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest
@EssaimTest
class LettersPageTest {
    @Autowired
    WebApplicationContext house;

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    Cast cast;
    LaidLetters letters;

    @BeforeEach
    void letters_of_somebody() throws SQLException {
        cast = new Cast(database, viewers);
        letters = new LaidLetters(house, cast);
    }

    @Test
    void who_wrote_a_letter_that_could_not_leave_reads_its_link_and_no_colleague_does() {
        letters.shown("https://exemple.fr/r/abc");

        var own = Browser.of(house, cast.nadia).open("/letters?person=" + letters.person());
        assertThat(own.text("main")).contains("Rendez-vous demain", "https://exemple.fr/r/abc", "aucun serveur");
        var colleague = Browser.of(house, cast.lead).open("/letters?person=" + letters.person());
        assertThat(colleague.text("main")).contains("Rendez-vous demain").doesNotContain("/r/abc");
    }

    @Test
    void a_long_list_is_turned_page_by_page_with_as_many_questions() {
        letters.many(60);
        var nadia = Browser.of(house, cast.nadia);
        String path = "/letters?person=" + letters.person();
        nadia.open(path);
        int asked = Queries.during(() -> nadia.open(path));
        assertThat(asked).isLessThanOrEqualTo(8);

        var first = nadia.open(path);
        assertThat(first.page().select("[role=listitem]")).hasSize(50);
        var second = nadia.open(first.page().select(".es-card-foot a").attr("href"));
        assertThat(second.page().select("[role=listitem]")).hasSize(10);
        assertThat(second.page().select(".es-card-foot a")).isEmpty();
    }

    @Test
    void an_administrator_reads_counts_and_no_name_and_is_told_when_no_server_is_set() {
        letters.shown("https://exemple.fr/r/abc");
        var ines = Browser.of(house, cast.ines);
        assertThat(ines.open("/letters").text("main"))
                .contains("seulement affiché", "Aucun serveur d’e-mail", "Aucune passerelle SMS")
                .doesNotContain("Du-Courrier", "/r/abc");
        var refused = ines.send(
                "/letters/trial",
                "channel",
                "EMAIL",
                "to",
                "ines@exemple.fr",
                "_page",
                "/letters",
                "_form",
                "try-email");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(ines.send("/letters/trial", "_page", "/letters").status()).isEqualTo(422);
        assertThat(Browser.of(house, cast.nadia)
                        .send("/letters/trial", "channel", "EMAIL", "to", "x")
                        .status())
                .isEqualTo(403);
    }
}
