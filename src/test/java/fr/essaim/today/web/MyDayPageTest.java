package fr.essaim.today.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.casefiles.CareTeam;
import fr.essaim.casefiles.Identity;
import fr.essaim.casefiles.Participants;
import fr.essaim.facts.Compartment;
import fr.essaim.facts.Fact;
import fr.essaim.facts.Facts;
import fr.essaim.installation.Database;
import fr.essaim.journeys.Entry;
import fr.essaim.journeys.Journeys;
import fr.essaim.journeys.Undertaking;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.JourneyId;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.PersonName;
import fr.essaim.plans.ActionPlans;
import fr.essaim.plans.Agreement;
import fr.essaim.plans.Goal;
import fr.essaim.plans.Step;
import fr.essaim.progress.Sitting;
import fr.essaim.progress.Sittings;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Browser;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import fr.essaim.testing.Queries;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest
@EssaimTest
class MyDayPageTest {
    private static final LocalDate TODAY = Cast.today();

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
    Journeys journeys;

    @Autowired
    Facts facts;

    @Autowired
    ActionPlans plans;

    Cast cast;

    /// Each test begins with an empty hub: whoever other tests left there is gone.
    @BeforeEach
    void nobody_in_charge_of_anybody() throws SQLException {
        cast = new Cast(database, viewers);
        run("delete from casefiles.care_team");
        run("update journeys.journeys set exited_on = entered_on where exited_on is null");
    }

