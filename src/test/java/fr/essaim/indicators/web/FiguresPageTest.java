package fr.essaim.indicators.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.casefiles.Identity;
import fr.essaim.casefiles.Participants;
import fr.essaim.installation.Database;
import fr.essaim.journeys.Entry;
import fr.essaim.journeys.Exit;
import fr.essaim.journeys.Exits;
import fr.essaim.journeys.Journeys;
import fr.essaim.journeys.Proof;
import fr.essaim.journeys.Undertaking;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.JourneyId;
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
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest
@EssaimTest
class FiguresPageTest {
    private static final LocalDate ENTERED = Cast.today().minusMonths(6);

    @Autowired
    WebApplicationContext house;

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    @Autowired
    Participants participants;

    @Autowired
    Journeys journeys;

    @Autowired
    Exits exits;

    private Cast cast;
    private final String name = "Chiffre" + Long.toString(System.nanoTime(), 36).replaceAll("\\d", "x");

    @BeforeEach
    void somebody_left_for_a_job() throws SQLException {
        cast = new Cast(database, viewers);
        leave();
    }

    private void leave() {
        var person = ParticipantId.mint();
        var journey = JourneyId.mint();
        cast.as(cast.nadia, () -> {
            participants.open(person, cast.tourcoing, new Identity(new PersonName("Une", name), null, null), null);
            journeys.enter(
                    person,
                    journey,
                    new Entry(
                            ENTERED,
                            new Undertaking(Undertaking.Kind.INFORMATION, ENTERED, Undertaking.How.PAPER),
                            new Undertaking(Undertaking.Kind.AGREEMENT, ENTERED, Undertaking.How.SIGNED)));
            var exit = new Exit(Ids.mint(), Cast.today(), "cdi", Map.of(), List.of(), null, null);
            exits.exit(journey, 0, exit, new Proof(Ids.mint(), "contract", "", new byte[0], "Contrat vu"), null);
        });
    }

    private Browser.Answer open(MemberId who, String path) {
        return Browser.of(house, who).open(path);
    }

    @Test
    void a_director_sees_every_hub_and_a_coach_their_own() {
        var director = open(cast.helene, "/figures");
        assertThat(director.status()).isEqualTo(200);
        assertThat(director.text("#h-hubs")).isEqualTo("Les hubs, par ordre alphabétique");
        assertThat(director.page().select(".es-hub h3").text())
                .contains("Roubaix")
                .contains("Tourcoing");

        var coach = open(cast.nadia, "/figures");
        assertThat(coach.text(".es-eyebrow")).contains("Tourcoing").doesNotContain("Roubaix");
        assertThat(coach.page().select(".es-hubs")).isEmpty();
    }

    @Test
    void an_exit_that_nobody_has_proved_is_counted_below_the_line_only() {
        var page = open(cast.nadia, "/figures");
        assertThat(page.text(".es-break")).contains("à prouver");
        assertThat(page.page().text()).contains("au dénominateur, pas au numérateur");
    }

    @Test
    void the_rows_behind_a_figure_come_through_the_walls() {
        assertThat(open(cast.nadia, "/figures/rows?standing=exited").page().text())
                .contains(name);
        assertThat(open(cast.youssef, "/figures/rows").page().text()).doesNotContain(name);
        assertThat(open(cast.helene, "/figures/rows").status()).isEqualTo(403);
    }

    @Test
    void every_number_one_may_follow_leads_to_as_many_rows() {
        var figures = open(cast.nadia, "/figures?set=dest1/1").page();
        var linked = figures.select("td.es-num a[href^=/figures/rows], .es-swarm-key li:has(a[href^=/figures/rows])");
        assertThat(linked).hasSizeGreaterThanOrEqualTo(3);
        for (var each : linked) {
            var link = each.tagName().equals("a") ? each : each.selectFirst("a");
            long said = Long.parseLong(
                    (each.tagName().equals("a") ? each.text() : each.select("b").text()).replaceAll("\\D", ""));
            assertThat(followed(link.attr("href"))).as(link.attr("href")).isEqualTo(said);
        }
    }

    /// All the rows of a list, page after page.
    private long followed(String path) {
        long rows = 0;
        var page = open(cast.nadia, path).page();
        while (true) {
            rows += page.select("tbody tr").size();
            var next = page.select(".es-card-foot a");
            if (next.isEmpty()) {
                return rows;
            }
            page = open(cast.nadia, next.attr("href")).page();
        }
    }

