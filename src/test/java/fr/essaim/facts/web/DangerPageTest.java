package fr.essaim.facts.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.casefiles.CareTeam;
import fr.essaim.casefiles.Identity;
import fr.essaim.casefiles.Participants;
import fr.essaim.installation.Database;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.PersonName;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Browser;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import fr.essaim.testing.Queries;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest
@EssaimTest
class DangerPageTest {
    @Autowired
    WebApplicationContext house;

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    @Autowired
    Participants participants;

    @Autowired
    CareTeam careTeam;

    Cast cast;
    ParticipantId aurelie = ParticipantId.mint();

    @BeforeEach
    void aurelie_is_known() throws SQLException {
        cast = new Cast(database, viewers);
        cast.as(cast.nadia, () -> {
            participants.open(
                    aurelie, cast.tourcoing, new Identity(new PersonName("Aurélie", "Carpentier"), null, null), null);
            careTeam.assign(aurelie, cast.claire, CareTeam.Part.SUPPORT, Cast.today());
        });
    }

    private Browser as(MemberId who) {
        return Browser.of(house, who);
    }

    private String path() {
        return "/people/" + aurelie + "/danger";
    }

    @Test
    void everybody_who_accompanies_finds_whom_to_call_one_touch_from_the_persons_page() {
        for (MemberId who : new MemberId[] {cast.nadia, cast.claire, cast.lead}) {
            assertThat(as(who).open("/people/" + aurelie).page().select("a[href=" + path() + "]"))
                    .hasSize(1);
            assertThat(as(who).open(path()).page().select("a[href^=tel:]").eachAttr("href"))
                    .contains("tel:15", "tel:17", "tel:18", "tel:112", "tel:119", "tel:3919", "tel:3114");
        }
        assertThat(as(cast.youssef).open(path()).status()).isEqualTo(404);
        assertThat(as(cast.helene).open(path()).status()).isEqualTo(403);
    }

    @Test
    void what_was_done_is_noted_among_the_reserved_facts_by_who_may_and_said_to_a_colleague_by_who_may_not() {
        var claire = as(cast.claire).open(path());
        assertThat(claire.text("#h-done ~ p")).contains("vous seul·e le lisez");
        var noted = as(cast.claire)
                .send(
                        "/people/" + aurelie + "/facts",
                        "_page",
                        path(),
                        "_form",
                        "danger",
                        "_once",
                        UUID.randomUUID().toString(),
                        "compartment",
                        "RESERVED",
                        "state",
                        "DONE",
                        "strand",
                        "SOCIAL",
                        "title",
                        "Appel au 3114",
                        "body",
                        "Elle a dit un moment ; le 3114 a pris le relais");
        assertThat(noted.status()).isEqualTo(303);
        assertThat(as(cast.claire).open("/people/" + aurelie).page().text()).contains("Appel au 3114");
        assertThat(as(cast.nadia).open("/people/" + aurelie).page().text()).doesNotContain("3114");
        assertThat(JdbcClient.create(database.owner())
                        .sql("select count(*) from casefiles.facts where participant_id = :id and title is null")
                        .param("id", aurelie.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);

        var nadia = as(cast.nadia).open(path());
        assertThat(nadia.page().select("form[action$=/facts]")).isEmpty();
        assertThat(nadia.page().text()).contains("Vous n’écrivez pas de fait réservé", "Claire Delattre");
    }

    @Test
    void it_asks_as_little_whoever_works_there() {
        var nadia = as(cast.nadia);
        nadia.open(path());
        assertThat(Queries.during(() -> nadia.open(path()))).isLessThanOrEqualTo(10);
    }
}
