package fr.essaim.progress.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.installation.Database;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.MemberId;
import fr.essaim.progress.ProgressCast;
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
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest
@EssaimTest
class TalentPagesTest {
    private static final String TODAY = ProgressCast.TODAY.toString();

    @Autowired
    WebApplicationContext house;

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    Cast cast;
    ProgressCast aurelie;

    @BeforeEach
    void somebody_accompanied() throws SQLException {
        cast = new Cast(database, viewers);
        aurelie = new ProgressCast(house, cast);
    }

    private String at(String rest) {
        return "/people/" + aurelie.person + rest;
    }

    private Browser.Answer open(MemberId who, String rest) {
        return Browser.of(house, who).open(at(rest));
    }

    private Browser.Answer send(String rest, String page, String form, String... fields) {
        var filled = new String[fields.length + 6];
        System.arraycopy(fields, 0, filled, 0, fields.length);
        String[] hidden = {"_once", Ids.mint().toString(), "_page", at(page), "_form", form};
        System.arraycopy(hidden, 0, filled, fields.length, 6);
        return Browser.of(house, cast.nadia).send(at(rest), filled);
    }

    @Test
    void talents_come_first_on_the_persons_page_with_what_showed_them_and_who_saw_it() {
        aurelie.talent("Tenir une caisse sans erreur", "l’association");
        aurelie.talent("Parler portugais", null);
        var page = open(cast.nadia, "");
        assertThat(page.text("#talents"))
                .contains("Tenir une caisse sans erreur", "Vu par l’association", "Parler portugais", "Dit le");
        assertThat(page.page().select(".es-grid section").first().id()).isEqualTo("talents");
        assertThat(open(cast.lead, "").text("#talents")).contains("Tout voir").doesNotContain("Ajouter");
        assertThat(open(cast.thomas, "").page().select("#talents")).isEmpty();
    }

    @Test
    void a_talent_is_written_with_a_fact_that_shows_it_and_a_role_that_saw_it() {
        UUID fact = aurelie.fact("Immersion en cantine", false);
        var sent = send(
                "/talents",
                "/talents",
                "talent",
                "words",
                "Organiser un poste de travail",
                "fact",
                fact.toString(),
                "by",
                "other",
                "role",
                "le chef de cuisine",
                "saidOn",
                TODAY);
        assertThat(sent.status()).isEqualTo(303);
        assertThat(open(cast.claire, "/talents").text("main"))
                .contains("Organiser un poste de travail", "Immersion en cantine : vu par le chef de cuisine");
    }

    @Test
    void a_refusal_stands_beside_its_field_and_nothing_typed_is_lost() {
        var refused =
                send("/talents", "/talents", "talent", "words", "Coudre", "by", "other", "role", "", "saidOn", TODAY);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#talent-role-refusal")).contains("Il manque quelques mots");
        assertThat(refused.value("words")).isEqualTo("Coudre");
        var empty = send("/talents", "/talents", "talent", "words", " ", "by", "person", "saidOn", TODAY);
        assertThat(empty.text("#talent-words-refusal")).isNotEmpty();
    }

    @Test
    void trades_near_the_words_are_proposed_kept_and_let_go() {
        UUID talent = aurelie.talent("Cuisiner pour beaucoup de monde", null);
        var near = open(cast.nadia, "/talents/" + talent);
        assertThat(near.text("[aria-labelledby=h-near]")).contains("Cuisin", "rien n’est envoyé");
        var code = near.page().select("input[name=appellation]").first().attr("value");
        assertThat(send("/talents/" + talent + "/leads", "/talents/" + talent, "near-" + code, "appellation", code)
                        .status())
                .isEqualTo(303);
        var kept = open(cast.nadia, "/talents/" + talent);
        assertThat(kept.text("[aria-labelledby=h-near]")).contains("Piste gardée");
        assertThat(open(cast.nadia, "").text("#talents")).contains("Pistes gardées");
        String let = kept.page().select("form[action*=/leads/]").attr("action").replaceFirst("^/people/[^/]+", "");
        assertThat(send(let, "/talents/" + talent, "lead", "kind", "NO_LONGER", "on", TODAY)
                        .status())
                .isEqualTo(303);
        assertThat(open(cast.nadia, "/talents/" + talent).text("main")).doesNotContain("Piste gardée");
        assertThat(open(cast.nadia, "/talents/" + talent + "?near=souder").text("main"))
                .containsIgnoringCase("soudeu");
    }

    @Test
    void what_is_no_longer_true_leaves_the_persons_page_and_stays_in_the_list() {
        UUID talent = aurelie.talent("Courir vite", null);
        assertThat(send(
                                "/talents/" + talent + "/sequels",
                                "/talents/" + talent,
                                "sequel",
                                "kind",
                                "NO_LONGER",
                                "on",
                                TODAY,
                                "words",
                                "Le genou.")
                        .status())
                .isEqualTo(303);
        assertThat(open(cast.nadia, "").text("#talents")).doesNotContain("Courir vite");
        assertThat(open(cast.nadia, "/talents").text("[aria-labelledby=h-past]"))
                .contains("Courir vite", "Plus vrai", "Le genou.");
    }

    @Test
    void pages_are_not_there_for_who_does_not_accompany_the_person() {
        UUID talent = aurelie.talent("Coudre", null);
        for (String rest : new String[] {"/talents", "/talents/" + talent}) {
            assertThat(open(cast.thomas, rest).status()).as(rest).isEqualTo(404);
            assertThat(open(cast.youssef, rest).status()).as(rest).isEqualTo(404);
            assertThat(open(cast.helene, rest).status()).as(rest).isIn(403, 404);
        }
        assertThat(open(cast.lead, "/talents/" + talent).page().select("main form[method=post]"))
                .isEmpty();
    }

    @Test
    void all_talents_cost_one_question() {
        int empty = Queries.during(() -> open(cast.nadia, "/talents"));
        for (int i = 0; i < 5; i++) {
            aurelie.talent("Talent " + i, "une voisine");
        }
        assertThat(Queries.during(() -> open(cast.nadia, "/talents")))
                .isEqualTo(empty)
                .isLessThanOrEqualTo(10);
    }
}