    @Test
    void an_exit_to_prove_is_found_behind_its_figure_and_not_among_the_counted() {
        String dest1 = "/figures/rows?set=iae-2008/1&counted=";
        assertThat(open(cast.nadia, dest1 + "missing").page().text()).contains(name);
        assertThat(open(cast.nadia, dest1 + "to-prove").page().text()).contains(name);
        assertThat(open(cast.nadia, dest1 + "in").page().text()).doesNotContain(name);
        assertThat(open(cast.nadia, "/figures/rows?month=2019-02").page().text())
                .doesNotContain(name);
        assertThat(open(cast.nadia, "/figures/rows?outcome=nonsense&month=2019-13&after=x&hub=nowhere")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_line_of_those_who_came_leads_to_its_people_but_never_by_who_sent_them() {
        for (String by : List.of("qpv", "gender", "age", "months-without-job", "housing")) {
            var lines = open(cast.nadia, "/figures/entrants?by=" + by).page().select("tbody a");
            assertThat(lines).as(by).isNotEmpty();
            for (var line : lines) {
                assertThat(followed(line.attr("href")))
                        .as(line.attr("href"))
                        .isEqualTo(Long.parseLong(line.text().replaceAll("\\D", "")));
            }
        }
        assertThat(open(cast.nadia, "/figures/entrants?by=prescriber").page().select("tbody tr:not(.is-sum) a"))
                .isEmpty();
        assertThat(open(cast.nadia, "/figures/rows?by=prescriber&value=mission-locale")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void who_came_adds_up_to_all_entries_and_stays_within_what_one_may_count() {
        for (String by : List.of("qpv", "gender", "age", "prescriber", "months-without-job", "housing")) {
            var page = open(cast.nadia, "/figures/entrants?by=" + by);
            assertThat(page.status()).as(by).isEqualTo(200);
            var numbers = page.page().select("tbody td.es-num").eachText();
            assertThat(numbers).as(by).hasSizeGreaterThanOrEqualTo(2);
            long sum = numbers.subList(0, numbers.size() - 1).stream()
                    .mapToLong(Long::parseLong)
                    .sum();
            assertThat(sum).as(by).isPositive().isEqualTo(Long.parseLong(numbers.getLast()));
        }
        assertThat(open(cast.youssef, "/figures/entrants?by=qpv").page().select("tbody"))
                .isEmpty();
        assertThat(open(cast.paul, "/figures/entrants").status()).isEqualTo(403);
        assertThat(open(cast.helene, "/figures/entrants?programme=nowhere").status())
                .isEqualTo(404);
    }

    @Test
    void a_trait_is_as_it_was_at_the_entry_and_a_sensitive_prescriber_is_not_named() throws SQLException {
        try (var owner = cast.owner();
                var statement = owner.createStatement()) {
            statement.execute("""
                    insert into casefiles.orientations (id, participant_id, hub_id, kind, sensitive, received_on, author)
                    select gen_random_uuid(), id, hub_id, 'spip', true, team.today() - 200, opened_by
                    from casefiles.participants where last_name = '%1$s';
                    insert into casefiles.homes (id, participant_id, hub_id, qpv, qpv_code, qpv_vintage, qpv_established,
                        from_day, author)
                    select gen_random_uuid(), id, hub_id, 'inside', 'QN00101M', 2024, 'address', team.today() - 400, opened_by
                    from casefiles.participants where last_name = '%1$s';
                    insert into casefiles.homes (id, participant_id, hub_id, qpv, qpv_vintage, qpv_established, from_day, author)
                    select gen_random_uuid(), id, hub_id, 'outside', 2024, 'address', team.today() - 5, opened_by
                    from casefiles.participants where last_name = '%1$s';
                    """.formatted(name));
        }
        assertThat(open(cast.nadia, "/figures/entrants?by=qpv").text("tbody")).contains("En QPV, zonage de 2024");
        assertThat(open(cast.nadia, "/figures/entrants?by=prescriber").text("tbody"))
                .contains("des services dont le nom en dirait trop")
                .doesNotContain("SPIP");
    }

    @Test
    void what_is_ahead_is_told_from_ten_exits_on() {
        for (int i = 0; i < 10; i++) {
            leave();
        }
        var page = open(cast.nadia, "/figures/outlook");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text(".es-eyebrow")).contains("Tourcoing").doesNotContain("Roubaix");
        assertThat(page.text("#h-staying")).isEqualTo("Combien de temps dure un parcours");
        assertThat(page.page()
                        .select("section[aria-labelledby=h-leaving] tbody tr")
                        .text())
                .contains("3 mois")
                .contains("0 %");
        assertThat(open(cast.youssef, "/figures/outlook").page().text()).contains("Trop tôt pour une courbe");
        assertThat(open(cast.paul, "/figures/outlook").status()).isEqualTo(403);
        assertThat(open(cast.helene, "/figures/outlook?programme=nowhere").status())
                .isEqualTo(404);
    }

    @Test
    void what_is_ahead_asks_as_much_whatever_the_number_of_people() {
        int few = Queries.during(() -> open(cast.helene, "/figures/outlook"));
        leave();
        assertThat(Queries.during(() -> open(cast.helene, "/figures/outlook"))).isEqualTo(few);
        assertThat(few).isLessThanOrEqualTo(12);
    }

    @Test
    void a_funder_does_not_read_counts_that_nothing_suppresses() {
        assertThat(open(cast.paul, "/figures").status()).isEqualTo(403);
    }

    @Test
    void an_unknown_set_is_the_programmes_own_and_an_unknown_programme_is_not_here() {
        assertThat(open(cast.helene, "/figures?set=nothing/9").status()).isEqualTo(200);
        assertThat(open(cast.helene, "/figures?programme=nowhere").status()).isEqualTo(404);
    }

    @Test
    void it_asks_as_much_whatever_the_number_of_people() {
        int few = Queries.during(() -> open(cast.helene, "/figures"));
        leave();
        leave();
        assertThat(Queries.during(() -> open(cast.helene, "/figures"))).isEqualTo(few);
        assertThat(few).isLessThanOrEqualTo(13);
    }
}