    private void run(String sql) throws SQLException {
        try (var owner = cast.owner();
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private ParticipantId entered(String name, LocalDate on) {
        var id = ParticipantId.mint();
        cast.as(cast.nadia, () -> {
            participants.open(id, cast.tourcoing, new Identity(new PersonName(name, "Du-Jour"), null, null), null);
            journeys.enter(
                    id,
                    JourneyId.mint(),
                    new Entry(
                            on,
                            new Undertaking(Undertaking.Kind.INFORMATION, on, Undertaking.How.PAPER),
                            new Undertaking(Undertaking.Kind.AGREEMENT, on, Undertaking.How.SIGNED)));
        });
        return id;
    }

    private void sign(MemberId author, ParticipantId person, long daysAgo, Fact.Sign sign, Compartment where) {
        var fact = new Fact(
                where, null, Fact.State.DONE, null, null, "…", TODAY.minusDays(daysAgo), null, sign, null, null, false);
        cast.as(author, () -> facts.write(Ids.mint(), person, fact, List.of()));
    }

    private Browser.Answer day(MemberId who) {
        return Browser.of(house, who).open("/");
    }

    private static String row(Browser.Answer day, String section, String name) {
        Element found = day.page()
                .selectFirst("section[aria-labelledby=" + section + "] .es-rows > div:has(a:contains(" + name + "))");
        return found == null ? "" : found.text();
    }

    @Test
    void our_calls_do_not_hide_a_silence_and_their_sign_ends_it() {
        var kevin = entered("Kévin", TODAY.minusDays(90));
        sign(cast.nadia, kevin, 34, Fact.Sign.PERSON, Compartment.TEAM);
        sign(cast.nadia, kevin, 20, Fact.Sign.US, Compartment.TEAM);
        sign(cast.nadia, kevin, 3, Fact.Sign.US, Compartment.TEAM);
        var silent = day(cast.nadia);
        assertThat(row(silent, "h-silent", "Kévin")).contains("34 jours", "et 2 essais", "Dernier signe le");
        assertThat(silent.page()
                        .select("section[aria-labelledby=h-silent] [role=list] > [role=listitem]:contains(Kévin)"))
                .as("a screen reader counts them")
                .hasSize(1);
        assertThat(silent.page().select("svg.es-signs circle.es-signs-t")).hasSize(1);
        assertThat(silent.page().select("svg.es-signs circle.es-signs-o")).hasSize(2);
        assertThat(silent.text(".es-lead"))
                .contains("Une personne ne vous a plus fait signe depuis plus de trois semaines.");
        sign(cast.nadia, kevin, 1, Fact.Sign.PERSON, Compartment.TEAM);
        assertThat(row(day(cast.nadia), "h-silent", "Kévin")).isEmpty();
    }

    @Test
    void without_any_sign_the_silence_is_counted_from_the_entry() {
        entered("Océane", TODAY.minusDays(30));
        entered("Bernard", TODAY.minusDays(21));
        var day = day(cast.nadia);
        assertThat(row(day, "h-silent", "Océane")).contains("30 jours", "Aucun signe depuis le début");
        assertThat(row(day, "h-silent", "Bernard")).isEmpty();
    }

    @Test
    void a_sign_kept_in_reserve_does_not_show_even_as_a_sign() {
        var person = entered("Réserve", TODAY.minusDays(60));
        cast.as(cast.nadia, () -> careTeam.assign(person, cast.claire, CareTeam.Part.SUPPORT, TODAY));
        sign(cast.claire, person, 2, Fact.Sign.PERSON, Compartment.RESERVED);
        assertThat(row(day(cast.nadia), "h-silent", "Réserve")).contains("60 jours");
        assertThat(row(day(cast.claire), "h-silent", "Réserve")).isEmpty();
    }

    @Test
    void a_journey_near_its_limit_shows_its_clock() {
        var mohamed = entered("Mohamed", TODAY.minusMonths(15).plusDays(19));
        sign(cast.nadia, mohamed, 1, Fact.Sign.PERSON, Compartment.TEAM);
        var day = day(cast.nadia);
        assertThat(row(day, "h-endings", "Mohamed")).contains("jours", "Fin le");
        assertThat(day.text(".es-lead")).contains("Un parcours se termine dans");
        assertThat(day.page().select("section[aria-labelledby=h-endings] rect.is-last"))
                .isNotEmpty();
    }

    @Test
    void entry_questions_not_yet_asked_are_due_four_weeks_after_the_entry() {
        entered("Mélissa", TODAY.minusDays(26));
        assertThat(row(day(cast.nadia), "h-missing", "Mélissa")).contains("questions d’entrée", "2 jours");
    }

    @Test
    void whoever_is_in_charge_of_nobody_is_told_so_and_may_still_note() {
        var day = day(cast.sofia);
        assertThat(day.status()).isEqualTo(200);
        assertThat(day.page().text()).contains("Personne n’est encore dans votre file");
        assertThat(day.page().select("textarea[name=what]")).hasSize(1);
    }

    @Test
    void a_coach_of_another_hub_sees_none_of_them_and_the_hub_lead_sees_all() {
        entered("Ailleurs", TODAY.minusDays(40));
        assertThat(day(cast.youssef).page().text()).doesNotContain("Ailleurs");
        assertThat(day(cast.lead).page().text()).contains("Ailleurs");
    }

    @Test
    void what_the_plans_ask_this_week_is_shown_to_who_took_it_on() {
        var rachid = entered("Rachid", TODAY.minusDays(60));
        cast.as(cast.nadia, () -> {
            var mine = Step.Owner.member(cast.nadia.value());
            plans.say(Ids.mint(), rachid, new Goal("Un travail avec mes mains", null, TODAY));
            plans.add(Ids.mint(), rachid, new Step(null, "Appeler l’atelier", null, mine, TODAY.plusDays(3)));
            plans.add(Ids.mint(), rachid, new Step(null, "Dans un mois", null, mine, TODAY.plusDays(30)));
            plans.add(Ids.mint(), rachid, new Step(null, "À lui", null, Step.Owner.person(), TODAY));
            plans.agree(Ids.mint(), rachid, new Agreement(TODAY, TODAY, Undertaking.How.SPOKEN, TODAY.plusDays(6)));
        });
        var planned = day(cast.nadia).page().select("[aria-labelledby=h-planned] .es-circle-row");
        assertThat(planned.eachText()).hasSize(3);
        assertThat(planned.text())
                .contains("Appeler l’atelier", "Bilan à faire", "Une première lecture du chemin, si la personne veut")
                .doesNotContain("Dans un mois", "À lui");
        assertThat(day(cast.lead).page().select("[aria-labelledby=h-planned]")).isEmpty();
    }

    @Test
    void a_reading_of_the_way_is_proposed_three_months_later_is_never_late_and_may_wait() {
        var rachid = entered("Rachid", TODAY.minusDays(200));
        var way = "essaim-chemin@1";
        var read = new Sitting(way, Sitting.Side.PERSON, TODAY.minusMonths(4), Map.of(), null);
        cast.as(cast.nadia, () -> house.getBean(Sittings.class).hold(Ids.mint(), rachid, read));
        var planned = day(cast.nadia).page().select("[aria-labelledby=h-planned] .es-circle-row");
        assertThat(planned.text())
                .contains("Lecture du chemin proposée, si la personne veut")
                .doesNotContain("retard");
        cast.as(cast.nadia, () -> house.getBean(Sittings.class).putOff(Ids.mint(), rachid, way));
        assertThat(day(cast.nadia).page().select("[aria-labelledby=h-planned]")).isEmpty();
    }

    @Test
    void queries_do_not_grow_with_people_and_one_row_of_the_journal_says_whom_it_showed() throws SQLException {
        var browser = Browser.of(house, cast.nadia);
        entered("Un", TODAY.minusDays(40));
        browser.open("/");
        int few = Queries.during(() -> browser.open("/"));
        for (int i = 0; i < 15; i++) {
            entered("Encore" + i, TODAY.minusDays(50 + i));
        }
        long before = readings();
        int many = Queries.during(() -> browser.open("/"));
        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(8);
        assertThat(readings()).isEqualTo(before + 1);
        assertThat(browser.open("/").page().text()).contains("Et 4 autres.");
    }

    private long readings() throws SQLException {
        try (var owner = cast.owner();
                var statement = owner.createStatement();
                var row = statement.executeQuery("select count(*) from journal.entries where act = 'my-day'")) {
            row.next();
            return row.getLong(1);
        }
    }
}
