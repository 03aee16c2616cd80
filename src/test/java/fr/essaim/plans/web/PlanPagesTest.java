package fr.essaim.plans.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.facts.Fact;
import fr.essaim.installation.Database;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.MemberId;
import fr.essaim.plans.PlanCast;
import fr.essaim.plans.Turn;
import fr.essaim.progress.Talent;
import fr.essaim.progress.Talents;
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
class PlanPagesTest {
    private static final String TODAY = PlanCast.TODAY.toString();

    @Autowired
    WebApplicationContext house;

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    Cast cast;
    PlanCast aurelie;

    @BeforeEach
    void somebody_accompanied() throws SQLException {
        cast = new Cast(database, viewers);
        aurelie = new PlanCast(house, cast);
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
    void the_persons_page_shows_what_was_agreed_to_the_care_team_and_to_the_hub_lead_only() {
        UUID goal = aurelie.goal("Travailler dans une cantine");
        aurelie.told(aurelie.step(goal, "Visiter le lycée"), Turn.Kind.FAILED, Fact.Side.EMPLOYER, "Fermé ce jour-là");
        assertThat(open(cast.nadia, "").text("#plan"))
                .contains("« Travailler dans une cantine »", "Visiter le lycée", "du côté de l’employeur");
        assertThat(open(cast.lead, "").text("#plan")).contains("Tout le plan").doesNotContain("Compléter");
        assertThat(open(cast.thomas, "").page().select("#plan")).isEmpty();
    }

    @Test
    void what_was_written_after_the_agreement_says_so() {
        aurelie.goal("Travailler dans une cantine");
        assertThat(send("/plan/agreement", "/plan", "agreement", "personOn", TODAY, "teamOn", TODAY, "how", "PAPER")
                        .status())
                .isEqualTo(303);
        aurelie.step(null, "Appeler le lycée");
        var page = open(cast.nadia, "/plan");
        assertThat(page.text(".es-lead")).contains("Convenu avec la personne", "Un élément ajouté depuis l’accord");
        assertThat(page.page().select(".es-step .es-tag").eachText()).containsExactly("Depuis l’accord");
    }

    @Test
    void a_refusal_stands_beside_its_button_and_nothing_typed_is_lost() {
        var refused =
                send("/plan/agreement", "/plan", "agreement", "personOn", TODAY, "teamOn", TODAY, "how", "SIGNED");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#agreement-refusal")).contains("un objectif avec ses mots");

        var step = send(
                "/plan/steps", "/plan", "step", "what", "Déposer le dossier", "owner", "actor", "actor", "Inconnu");
        assertThat(step.status()).isEqualTo(422);
        assertThat(step.text("#step-actor-refusal")).contains("Aucun partenaire du réseau ne s’appelle « Inconnu »");
        assertThat(step.value("what")).isEqualTo("Déposer le dossier");

        var past = send("/plan/steps", "/plan", "step", "what", "Appeler", "owner", "person", "due", "2020-01-01");
        assertThat(past.text("#step-due-refusal")).contains("est passé");
        var aid = send("/aids", "/aids", "aid", "what", "Carte de bus", "amount", "beaucoup", "askedOn", TODAY);
        assertThat(aid.status()).isEqualTo(422);
        assertThat(aid.text("#aid-amount-refusal")).contains("120 ou 37,50");
        assertThat(aid.value("amount")).isEqualTo("beaucoup");
    }

    @Test
    void a_failure_without_a_side_is_asked_for_one_on_its_own_page() {
        UUID step = aurelie.step(null, "Immersion en menuiserie");
        var refused =
                send("/plan/steps/" + step + "/turns", "/plan/steps/" + step, "turn", "kind", "FAILED", "on", TODAY);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#turn-side-refusal")).contains("ce n’est souvent pas la personne");
        assertThat(refused.page().select("input[name=kind][value=FAILED]").hasAttr("checked"))
                .isTrue();
        assertThat(send("/plan/steps/" + step + "/turns", "/plan/steps/" + step, "turn", "on", TODAY)
                        .text("#turn-refusal"))
                .isNotEmpty();
    }

    @Test
    void a_review_shows_what_happened_and_answers_each_open_step() {
        UUID goal = aurelie.goal("Travailler dans une cantine");
        UUID cv = aurelie.step(goal, "Reprendre le CV");
        aurelie.told(aurelie.step(goal, "Visiter le lycée"), Turn.Kind.DONE, null, null);
        var page = open(cast.nadia, "/plan/review");
        assertThat(page.text("[aria-labelledby=h-since]"))
                .contains("Visiter le lycée")
                .doesNotContain("Reprendre le CV");

        var refused = send(
                "/plan/reviews", "/plan/review", "review", "kind", "REVIEW", "heldOn", TODAY, "step." + cv, "DROPPED");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("[id='review-why." + cv + "-refusal']")).contains("pourquoi on laisse tomber");
        var held = send(
                "/plan/reviews",
                "/plan/review",
                "review",
                "kind",
                "REVIEW",
                "heldOn",
                TODAY,
                "words",
                "On garde le cap.",
                "step." + cv,
                "CARRIED",
                "next",
                PlanCast.TODAY.plusDays(30).toString());
        assertThat(held.status()).isEqualTo(303);
        var shown = Browser.of(house, cast.lead).open(held.leadsTo());
        assertThat(shown.text("[aria-labelledby=h-held]"))
                .contains("On garde le cap.", "On continue : Reprendre le CV");
    }

