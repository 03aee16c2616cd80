package fr.essaim.facts.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.casefiles.CareTeam;
import fr.essaim.casefiles.Identity;
import fr.essaim.casefiles.Participants;
import fr.essaim.installation.Database;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.PersonName;
import fr.essaim.programme.Programmes;
import fr.essaim.recipe.Recipe;
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
class FactPagesTest {
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

    @Autowired
    TimelinePanelQuery timeline;

    @Autowired
    Programmes programmes;

    Cast cast;
    ParticipantId aurelie = ParticipantId.mint();

    @BeforeEach
    void a_person_with_a_care_team() throws SQLException {
        cast = new Cast(database, viewers);
        cast.as(cast.nadia, () -> {
            participants.open(
                    aurelie,
                    cast.tourcoing,
                    new Identity(new PersonName("Aurélie", "Carpentier"), null, Identity.Gender.WOMAN),
                    null);
            careTeam.assign(aurelie, cast.thomas, CareTeam.Part.SUPPORT, Cast.today());
            careTeam.assign(aurelie, cast.claire, CareTeam.Part.SUPPORT, Cast.today());
        });
    }

    private Browser as(MemberId who) {
        return Browser.of(house, who);
    }

    private String noted(MemberId who, String body) {
        String id = Ids.mint().toString();
        as(who).send("/people/" + aurelie + "/facts", "_once", id, "body", body, "compartment", "TEAM");
        return id;
    }

    @Test
    void a_coach_writes_for_the_team_and_sees_who_will_read_by_name() {
        var form = as(cast.nadia).open("/people/" + aurelie + "/facts/new");
        assertThat(form.status()).isEqualTo(200);
        assertThat(form.page().select("[name=compartment][checked]").val()).isEqualTo("TEAM");
        assertThat(form.page().select("[name=compartment]").eachAttr("value")).containsExactly("TEAM", "EMPLOYMENT");
        assertThat(form.page().text()).contains("Claire Delattre, Marion Pruvost et Thomas Vanhoutte");
    }

    @Test
    void a_social_worker_writes_for_herself_unless_she_chooses_otherwise() {
        var form = as(cast.claire).open("/people/" + aurelie + "/facts/new");
        assertThat(form.page().select("[name=compartment][checked]").val()).isEqualTo("RESERVED");
        assertThat(form.page().select("[name=stub][checked]")).isEmpty();
        assertThat(form.page().select("[name=named]").eachAttr("value"))
                .contains(cast.sofia.toString())
                .doesNotContain(cast.lead.toString(), cast.helene.toString(), cast.youssef.toString());
    }

