package fr.essaim.myspace.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.facts.Compartment;
import fr.essaim.facts.Fact;
import fr.essaim.facts.Facts;
import fr.essaim.installation.Database;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.Strand;
import fr.essaim.myspace.SpaceCast;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Browser;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.web.context.WebApplicationContext;

/// The attestation of hours, asked for and read in the person's own space.
@SpringBootTest
@EssaimTest
class OwnHoursTest {
    private static final String MOTIVE = "REVEIL-EN-PANNE";

    @Autowired
    WebApplicationContext house;

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    Cast cast;
    SpaceCast aurelie;
    SpaceBrowser phone;
    Browser team;
    String file;

    @BeforeEach
    void somebody_in_her_space() throws SQLException {
        cast = new Cast(database, viewers);
        aurelie = new SpaceCast(house, cast, "Aurélie");
        aurelie.sql().sql("delete from myspace.attempts").update();
        phone = new SpaceBrowser(house).inside(aurelie.secret());
        team = Browser.of(house, cast.nadia);
        file = "/people/" + aurelie.person;
    }

    private void did(Strand strand, Fact.State state, String channel, int minutes) {
        var fact = new Fact(
                Compartment.TEAM,
                strand,
                state,
                state == Fact.State.DONE ? null : Fact.Side.PERSON,
                "Entretien",
                state == Fact.State.DONE ? null : MOTIVE,
                SpaceCast.TODAY,
                null,
                Fact.Sign.BOTH,
                channel,
                minutes,
                false);
        cast.as(cast.nadia, () -> house.getBean(Facts.class).write(Ids.mint(), aurelie.person, fact, List.of()));
    }

    private SpaceBrowser.Answer ask(String... fields) {
        var all = new ArrayList<>(List.of(fields));
        all.addAll(List.of("_once", Ids.mint().toString(), "_page", "/mine/hours", "_form", "hours"));
        return phone.send("/mine/hours", all.toArray(String[]::new));
    }

    private Browser.Answer answer(String what, String once) {
        String ask = team.open(file + "/hours")
                .page()
                .select("[aria-labelledby=h-asks] form[action$=/" + what + "]")
                .attr("action");
        return team.send(
                ask, "_once", once, "_page", file + "/hours", "_form", ask.replaceAll(".*asks/(.*)/.*", "ask-$1"));
    }

    private long count(String table) {
        return aurelie.sql()
                .sql("select count(*) from hours." + table + " where participant_id = ?")
                .param(aurelie.person.value())
                .query(Long.class)
                .single();
    }

    @Test
    void it_is_asked_for_by_a_tap_made_as_they_chose_and_read_in_their_space_without_a_word_of_what_was_missed()
            throws IOException {
        did(Strand.CITIZEN, Fact.State.DONE, null, 180);
        did(Strand.EMPLOYMENT, Fact.State.DONE, "call", 30);
        did(Strand.EMPLOYMENT, Fact.State.BROKEN, "call", 60);
        assertThat(phone.open("/mine/hours").page().select("input[type=checkbox][checked]"))
                .hasSize(6);
        assertThat(ask("span", "MONTH").text("main")).contains("Cochez au moins une ligne");
        assertThat(ask("kinds", "step").status()).isEqualTo(422);
        assertThat(ask("span", "MONTH", "kinds", "citizen-experience", "kinds", "step", "kinds", "forged")
                        .leadsTo())
                .isEqualTo("/mine/hours");
        ask("span", "LAST_MONTH", "kinds", "step");
        assertThat(count("asks")).as("asked twice, it is asked once").isOne();
        assertThat(phone.open("/mine/hours").page().select("form[action='/mine/hours']"))
                .isEmpty();
        assertThat(team.open("/").text("[aria-labelledby=h-spaces]")).contains("De-l’Espace", "attestation d’heures");
        assertThat(team.open(file).text("#space")).contains("A demandé son attestation d’heures");
        assertThat(team.open(file + "/hours").text("[aria-labelledby=h-asks]"))
                .contains("Ce qu’elle veut y voir : Expériences citoyennes, Démarches.");
        assertThat(Browser.of(house, cast.lead).open(file + "/hours").page().select("[aria-labelledby=h-asks] form"))
                .isEmpty();
        String once = Ids.mint().toString();
        assertThat(answer("paper", once).status()).isEqualTo(303);
        assertThat(count("attestations")).isOne();
        assertThat(team.open(file).text("#space")).doesNotContain("attestation");
        assertThat(team.open(file + "/hours").text("main")).contains("Dans son espace");

        var page = phone.open("/mine/hours");
        assertThat(page.text("main"))
                .contains("En tout : 3 h", "Expériences citoyennes : une fois, 3 h", "Nadia Belkacem")
                .doesNotContain("30 min", "Entretiens et échanges :", MOTIVE, "1993");
        String path = page.page().select("a[href$=attestation.pdf]").attr("href");
        var printed = phone.open(path).whole();
        assertThat(printed.getHeader("Cache-Control")).contains("no-store");
        try (var read = Loader.loadPDF(printed.getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(read).replace('\u00a0', ' '))
                    .contains("Attestation d’heures réalisées", "3 h")
                    .doesNotContain(MOTIVE);
        }
        var dylan = new SpaceBrowser(house).inside(new SpaceCast(house, cast, "Dylan").secret());
        assertThat(dylan.open(path).status()).isEqualTo(404);
        assertThat(dylan.open("/mine/hours").text("main")).doesNotContain("3 h");
        assertThat(new SpaceBrowser(house).open(path).status()).isEqualTo(302);
    }

    @Test
    void with_nothing_to_count_the_team_talks_with_them_and_they_may_ask_again() {
        ask("span", "THREE_MONTHS", "kinds", "workshop");
        var refused = answer("paper", Ids.mint().toString());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("[aria-labelledby=h-asks]")).contains("rien à attester");
        assertThat(answer("talk", Ids.mint().toString()).status()).isEqualTo(303);
        assertThat(phone.open("/mine/hours").text("#ask")).contains("en a parlé avec vous", "Demander mon attestation");
        ask("span", "LAST_MONTH", "kinds", "workshop");
        assertThat(count("asks")).isEqualTo(2);
        assertThat(count("answers")).isOne();
    }

    @Test
    void nobody_asks_in_their_place_and_only_those_in_charge_answer() {
        ask("span", "MONTH", "kinds", "workshop");
        UUID ask = aurelie.sql()
                .sql("select id from hours.asks where participant_id = ?")
                .param(aurelie.person.value())
                .query(UUID.class)
                .single();
        String talk = file + "/hours/asks/" + ask + "/talk";
        assertThat(Browser.of(house, cast.thomas).send(talk).status()).isEqualTo(404);
        assertThat(Browser.of(house, cast.lead).send(talk).status()).isEqualTo(403);
        for (String forged : List.of(
                "insert into hours.asks (id) values (gen_random_uuid()) returning 1",
                "update hours.asks set kinds = '{step}' returning 1",
                "delete from hours.answers returning 1")) {
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> aurelie.raw(cast.nadia, forged))
                    .as(forged)
                    .hasMessageContaining("permission");
        }
        assertThat(aurelie.raw(
                        "",
                        "",
                        "select myspace.ask_hours(gen_random_uuid(), current_date, current_date, '{step}')::int"))
                .isZero();
        assertThat(count("asks")).isOne();
        assertThat(count("answers")).isZero();
    }
}
