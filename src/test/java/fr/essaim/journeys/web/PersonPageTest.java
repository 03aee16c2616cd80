package fr.essaim.journeys.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.casefiles.CareTeam;
import fr.essaim.casefiles.Identity;
import fr.essaim.casefiles.Participants;
import fr.essaim.facts.Compartment;
import fr.essaim.facts.Facts;
import fr.essaim.installation.Database;
import fr.essaim.journeys.Journeys;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.JourneyId;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.PersonName;
import fr.essaim.kernel.Strand;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Browser;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import fr.essaim.testing.Queries;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest
@EssaimTest
class PersonPageTest {
    private static final LocalDate ENTERED = Cast.today().minusMonths(9);

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
    Facts facts;

    @Autowired
    Journeys journeys;

    Cast cast;
    ParticipantId aurelie = ParticipantId.mint();

    @BeforeEach
    void a_person_without_a_journey() throws SQLException {
        cast = new Cast(database, viewers);
        cast.as(cast.nadia, () -> {
            participants.open(
                    aurelie,
                    cast.tourcoing,
                    new Identity(new PersonName("Aurélie", "Carpentier"), LocalDate.of(1993, 5, 4), null),
                    null);
            careTeam.assign(aurelie, cast.claire, CareTeam.Part.SUPPORT, Cast.today());
        });
    }

    @Test
    void whoever_stands_in_for_an_absent_reference_is_named_beside_them() {
        assertThat(page(cast.nadia).text(".es-facts"))
                .contains("Nadia Belkacem")
                .doesNotContain("En ce moment");
        cast.as(cast.nadia, () -> careTeam.assign(aurelie, cast.thomas, CareTeam.Part.STAND_IN, Cast.today()));
        assertThat(page(cast.nadia).text(".es-facts")).contains("Nadia Belkacem", "En ce moment : Thomas Vanhoutte");
    }

    private Browser.Answer page(MemberId who) {
        return Browser.of(house, who).open("/people/" + aurelie);
    }

    private void enters() {
        cast.as(cast.nadia, () -> journeys.enter(aurelie, JourneyId.mint(), JourneyForms.entry(ENTERED)));
    }

    private void happened(MemberId author, Compartment wall, String title, int daysAgo) {
        cast.as(author, () -> {
            var fact =
                    JourneyForms.fact(wall, Strand.SOCIAL, title, Cast.today().minusDays(daysAgo));
            facts.write(Ids.mint(), aurelie, fact, Set.of());
        });
    }

    @Test
    void the_bar_and_the_phones_menu_note_an_action_with_the_person_of_the_page() {
        assertThat(page(cast.nadia).page().select(".es-top-add, .es-dock-add").eachAttr("href"))
                .hasSize(2)
                .containsOnly("/actions/new?person=" + aurelie);
    }

    @Test
    void without_a_journey_the_page_says_what_is_missing_and_draws_no_ribbon() {
        var page = page(cast.nadia).page();

        assertThat(page.select(".es-ribbon-svg")).isEmpty();
        assertThat(page.select("a[href=/people/" + aurelie + "/journey/new]")).hasSize(1);
    }

    @Test
    void the_ribbon_shows_the_clock_and_a_reserved_fact_to_its_author_only_without_its_text() {
        enters();
        happened(cast.nadia, Compartment.TEAM, "Droits CAF rouverts", 40);
        happened(cast.claire, Compartment.RESERVED, "Le secret de Claire", 20);

        var nadias = page(cast.nadia).page();
        assertThat(nadias.select(".es-ribbon-dates").text()).contains("dans son 10e mois", "Il reste 6 mois");
        assertThat(nadias.select(".es-ribbon-l .es-r-lab").eachText()).contains("Droits CAF rouverts");
        assertThat(nadias.select(".es-r-lockglyph")).isEmpty();
        assertThat(nadias.text()).doesNotContain("secret de Claire");
        var claires = page(cast.claire).page();
        assertThat(claires.select(".es-ribbon-l .es-r-lab").eachText()).contains("fait réservé");
        assertThat(claires.select(".es-ribbon").text()).doesNotContain("secret de Claire");
    }

    @Test
    void the_same_facts_are_in_a_table() {
        enters();
        happened(cast.nadia, Compartment.TEAM, "Droits CAF rouverts", 40);

        var figures = page(cast.nadia).page().select(".es-figures");
        assertThat(figures.select("summary").text()).isEqualTo("Les chiffres");
        assertThat(figures.select("tbody").first().select("tr")).hasSize(15);
        assertThat(figures.text()).contains("Droits CAF rouverts");
    }

    @Test
    void no_style_attribute_and_no_handler_is_in_the_page() {
        enters();

        assertThat(page(cast.nadia).page().select("[style], [onclick], style, script:not([src])"))
                .isEmpty();
    }

    @Test
    void the_number_of_queries_does_not_grow_with_the_facts() {
        enters();
        happened(cast.nadia, Compartment.TEAM, "Un premier fait", 100);
        page(cast.nadia);
        int few = Queries.during(() -> page(cast.nadia));
        for (int i = 0; i < 12; i++) {
            happened(cast.nadia, Compartment.TEAM, "Fait numéro " + i, i * 9);
        }

        assertThat(Queries.during(() -> page(cast.nadia))).isEqualTo(few).isLessThanOrEqualTo(12);
    }

    @Test
    void another_hubs_coach_and_an_administrator_do_not_find_the_page() {
        enters();

        assertThat(page(cast.youssef).status()).isEqualTo(404);
        assertThat(page(cast.ines).status()).isEqualTo(403);
        assertThat(page(cast.helene).status()).isEqualTo(404);
    }
}
