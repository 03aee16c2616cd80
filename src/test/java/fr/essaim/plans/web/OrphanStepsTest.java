package fr.essaim.plans.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.installation.Database;
import fr.essaim.kernel.Ids;
import fr.essaim.network.Actor;
import fr.essaim.network.ActorId;
import fr.essaim.network.Actors;
import fr.essaim.network.Ending;
import fr.essaim.plans.PlanCast;
import fr.essaim.plans.Step;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Browser;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.web.context.WebApplicationContext;

/// A step that an organisation was to do, and the organisation is not there any more.
@SpringBootTest
@EssaimTest
class OrphanStepsTest {
    private static final String TODAY = PlanCast.TODAY.toString();

    @Autowired
    WebApplicationContext house;

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    Cast cast;
    PlanCast aurelie;
    String name;
    ActorId actor;
    UUID step;

    @BeforeEach
    void an_organisation_is_to_find_a_room() throws SQLException {
        cast = new Cast(database, viewers);
        aurelie = new PlanCast(house, cast);
        name = "Le Toit " + UUID.randomUUID();
        actor = actor(name);
        step = Ids.mint();
        var given = new Step(null, "Chercher une chambre", null, Step.Owner.actor(actor.value()), null);
        cast.as(cast.nadia, () -> aurelie.plans().add(step, aurelie.person, given));
    }

    private ActorId actor(String called) {
        var id = ActorId.mint();
        var bare = new Actor(
                id, called, "", "", new Actor.Place("", ""), new Actor.Reach(List.of(), List.of(), ""), List.of());
        cast.as(cast.nadia, () -> house.getBean(Actors.class).note(bare));
        return id;
    }

    private void tell(Ending.Kind kind) {
        cast.as(
                cast.nadia,
                () -> house.getBean(Actors.class).tell(Ids.mint(), actor, new Ending(kind, PlanCast.TODAY, null)));
    }

    private String at(String rest) {
        return "/people/" + aurelie.person + "/plan" + rest;
    }

    private Browser.Answer open(String rest) {
        return Browser.of(house, cast.nadia).open(at(rest));
    }

    private Browser.Answer review(Map<String, String> answers) {
        var fields = new ArrayList<>(List.of("_once", Ids.mint().toString(), "_page", at("/review")));
        fields.addAll(List.of("_form", "review", "kind", "REVIEW", "heldOn", TODAY));
        answers.forEach((field, value) -> fields.addAll(List.of(field + "." + step, value)));
        return Browser.of(house, cast.nadia).send(at("/reviews"), fields.toArray(String[]::new));
    }

    @Test
    void the_plan_says_it_and_says_it_no_more_when_the_organisation_is_back() {
        assertThat(open("").text("main")).contains(name).doesNotContain("A fermé");
        tell(Ending.Kind.CLOSED);
        assertThat(open("").text(".es-lead")).contains("Une étape attend quelqu’un d’autre");
        assertThat(open("").text(".es-steps")).contains("À confier à quelqu’un d’autre", "A fermé le");
        assertThat(PdfWords.of(house, cast.nadia, at(".pdf"))).contains("À revoir ensemble");
        tell(Ending.Kind.RESUMED);
        assertThat(open("").text("main")).doesNotContain("A fermé", "quelqu’un d’autre");
        tell(Ending.Kind.LEFT);
        assertThat(open("").text(".es-steps")).contains("N’est plus partenaire depuis");
    }

    @Test
    void the_review_asks_who_does_it_now_and_is_not_held_before_somebody_answered() {
        assertThat(open("/review").page().select("input[value=GIVEN]")).isEmpty();
        tell(Ending.Kind.CLOSED);
        var form = open("/review").page();
        assertThat(form.select("input[value=GIVEN]").hasAttr("checked")).isTrue();
        assertThat(form.select("input[value=CARRIED]").hasAttr("checked")).isFalse();
        var nobody = review(Map.of("step", "GIVEN", "why", "Fermé en novembre"));
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(nobody.text("[id='review-to." + step + "-refusal']")).contains("Dites à qui");
        assertThat(nobody.value("why." + step)).isEqualTo("Fermé en novembre");
        var gone = review(Map.of("step", "GIVEN", "actor", name));
        assertThat(gone.text("[id='review-actor." + step + "-refusal']")).contains("n’est plus là depuis");
    }

    @Test
    void given_to_somebody_else_it_is_another_step_and_what_it_was_stays_to_be_read() {
        tell(Ending.Kind.CLOSED);
        String due = PlanCast.TODAY.plusDays(9).toString();
        var held = review(Map.of("step", "GIVEN", "to", cast.nadia.toString(), "due", due));
        assertThat(held.status()).isEqualTo(303);
        var steps = open("").page().select(".es-step.is-open").eachText();
        assertThat(steps)
                .singleElement()
                .satisfies(one -> assertThat(one)
                        .contains("Chercher une chambre", "Nadia Belkacem")
                        .doesNotContain(name));
        assertThat(open("/steps/" + step).text("main")).contains(name, "Confié à quelqu’un d’autre");
        assertThat(open("").text(".es-lead")).doesNotContain("quelqu’un d’autre");
    }

    @Test
    void it_may_be_kept_as_it_is_or_go_to_another_organisation_but_no_new_step_goes_to_one_that_is_gone() {
        tell(Ending.Kind.LEFT);
        assertThat(review(Map.of("step", "CARRIED")).status()).isEqualTo(303);
        assertThat(open("").text(".es-lead")).contains("Une étape attend quelqu’un d’autre");
        String other = "La Clef " + UUID.randomUUID();
        actor(other);
        assertThat(review(Map.of("step", "GIVEN", "actor", other)).status()).isEqualTo(303);
        assertThat(open("").text(".es-step.is-open")).contains(other);

        var refused = Browser.of(house, cast.nadia)
                .send(
                        at("/steps"),
                        "_once",
                        Ids.mint().toString(),
                        "_page",
                        at(""),
                        "_form",
                        "step",
                        "what",
                        "Appeler",
                        "actor",
                        name);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#step-actor-refusal")).contains("n’est plus là depuis");
        assertThat(open("").page().select("#plan-actors option[value='" + name + "']"))
                .isEmpty();
    }

    @Test
    void whoever_knows_it_tells_it_on_the_organisations_page() {
        var browser = Browser.of(house, cast.thomas);
        String page = "/network/actors/" + actor.value();
        var told = browser.send(
                page + "/endings",
                "_once",
                Ids.mint().toString(),
                "_page",
                page,
                "_form",
                "ending",
                "kind",
                "CLOSED",
                "on",
                TODAY,
                "words",
                "Le loyer");
        assertThat(told.leadsTo()).isEqualTo(page);
        assertThat(browser.open(page).text(".es-note")).contains("a fermé le", "Le loyer");
        assertThat(browser.open("/network/actors?q=" + name.toLowerCase(Locale.ROOT))
                        .text("table"))
                .contains("fermée");
        assertThat(browser.open(page).page().select("input[name=kind]").eachAttr("value"))
                .containsExactly("RESUMED");
        assertThat(browser.send(page + "/endings", "_once", Ids.mint().toString(), "kind", "CLOSED", "on", "2999-01-01")
                        .status())
                .isEqualTo(422);
        assertThat(Browser.of(house, cast.helene).open(page).page().select("main form"))
                .isEmpty();
    }
}
