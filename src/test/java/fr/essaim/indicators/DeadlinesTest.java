package fr.essaim.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.casefiles.Identity;
import fr.essaim.casefiles.Participants;
import fr.essaim.casefiles.Situations;
import fr.essaim.installation.Database;
import fr.essaim.journeys.Entry;
import fr.essaim.journeys.Exit;
import fr.essaim.journeys.Exits;
import fr.essaim.journeys.FollowUp;
import fr.essaim.journeys.Journeys;
import fr.essaim.journeys.Proof;
import fr.essaim.journeys.Undertaking;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.JourneyId;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.PersonName;
import fr.essaim.programme.Programmes;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@EssaimTest
class DeadlinesTest {
    private static final LocalDate TODAY = Cast.today();
    private static final UUID DEST1 = UUID.fromString("018f0000-0000-7000-8000-0000000000aa");

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    @Autowired
    Participants participants;

    @Autowired
    Situations situations;

    @Autowired
    Journeys journeys;

    @Autowired
    Exits exits;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Programmes programmes;

    private Cast cast;

    @BeforeEach
    void nobody_yet() throws SQLException {
        cast = new Cast(database, viewers);
        try (var owner = cast.owner();
                var statement = owner.createStatement()) {
            statement.execute("truncate casefiles.participants cascade");
        }
    }

    private ParticipantId enter(JourneyId journey, LocalDate day) {
        var person = ParticipantId.mint();
        cast.as(cast.nadia, () -> {
            participants.open(
                    person, cast.tourcoing, new Identity(new PersonName("Une", "Personne"), null, null), null);
            journeys.enter(
                    person,
                    journey,
                    new Entry(
                            day,
                            new Undertaking(Undertaking.Kind.INFORMATION, day, Undertaking.How.PAPER),
                            new Undertaking(Undertaking.Kind.AGREEMENT, day, Undertaking.How.SIGNED)));
        });
        return person;
    }

    private void leave(JourneyId journey, LocalDate day) {
        var exit = new Exit(Ids.mint(), day, "cdi", Map.of(), List.of(), null, null);
        cast.as(
                cast.nadia,
                () -> exits.exit(
                        journey, 0, exit, new Proof(Ids.mint(), "contract", "", new byte[0], "Contrat vu"), null));
    }

    private Deadline of(MemberId who, String kind) {
        return cast.as(who, () -> deadlines.around(TODAY, programmes.recipeOf("dest1"), DEST1)).stream()
                .filter(deadline -> deadline.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void entry_questions_are_done_when_each_has_an_answer_a_refusal_included_and_late_after_four_weeks() {
        enter(JourneyId.mint(), TODAY.minusWeeks(4).minusDays(1));
        enter(JourneyId.mint(), TODAY.minusWeeks(4));
        var told = enter(JourneyId.mint(), TODAY.minusWeeks(5));
        cast.as(
                cast.nadia,
                () -> programmes.recipeOf("dest1").intake().questions().stream()
                        .filter(question -> question.inUse(TODAY))
                        .forEach(question ->
                                situations.answer(told, question.id(), Situations.State.REFUSED, null, TODAY)));
        var entry = of(cast.helene, "entry");
        assertThat(entry.done()).isOne();
        assertThat(entry.late()).isOne();
        assertThat(entry.toDo()).isOne();
        assertThat(entry.where()).containsExactly("Tourcoing");
    }

    @Test
    void what_fell_due_long_ago_or_falls_due_much_later_is_not_expected_here() {
        enter(JourneyId.mint(), TODAY.minusMonths(5));
        assertThat(of(cast.helene, "entry").expected()).isZero();
        var journey = JourneyId.mint();
        enter(journey, TODAY.minusMonths(4));
        leave(journey, TODAY);
        assertThat(of(cast.helene, "P3M").expected()).isZero();
        assertThat(of(cast.helene, "exit").toDo()).isOne();
    }

    @Test
    void news_that_are_no_news_are_told_apart() {
        for (var answer : List.of(new FollowUp.Answer.Declined(), new FollowUp.Answer.Unreachable(3))) {
            var journey = JourneyId.mint();
            enter(journey, TODAY.minusMonths(8));
            leave(journey, TODAY.minusMonths(3).minusDays(5));
            answer(journey, answer);
        }
        var silent = JourneyId.mint();
        enter(silent, TODAY.minusMonths(8));
        leave(silent, TODAY.minusMonths(3).minusDays(1));
        var news = of(cast.helene, "P3M");
        assertThat(news.declined()).isOne();
        assertThat(news.unreachable()).isOne();
        assertThat(news.late()).isOne();
        assertThat(news.expected()).isEqualTo(3);
        assertThat(of(cast.youssef, "P3M").expected()).isZero();
    }

    private void answer(JourneyId journey, FollowUp.Answer answer) {
        var told = new FollowUp(Ids.mint(), Period.ofMonths(3), TODAY, answer, null);
        cast.as(cast.nadia, () -> exits.followUp(journey, 1, told));
    }
}
