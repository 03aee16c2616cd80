package fr.essaim.facts.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.casefiles.Identity;
import fr.essaim.casefiles.Participants;
import fr.essaim.installation.Database;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.PersonName;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Browser;
import fr.essaim.testing.Browser.Answer;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest
@EssaimTest
class ActionPagesTest {
    private static final String CALLED = "Elle a appelé : le contrat est signé. 10 min";

    @Autowired
    WebApplicationContext house;

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    @Autowired
    Participants participants;

    Cast cast;
    String family = "Diallo" + Ids.mint().toString().replaceAll("[^a-f]", "");

    @BeforeEach
    void somebody() throws SQLException {
        cast = new Cast(database, viewers);
        open("Fatoumata", family);
    }

    private ParticipantId open(String first, String last) {
        var id = ParticipantId.mint();
        var who = new Identity(new PersonName(first, last), null, Identity.Gender.WOMAN);
        cast.as(cast.nadia, () -> participants.open(id, cast.tourcoing, who, null));
        return id;
    }

    private Browser as(MemberId who) {
        return Browser.of(house, who);
    }

    private Answer note(String who, String what, String... more) {
        String[] fields = new String[12 + more.length];
        System.arraycopy(
                new String[] {
                    "_once",
                    Ids.mint().toString(),
                    "_form",
                    "action",
                    "_page",
                    "/actions/new",
                    "who",
                    who,
                    "what",
                    what,
                    "compartment",
                    "TEAM"
                },
                0,
                fields,
                0,
                12);
        System.arraycopy(more, 0, fields, 12, more.length);
        return as(cast.nadia).send("/actions", fields);
    }

    @Test
    void two_fields_are_enough_and_what_was_understood_is_said() {
        var done = note("fatoumata " + family, CALLED);
        assertThat(done.status()).isEqualTo(303);
        var said = as(cast.nadia).open(done.leadsTo());
        assertThat(said.page().text())
                .contains(
                        "Noté.", "Appel de sa part, 10 min", "lisible par l’équipe", "Fatoumata " + family, "Défaire");
    }

    @Test
    void a_chip_is_taken_off_afterwards_without_script_and_all_can_be_undone() {
        String noted = note("Fatoumata " + family, CALLED).leadsTo();
        var page = as(cast.nadia).open(noted);
        var less = as(cast.nadia).send(noted + "/correction", "_once", page.value("_once"), "chip", "minutes");
        assertThat(less.status()).isEqualTo(303);
        assertThat(as(cast.nadia).open(less.leadsTo()).text(".es-read"))
                .contains("Appel de sa part")
                .doesNotContain("10 min");
        var undone = as(cast.nadia).send(less.leadsTo() + "/withdrawal");
        assertThat(as(cast.nadia).open(undone.leadsTo()).text("h1")).contains("Défait.");
    }

    @Test
    void a_chip_unticked_before_is_not_noted() {
        String noted = note(
                        "Fatoumata " + family,
                        CALLED,
                        "shown",
                        "channel:phone",
                        "shown",
                        "sign:person",
                        "shown",
                        "minutes:10",
                        "kept",
                        "channel:phone",
                        "kept",
                        "minutes:10")
                .leadsTo();
        assertThat(as(cast.nadia).open(noted).text(".es-read"))
                .contains("Appel, 10 min")
                .doesNotContain("de sa part");
    }

    @Test
    void several_of_a_name_are_a_choice_and_the_text_is_kept() {
        var first = open("Awa", family);
        open("Awa", family);
        var choice = note("Awa " + family, CALLED);
        assertThat(choice.status()).isEqualTo(200);
        assertThat(choice.text("blockquote")).isEqualTo(CALLED);
        assertThat(choice.page().select("input[name=person]")).hasSize(2);
        var other = choice.page().selectFirst(".es-card-foot form");
        assertThat(other.select("[name=what]").val())
                .as("another name takes the text along")
                .isEqualTo(CALLED);
        var asked = note("", CALLED);
        assertThat(asked.text("#action-who-refusal")).isNotEmpty();
        assertThat(asked.page().select("textarea").val()).isEqualTo(CALLED);
        var done = note("Awa " + family, CALLED, "person", first.toString());
        assertThat(as(cast.nadia).open(done.leadsTo()).page().select("a.es-who").attr("href"))
                .endsWith(first.toString());
    }

    @Test
    void nobody_of_that_name_is_said_beside_the_field_and_the_text_is_kept() {
        var refused = note("Zzyzx Qwerty", CALLED);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#action-who-refusal")).contains("Personne ne répond à « Zzyzx Qwerty »");
        assertThat(refused.page().select("textarea").val()).isEqualTo(CALLED);
    }

    @Test
    void people_of_another_hub_are_never_found() {
        var refused = as(cast.youssef)
                .send(
                        "/actions",
                        "_once",
                        Ids.mint().toString(),
                        "_form",
                        "action",
                        "_page",
                        "/actions/new",
                        "who",
                        "Fatoumata " + family,
                        "what",
                        "x",
                        "compartment",
                        "TEAM");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(as(cast.youssef)
                        .open("/people/suggestions?who=" + family)
                        .page()
                        .select("option"))
                .isEmpty();
        assertThat(as(cast.nadia)
                        .open("/people/suggestions?who=" + family)
                        .page()
                        .select("option")
                        .eachAttr("value"))
                .contains("Fatoumata " + family);
    }

    @Test
    void chips_are_shown_live_and_one_taken_off_stays_off() {
        var chips = as(cast.nadia).send("/actions/understood", "what", CALLED, "shown", "sign:person");
        assertThat(chips.page().select("[name=kept]").eachAttr("value"))
                .containsExactly("channel:phone", "sign:person", "minutes:10", "strand:employment");
        assertThat(chips.page().select("[name=kept][checked]").eachAttr("value"))
                .doesNotContain("sign:person");
        assertThat(as(cast.nadia)
                        .send("/actions/understood", "what", "", "who", "", "compartment", "TEAM")
                        .status())
                .isEqualTo(200);
        assertThat(as(cast.nadia).open("/actions/words").page().text()).contains("elle a appelé");
    }

    @Test
    void a_social_worker_notes_for_herself_by_default() {
        var card = as(cast.claire).open("/actions/new");
        assertThat(card.page().select("option[selected]").val()).isEqualTo("RESERVED");
        assertThat(as(cast.paul).open("/actions/new").status()).isEqualTo(403);
    }

    @Test
    void sent_twice_it_is_noted_once() {
        String once = UUID.randomUUID().toString();
        String[] fields = {"_once", once, "who", "Fatoumata " + family, "what", "x", "compartment", "TEAM"};
        assertThat(as(cast.nadia).send("/actions", fields).leadsTo()).isEqualTo("/actions/" + once);
        assertThat(as(cast.nadia).send("/actions", fields).leadsTo()).isEqualTo("/actions/" + once);
    }
}
