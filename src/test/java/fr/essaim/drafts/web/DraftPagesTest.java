package fr.essaim.drafts.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.casefiles.Identity;
import fr.essaim.casefiles.Participants;
import fr.essaim.installation.Database;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.PersonName;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Browser;
import fr.essaim.testing.Browser.Answer;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import fr.essaim.testing.Queries;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest
@EssaimTest
class DraftPagesTest {
    @Autowired
    WebApplicationContext house;

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    @Autowired
    Participants participants;

    ParticipantId aurelie = ParticipantId.mint();
    Browser nadia;

    @BeforeEach
    void aurelie_is_known() throws SQLException {
        var cast = new Cast(database, viewers);
        JdbcClient.create(database.owner()).sql("delete from drafts.drafts").update();
        cast.as(
                cast.nadia,
                () -> participants.open(
                        aurelie,
                        cast.tourcoing,
                        new Identity(new PersonName("Aurélie", "Carpentier"), null, null),
                        null));
        nadia = Browser.of(house, cast.nadia);
    }

    private String page() {
        return "/actions/new?person=" + aurelie;
    }

    private String keep(String words) {
        Answer kept = nadia.send(
                "/drafts",
                "_page",
                page(),
                "_form",
                "action",
                "_title",
                "Noter une action",
                "what",
                words,
                "who",
                "Aurélie Carpentier",
                "person",
                aurelie.toString(),
                "name",
                "Aurélie Carpentier");
        assertThat(kept.status()).isEqualTo(200);
        assertThat(kept.page().text()).contains("Brouillon gardé");
        return kept.page().select("[data-draft]").attr("data-draft");
    }

    @Test
    void what_was_begun_is_offered_on_its_page_listed_and_said_in_my_day() {
        String id = keep("Elle appelle, puis le téléphone sonne");

        assertThat(nadia.ask("/drafts/here", "page", page()).page().text())
                .contains("Elle appelle, puis le téléphone sonne");
        assertThat(nadia.ask("/drafts/here", "page", "/people").page().text()).isEmpty();
        assertThat(nadia.open("/drafts").page().select("a[href=/drafts/" + id + "]"))
                .hasSize(1);
        assertThat(nadia.open("/").text("main")).contains("Un texte commencé attend d’être envoyé");
        nadia.open("/drafts");
        assertThat(Queries.during(() -> nadia.open("/drafts"))).isEqualTo(3);
    }

    @Test
    void taken_up_again_it_stands_where_it_was_written_and_goes_once_it_is_accepted() {
        String id = keep("Elle appelle, puis le téléphone sonne");

        Answer taken = nadia.open("/drafts/" + id);
        assertThat(taken.page().select("textarea[name=what]").text()).contains("le téléphone sonne");

        Answer refused = nadia.send("/actions", "_page", page(), "_form", "action", "what", "", "who", "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(nadia.open("/drafts/" + id).status()).isEqualTo(200);

        nadia.send(
                "/actions",
                "_page",
                page(),
                "_form",
                "action",
                "_once",
                java.util.UUID.randomUUID().toString(),
                "what",
                "Elle a appelé",
                "who",
                "Aurélie Carpentier",
                "name",
                "Aurélie Carpentier",
                "person",
                aurelie.toString(),
                "compartment",
                "TEAM");
        assertThat(nadia.open("/drafts/" + id).status()).isEqualTo(404);
    }

    @Test
    void a_draft_whose_page_is_gone_still_gives_its_words_and_can_be_thrown_away() {
        Answer kept = nadia.send(
                "/drafts", "_page", "/no-such-page", "_form", "x", "_title", "Ici", "body", "Mes mots à moi");
        String id = kept.page().select("[data-draft]").attr("data-draft");

        assertThat(nadia.open("/drafts/" + id).text("main")).contains("Mes mots à moi", "n’est plus là");
        assertThat(nadia.send("/drafts/" + id + "/disposal", "_page", "/drafts").leadsTo())
                .isEqualTo("/drafts");
        assertThat(nadia.open("/drafts").text("main")).contains("Aucun texte commencé");
    }

    @Test
    void what_is_too_long_or_stands_nowhere_is_not_kept() {
        Answer long_ = nadia.send("/drafts", "_page", page(), "_form", "action", "what", "a".repeat(100_001));
        assertThat(long_.status()).isEqualTo(422);
        assertThat(long_.page().text()).contains("trop long pour être gardé");
        assertThat(nadia.send("/drafts", "_page", "https://elsewhere.example/", "what", "x")
                        .status())
                .isEqualTo(404);
        assertThat(nadia.open("/drafts").text("main")).contains("Aucun texte commencé");
    }
}