    @Test
    void the_paper_copy_is_a_pdf_that_names_no_note() {
        UUID goal = aurelie.goal("Travailler dans une cantine");
        aurelie.told(
                aurelie.step(goal, "Visiter le lycée"),
                Turn.Kind.FAILED,
                Fact.Side.ACTOR,
                "Madame Roussel était absente");
        cast.as(
                cast.nadia,
                () -> house.getBean(Talents.class)
                        .say(Ids.mint(), aurelie.person, new Talent("Garder son calme", PlanCast.TODAY), null));
        String text = PdfWords.of(house, cast.nadia, at("/plan.pdf"));
        assertThat(text).contains("Ce que je sais faire", "Garder son calme");
        assertThat(text)
                .contains("Mon plan", "Travailler dans une cantine", "Visiter le lycée", "Nadia Belkacem", "signature");
        assertThat(text).doesNotContain("Roussel");
    }

    @Test
    void pages_are_not_there_for_who_does_not_accompany_the_person() {
        aurelie.goal("Un toit");
        for (String rest : new String[] {"/plan", "/plan.pdf", "/aids", "/plan/review"}) {
            assertThat(open(cast.thomas, rest).status()).as(rest).isEqualTo(404);
            assertThat(open(cast.youssef, rest).status()).as(rest).isEqualTo(404);
            assertThat(open(cast.helene, rest).status()).as(rest).isIn(403, 404);
        }
        assertThat(open(cast.lead, "/plan").page().select("main form")).isEmpty();
    }

    @Test
    void a_goal_said_otherwise_shows_its_new_words_and_keeps_the_former() {
        UUID goal = aurelie.goal("Travailler dans une cantine");
        String path = "/plan/goals/" + goal;
        assertThat(send(path + "/turns", path, "turn", "kind", "REWORDED", "on", TODAY)
                        .text("#turn-words-refusal"))
                .isNotEmpty();
        send(path + "/turns", path, "turn", "kind", "REWORDED", "on", TODAY, "words", "Cuisiner pour des enfants");
        assertThat(open(cast.nadia, "/plan").text("[aria-labelledby=h-goals]"))
                .contains("Cuisiner pour des enfants")
                .doesNotContain("cantine");
        assertThat(open(cast.nadia, path).text("main"))
                .contains("Dit autrement", "Cuisiner pour des enfants", "Travailler dans une cantine");
    }

    @Test
    void a_whole_plan_costs_one_question() {
        int empty = Queries.during(() -> open(cast.nadia, "/plan"));
        UUID goal = aurelie.goal("Travailler dans une cantine");
        for (int i = 0; i < 5; i++) {
            aurelie.told(aurelie.step(goal, "Visite " + i), Turn.Kind.DONE, null, null);
        }
        assertThat(Queries.during(() -> open(cast.nadia, "/plan")))
                .isEqualTo(empty)
                .isLessThanOrEqualTo(12);
    }
}
