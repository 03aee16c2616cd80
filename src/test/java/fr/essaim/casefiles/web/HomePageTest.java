package fr.essaim.casefiles.web;

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
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest
@EssaimTest
class HomePageTest {
    @Autowired
    WebApplicationContext house;

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    @Autowired
    Participants participants;

    ParticipantId somebody = ParticipantId.mint();
    Cast cast;

    @BeforeEach
    void somebody() throws SQLException {
        cast = new Cast(database, viewers);
        var who = new Identity(new PersonName("Rachid", "Amrani"), null, Identity.Gender.MAN);
        cast.as(cast.nadia, () -> participants.open(somebody, cast.tourcoing, who, null));
    }

    @Test
    void a_typed_commune_is_kept_and_shown_again_as_it_can_be_read() {
        assertThat(settle("tourcoing", "not-known", "", "").status()).isEqualTo(303);
        Answer again = page();
        assertThat(again.value("commune")).isEqualTo("59200 Tourcoing");
        assertThat(again.page().select("datalist[hx-get=/communes]")).hasSize(1);
        assertThat(settle(again.value("commune"), "inside", "QN05951M", "address")
                        .status())
                .isEqualTo(303);
    }

    @Test
    void an_unknown_commune_comes_back_with_a_sentence_and_what_was_typed() {
        Answer refused = settle("Tourcoing-les-Bains", "not-known", "", "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.value("commune")).isEqualTo("Tourcoing-les-Bains");
        assertThat(refused.text("#home-commune-refusal")).contains("Aucune commune", "59200 Tourcoing");
    }

    @Test
    void a_commune_with_namesakes_is_asked_back_and_none_is_guessed() {
        Answer refused = settle("Saint-André", "not-known", "", "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#home-commune-refusal")).contains("plusieurs communes");
    }

    @Test
    void a_district_of_the_older_zoning_is_refused_for_whoever_enters_today() {
        Answer refused = settle("tourcoing", "inside", "QP059012", "declared");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#home-district-refusal")).contains("2024");
    }

    @Test
    void a_home_of_before_2024_may_be_told_by_either_zoning() {
        assertThat(zoned("2019-05-01", "2015", "inside", "QP059012").status()).isEqualTo(303);
        assertThat(zoned("2019-05-01", "2024", "inside", "QN05951M").status()).isEqualTo(303);
        assertThat(page().page().select("#home-vintage option[selected]").val()).isEqualTo("2024");
    }

    @Test
    void the_zoning_of_2015_says_nothing_of_a_home_moved_into_since() {
        Answer refused = zoned("2024-01-01", "2015", "outside", "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#home-vintage-refusal")).contains("1er janvier 2024");
        assertThat(zoned("2023-12-31", "2015", "outside", "").status()).isEqualTo(303);
    }

    private Answer zoned(String from, String vintage, String qpv, String district) {
        String path = "/people/" + somebody + "/home";
        return browser()
                .send(
                        path,
                        "_page",
                        path,
                        "_form",
                        "home",
                        "from",
                        from,
                        "vintage",
                        vintage,
                        "qpv",
                        qpv,
                        "district",
                        district,
                        "how",
                        "address");
    }

    private Answer page() {
        return browser().open("/people/" + somebody + "/home");
    }

    private Answer settle(String commune, String qpv, String district, String how) {
        String path = "/people/" + somebody + "/home";
        return browser()
                .send(
                        path,
                        "_page",
                        path,
                        "_form",
                        "home",
                        "commune",
                        commune,
                        "qpv",
                        qpv,
                        "district",
                        district,
                        "how",
                        how);
    }

    private Browser browser() {
        return Browser.of(house, cast.nadia);
    }
}
