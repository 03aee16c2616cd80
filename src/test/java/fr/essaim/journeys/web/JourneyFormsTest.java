package fr.essaim.journeys.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.casefiles.Identity;
import fr.essaim.casefiles.Participants;
import fr.essaim.installation.Database;
import fr.essaim.journeys.Journeys;
import fr.essaim.journeys.Suspensions;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.JourneyId;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.Period;
import fr.essaim.kernel.PersonName;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Browser;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.web.context.WebApplicationContext;

/// The forms of each act as somebody without script fills them in.
@SpringBootTest
@EssaimTest
class JourneyFormsTest {
    private static final LocalDate ENTERED = Cast.today().minusMonths(5);

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
    Suspensions suspensions;

    Cast cast;
    Browser nadia;
    ParticipantId aurelie = ParticipantId.mint();
    JourneyId journey = JourneyId.mint();

    @BeforeEach
    void aurelie_enters() throws SQLException {
        cast = new Cast(database, viewers);
        cast.as(cast.nadia, () -> {
            var identity = new Identity(new PersonName("Aurélie", "Carpentier"), null, null);
            participants.open(aurelie, cast.tourcoing, identity, null);
            journeys.enter(aurelie, journey, JourneyForms.entry(ENTERED));
        });
        nadia = Browser.of(house, cast.nadia);
    }

    private Browser.Answer send(String page, String id, String... filled) {
        return JourneyForms.send(nadia, page, id, filled);
    }

    private String journeyPath(String more) {
        return "/journeys/" + journey + more;
    }

    @Test
    void an_entry_without_agreement_is_refused_in_place_with_what_was_typed() {
        ParticipantId samir = ParticipantId.mint();
        cast.as(
                cast.nadia,
                () -> participants.open(
                        samir, cast.tourcoing, new Identity(new PersonName("Samir", "Dubois"), null, null), null));
        String form = "/people/" + samir + "/journey/new";

        var refused = send(
                form,
                "entry",
                "informedOn",
                Cast.today().toString(),
                "informedHow",
                "paper",
                "on",
                Cast.today().toString());

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#entry-agreedOn-refusal")).contains("donné son accord");
        assertThat(refused.value("informedOn")).isEqualTo(Cast.today().toString());
        String[] typed = {
            "informedOn", "23/11/2024", "informedHow", "paper", "agreedOn", "2024-11-23", "on", "2024-11-25"
        };
        assertThat(send(form, "entry", typed).text("#entry-agreedHow-refusal"))
                .as("how somebody agreed is never guessed")
                .contains("manque");
        String[] whole = Stream.concat(Stream.of(typed), Stream.of("agreedHow", "signed"))
                .toArray(String[]::new);
        var done = send(form, "entry", whole);
        assertThat(done.leadsTo()).isEqualTo("/people/" + samir);
    }

    @Test
    void an_impossible_date_and_an_end_before_the_start_are_refused_beside_their_field() {
        String form = journeyPath("/suspensions/new");

        assertThat(send(form, "suspension", "from", "31/02/2026").text(".es-refusal"))
                .isNotEmpty();
        var reversed = send(
                form,
                "suspension",
                "from",
                Cast.today().toString(),
                "until",
                Cast.today().minusDays(1).toString());
        assertThat(reversed.status()).isEqualTo(422);
        assertThat(reversed.text("#suspension-until-refusal")).isNotEmpty();
    }

    @Test
    void no_reason_is_chosen_for_anybody() {
        var list = nadia.open(journeyPath("/suspensions/new")).page().select("#suspension-reason");
        assertThat(list.select("option").first().val()).isEmpty();
        assertThat(list.select("option[selected]")).isEmpty();

        var refused = send(journeyPath("/suspensions/new"), "suspension");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#suspension-reason-refusal")).contains("motif");
    }

