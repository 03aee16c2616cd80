package fr.essaim.hours.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.hours.HoursCast;
import fr.essaim.installation.Database;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.MemberId;
import fr.essaim.plans.web.PdfWords;
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
class HoursPagesTest {
    private static final String TODAY = HoursCast.TODAY.toString();

    @Autowired
    WebApplicationContext house;

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    Cast cast;
    HoursCast aurelie;

    @BeforeEach
    void somebody_who_came_once() throws SQLException {
        cast = new Cast(database, viewers);
        aurelie = new HoursCast(house, cast);
    }

    private String at(String rest) {
        return "/people/" + aurelie.person + "/hours" + rest;
    }

    private Browser.Answer open(MemberId who, String rest) {
        return Browser.of(house, who).open(at(rest));
    }

    private Browser.Answer send(String rest, String form, String... fields) {
        var filled = new String[fields.length + 6];
        System.arraycopy(fields, 0, filled, 0, fields.length);
        String[] hidden = {"_once", Ids.mint().toString(), "_page", at(""), "_form", form};
        System.arraycopy(hidden, 0, filled, fields.length, 6);
        return Browser.of(house, cast.nadia).send(at(rest), filled);
    }

    private static String period() {
        return "?from=" + HoursCast.TODAY.minusDays(20) + "&until=" + TODAY;
    }

    @Test
    void the_page_shows_what_was_done_and_not_a_word_of_what_was_not() {
        var page = open(cast.nadia, period());
        assertThat(page.text("main"))
                .contains("Expériences citoyennes : une fois, 3 h")
                .doesNotContain("absen");
        assertThat(page.page().html()).doesNotContain(HoursCast.MOTIVE);
        assertThat(open(cast.lead, period()).page().select("main form[method=post]"))
                .isEmpty();
        assertThat(open(cast.thomas, "").status()).isEqualTo(404);
        assertThat(open(cast.youssef, "").status()).isEqualTo(404);
    }

    @Test
    void the_paper_says_sum_and_kinds_and_is_the_same_when_it_is_printed_again() {
        UUID paper = aurelie.paper(cast.nadia, "citizen-experience");
        String pdf = "/" + paper + "/attestation.pdf";
        String words = PdfWords.of(house, cast.nadia, at(pdf));
        assertThat(words)
                .contains("Attestation d’heures réalisées", "Aurélie Du-Plan", "3 h", "Nadia Belkacem", "Référence");
        assertThat(words.toLowerCase(java.util.Locale.ROOT)).doesNotContain("absen", "prévu", "manqu", "%");
        JdbcClient.create(database.owner())
                .sql("update casefiles.participants set last_name = 'Autre' where id = :id")
                .param("id", aurelie.person.value())
                .update();
        aurelie.session(HoursCast.TODAY.minusDays(3), fr.essaim.facts.Coming.How.CAME, null);
        assertThat(PdfWords.of(house, cast.claire, at(pdf))).isEqualTo(words);
    }

    @Test
    void a_paper_whose_rows_were_changed_is_not_printed() {
        UUID paper = aurelie.paper(cast.nadia, "citizen-experience");
        JdbcClient.create(database.owner())
                .sql("update hours.lines set minutes = 9999 where attestation_id = :id")
                .param("id", paper)
                .update();
        assertThat(open(cast.nadia, "/" + paper + "/attestation.pdf").status()).isEqualTo(500);
    }

    @Test
    void it_is_made_handed_and_sent_only_with_an_agreement_and_refusals_stand_beside_their_button() {
        String from = HoursCast.TODAY.minusDays(20).toString();
        assertThat(send("", "attestation", "from", from, "until", TODAY, "askedOn", TODAY)
                        .text("#attestation-refusal"))
                .contains("rien à attester");
        send("", "attestation", "from", from, "until", TODAY, "askedOn", TODAY, "kinds", "citizen-experience");
        var card = open(cast.nadia, "").page().selectFirst("a[href$=attestation.pdf]");
        String here = card.attr("href").replace("/attestation.pdf", "").replace(at(""), "");
        assertThat(send(here + "/handed", "handed").status()).isEqualTo(303);
        String form = "sending-" + here.substring(1);
        var refused = send(here + "/sendings", form, "receiver", "FRANCE_TRAVAIL", "way", "LETTER", "agreedOn", TODAY);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().text()).contains("Sans l’accord de la personne pour cet envoi, rien ne part");
        send(
                here + "/sendings",
                form,
                "receiver",
                "FRANCE_TRAVAIL",
                "way",
                "LETTER",
                "agreedOn",
                TODAY,
                "agreed",
                "true");
        var page = open(cast.nadia, "");
        assertThat(page.text("main")).contains("Remise le", "Pas encore partie");
        String sent =
                page.page().selectFirst("form[action$=/sent]").attr("action").replace(at(""), "");
        assertThat(send(sent, "turn").status()).isEqualTo(303);
        assertThat(open(cast.nadia, "").text("main")).contains("Partie le");
    }

    @Test
    void questions_do_not_grow_with_papers() {
        aurelie.paper(cast.nadia, "citizen-experience");
        int few = Queries.during(() -> open(cast.nadia, period()));
        for (int i = 0; i < 4; i++) {
            aurelie.paper(cast.nadia, "citizen-experience");
        }
        assertThat(Queries.during(() -> open(cast.nadia, period())))
                .isEqualTo(few)
                .isLessThanOrEqualTo(10);
    }
}
