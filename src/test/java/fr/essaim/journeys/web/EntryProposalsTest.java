package fr.essaim.journeys.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.casefiles.Arrivals;
import fr.essaim.casefiles.Arrivals.Arrival;
import fr.essaim.casefiles.Arrivals.Place;
import fr.essaim.casefiles.Arrivals.Proposed;
import fr.essaim.casefiles.Identity;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.web.context.WebApplicationContext;

/// What an imported list says of an entry is offered on the form, said as proposed, and never imposed.
@SpringBootTest
@EssaimTest
class EntryProposalsTest {
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 3, 2);

    @Autowired
    WebApplicationContext house;

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    @Autowired
    Arrivals arrivals;

    Cast cast;
    ParticipantId dylan = ParticipantId.mint();

    @BeforeEach
    void dylan_comes_from_a_list() throws SQLException {
        cast = new Cast(database, viewers);
        var arrival = new Arrival(
                dylan,
                new Identity(new PersonName("Dylan", "Hochart"), null, null),
                "",
                List.of(),
                new Place("", ""),
                new Proposed(LONG_AGO, "Mission locale de Roubaix"));
        cast.as(cast.nadia, () -> arrivals.open(cast.tourcoing, List.of(arrival)));
    }

    private String form() {
        return "/people/" + dylan + "/journey/new";
    }

    private Browser as(MemberId who) {
        return Browser.of(house, who);
    }

    private Browser.Answer enter(String... more) {
        String day = LONG_AGO.toString();
        List<String> fields = new java.util.ArrayList<>(
                List.of("informedOn", day, "informedHow", "paper", "agreedOn", day, "agreedHow", "signed"));
        fields.addAll(List.of(more));
        return JourneyForms.send(as(cast.nadia), form(), "entry", fields.toArray(String[]::new));
    }

    @Test
    void the_form_offers_the_day_and_the_prescriber_of_the_list_and_says_so() {
        var page = as(cast.nadia).open(form());

        assertThat(page.value("on")).isEqualTo(LONG_AGO.toString());
        assertThat(page.text("#entry-on-hint")).contains("Proposé par la liste importée");
        assertThat(page.text(".es-note")).contains("Proposé par la liste importée", "Mission locale de Roubaix");
        assertThat(page.text("#entry-kind option[selected]").toLowerCase(Locale.ROOT))
                .isEqualTo("mission locale");
        assertThat(page.value("service")).isEqualTo("Mission locale de Roubaix");
    }

    @Test
    void whoever_is_not_in_charge_sees_the_day_and_not_who_proposed_them() {
        var page = as(cast.thomas).open(form());

        assertThat(page.value("on")).isEqualTo(LONG_AGO.toString());
        assertThat(page.page().text()).doesNotContain("Mission locale de Roubaix");
        assertThat(page.value("service")).isEmpty();
    }

    @Test
    void an_entry_of_years_ago_is_recorded_with_its_prescriber_and_then_nothing_is_proposed_any_more() {
        assertThat(enter().leadsTo()).isEqualTo("/people/" + dylan);

        String person = as(cast.nadia).open("/people/" + dylan).page().text();
        assertThat(person).contains("2 mars 2020", "Mission locale de Roubaix");
        var again = as(cast.nadia).open(form());
        assertThat(again.value("on")).isEqualTo(Cast.today().toString());
        assertThat(again.page().text()).doesNotContain("Proposé par la liste");
    }

    @Test
    void what_is_proposed_may_be_changed_or_left_aside() {
        String other = LONG_AGO.plusDays(12).toString();

        assertThat(enter("on", other, "kind", "").status()).isEqualTo(303);

        assertThat(as(cast.nadia).open("/people/" + dylan).page().text()).contains("14 mars 2020");
        // not noted, so still proposed where it is noted later
        assertThat(as(cast.nadia).open("/people/" + dylan + "/situations").text(".es-note"))
                .contains("Mission locale de Roubaix");
    }

    @Test
    void a_kind_the_recipe_does_not_know_is_refused_in_place_and_no_journey_begins() {
        var refused = enter("kind", "astrologue");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#entry-kind-refusal")).contains("choisissez-le dans la liste");
        assertThat(as(cast.nadia).open(form()).value("on")).isEqualTo(LONG_AGO.toString());
    }

    @Test
    void the_form_asks_as_many_questions_whatever_the_list_said() {
        var nadia = as(cast.nadia);
        nadia.open(form());
        assertThat(Queries.during(() -> nadia.open(form()))).isEqualTo(11);
    }
}