    @Test
    void a_suspension_is_noted_resumed_and_corrected_and_the_history_keeps_all_three() {
        String from = Cast.today().minusDays(20).toString();
        assertThat(send(journeyPath("/suspensions/new"), "suspension", "from", from, "reason", "health")
                        .status())
                .isEqualTo(303);
        assertThat(send(journeyPath(""), "resume", "on", Cast.today().toString())
                        .status())
                .isEqualTo(303);
        String correct = nadia.open(journeyPath(""))
                .page()
                .select("a[href*=/suspensions/]")
                .attr("href");
        var corrected = send(correct, "suspension", "reason", "caring", "because", "Garde de sa mère");

        assertThat(corrected.leadsTo()).isEqualTo(journeyPath(""));
        var history = nadia.open(journeyPath("")).page();
        assertThat(history.text()).contains("Garde de sa mère", "remplacé");
        assertThat(history.select(".es-tag:contains(remplacé)")).hasSize(2);
    }

    @Test
    void a_stale_form_shows_what_holds_now_beside_what_was_typed() {
        String form = journeyPath("/suspensions/new");
        cast.as(
                cast.thomas,
                () -> suspensions.suspend(
                        journey, 0, Ids.mint(), new Period(ENTERED.plusDays(3), ENTERED.plusDays(9)), "health"));

        var refused =
                send(form, "suspension", "version", "0", "from", Cast.today().toString(), "reason", "moving");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#suspension-refusal")).contains("Quelqu’un a écrit dans ce parcours");
        assertThat(refused.value("version")).isEqualTo("1");
        assertThat(refused.page().select("select[name=reason] option[selected]").val())
                .isEqualTo("moving");
        assertThat(refused.page().text()).contains("du " + ENTERED.plusDays(3).getDayOfMonth());
    }

    @Test
    void the_exit_asks_for_what_its_outcome_needs_and_refuses_without() {
        var choice = nadia.open(journeyPath("/exit"));
        assertThat(choice.page().select("select[name=outcome] option")).hasSizeGreaterThan(10);
        String form = journeyPath("/exit?outcome=cdd");
        assertThat(nadia.open(form).page().select("[name=detail.months]")).hasSize(1);

        var bare = send(form, "exit");
        assertThat(bare.status()).isEqualTo(422);
        assertThat(bare.page().select("[id=exit-detail.months-refusal]")).hasSize(1);
        assertThat(send(form, "exit", "detail.months", "6").text(".es-refusal")).contains("justificatif");
        var done = send(form, "exit", "detail.months", "6", "statement", "Contrat vu par Thomas");
        assertThat(done.leadsTo()).isEqualTo(journeyPath(""));
        assertThat(nadia.open("/people/" + aurelie).page().text()).contains("Document attendu", "Suivi à 3 mois");
    }

    @Test
    void an_exit_before_the_entry_is_refused_and_a_second_one_too() {
        String form = journeyPath("/exit?outcome=moved-away");

        assertThat(send(form, "exit", "on", ENTERED.minusDays(1).toString()).text("#exit-on-refusal"))
                .contains("ne peut pas précéder");
        assertThat(send(form, "exit").status()).isEqualTo(303);
        var second = nadia.send(
                journeyPath("/exit"),
                "_page",
                form,
                "_form",
                "exit",
                "_once",
                Ids.mint().toString(),
                "version",
                "1",
                "outcome",
                "moved-away",
                "on",
                Cast.today().toString());
        assertThat(second.text(".es-refusal")).contains("La sortie est déjà notée");
    }

    @Test
    void a_follow_up_needs_its_situation() {
        LocalDate left = Cast.today().minusMonths(3);
        send(journeyPath("/exit?outcome=moved-away"), "exit", "on", left.toString());
        String form = journeyPath("/follow-ups/P3M");

        assertThat(send(form, "follow-up").text("#follow-up-answer-refusal")).contains("quatre réponses");
        assertThat(send(form, "follow-up", "answer", "reached").text("#follow-up-situation-refusal"))
                .isNotEmpty();
        assertThat(send(form, "follow-up", "answer", "unreachable", "attempts", "3")
                        .status())
                .isEqualTo(303);
        assertThat(nadia.open("/people/" + aurelie).page().text()).contains("injoignable, 3 essais");
        assertThat(nadia.open(journeyPath("/follow-ups/P4M")).status()).isEqualTo(404);
    }
}