    @Test
    void what_breaks_off_says_on_whose_side() {
        String body = "La deuxième semaine est annulée";
        var answer = as(cast.nadia)
                .send(
                        "/people/" + aurelie + "/facts",
                        "_once",
                        Ids.mint().toString(),
                        "_form",
                        "fact",
                        "_page",
                        "/people/" + aurelie + "/facts/new",
                        "body",
                        body,
                        "state",
                        "BROKEN",
                        "compartment",
                        "TEAM");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.value("body")).isEqualTo(body);
        assertThat(answer.page().text()).contains("Dites de quel côté cela s’est arrêté.");
    }

    @Test
    void an_impossible_date_and_a_text_too_long_come_back_as_typed() {
        String path = "/people/" + aurelie + "/facts";
        var once = Ids.mint().toString();
        var date = as(cast.nadia)
                .send(
                        path,
                        "_once",
                        once,
                        "_form",
                        "fact",
                        "_page",
                        path + "/new",
                        "body",
                        "x",
                        "day",
                        "31/02/2026",
                        "compartment",
                        "TEAM");
        assertThat(date.status()).isEqualTo(422);
        assertThat(date.value("day")).isEqualTo("31/02/2026");
        var reversed = as(cast.nadia)
                .send(
                        path,
                        "_once",
                        once,
                        "_form",
                        "fact",
                        "_page",
                        path + "/new",
                        "body",
                        "x",
                        "day",
                        "2026-02-20",
                        "until",
                        "2026-02-01",
                        "compartment",
                        "TEAM");
        assertThat(reversed.text("#fact-until-refusal")).isNotEmpty();
        var text = as(cast.nadia)
                .send(
                        path,
                        "_once",
                        once,
                        "_form",
                        "fact",
                        "_page",
                        path + "/new",
                        "body",
                        "x".repeat(20_001),
                        "compartment",
                        "TEAM");
        assertThat(text.status()).isEqualTo(422);
        assertThat(text.value("body")).hasSize(20_001);
    }

    @Test
    void naming_a_colleague_asks_for_the_persons_agreement() {
        var answer = as(cast.claire)
                .send(
                        "/people/" + aurelie + "/facts",
                        "_once",
                        Ids.mint().toString(),
                        "_form",
                        "fact",
                        "_page",
                        "/people/" + aurelie + "/facts/new",
                        "body",
                        "entre nous",
                        "compartment",
                        "RESERVED",
                        "named",
                        cast.sofia.toString());
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().text()).contains("demande l’accord de la personne");
    }

    @Test
    void the_second_corrector_sees_both_versions() {
        String fact = noted(cast.nadia, "le 3");
        String path = "/facts/" + fact + "/correction";
        var first = as(cast.nadia).open(path);
        var second = as(cast.nadia).open(path);
        as(cast.nadia).send(path, "_once", first.value("_once"), "body", "le 4", "compartment", "TEAM");
        var refused = as(cast.nadia)
                .send(
                        path,
                        "_once",
                        second.value("_once"),
                        "_form",
                        "correction",
                        "_page",
                        path,
                        "body",
                        "le 5",
                        "compartment",
                        "TEAM");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("section[aria-labelledby=h-stands]")).contains("le 4");
        assertThat(refused.value("body")).isEqualTo("le 5");
        String now = refused.page().select("form[action$=/correction]").attr("action");
        assertThat(as(cast.nadia)
                        .send(now, "_once", refused.value("_once"), "body", "le 5", "compartment", "TEAM")
                        .status())
                .isEqualTo(303);
        var history = as(cast.thomas).open("/facts/" + fact + "/history");
        assertThat(history.page().select(".es-words").eachText()).containsExactly("le 5", "le 4", "le 3");
        assertThat(history.page().text()).contains("Écrit par Nadia Belkacem");
    }

    @Test
    void whoever_may_not_read_a_fact_finds_nothing_there() {
        String fact = noted(cast.nadia, "pour l’équipe");
        for (String path : new String[] {"/history", "/correction"}) {
            assertThat(as(cast.youssef).open("/facts/" + fact + path).status()).isEqualTo(404);
        }
        assertThat(as(cast.thomas).open("/facts/" + fact + "/correction").status())
                .isEqualTo(404);
        assertThat(as(cast.paul).open("/facts/" + fact + "/history").status()).isEqualTo(403);
        assertThat(as(cast.nadia).open("/facts/" + Ids.mint() + "/history").status())
                .isEqualTo(404);
        assertThat(as(cast.thomas).send("/facts/" + fact + "/withdrawal").status())
                .isEqualTo(404);
    }

    @Test
    void what_is_withdrawn_stays_in_its_authors_history_only() {
        String fact = noted(cast.nadia, "par erreur");
        as(cast.nadia).send("/facts/" + fact + "/withdrawal", "reason", "erreur de personne");
        assertThat(as(cast.nadia).open("/facts/" + fact + "/history").page().text())
                .contains("Retiré par Nadia Belkacem", "erreur de personne");
        assertThat(as(cast.thomas).open("/facts/" + fact + "/history").status()).isEqualTo(404);
    }

    @Test
    void the_number_of_queries_does_not_grow_with_the_facts() {
        int few = Queries.during(() -> cast.as(cast.nadia, () -> timeline.read(aurelie, recipe(), null, null, null)));
        for (int i = 0; i < 35; i++) {
            noted(cast.nadia, "fait " + i);
        }
        int many = Queries.during(() -> cast.as(cast.nadia, () -> timeline.read(aurelie, recipe(), null, null, null)));
        assertThat(many).isEqualTo(few);
        var page = cast.as(cast.nadia, () -> timeline.read(aurelie, recipe(), null, null, null));
        assertThat(page.facts()).hasSize(30);
        var before = page.facts().getLast().id();
        var older = cast.as(cast.nadia, () -> timeline.read(aurelie, recipe(), null, before, null));
        assertThat(older.facts()).hasSize(5);
        assertThat(older.older()).isNull();
    }

    private Recipe recipe() {
        return programmes.recipeOf(cast.tourcoing);
    }
}
