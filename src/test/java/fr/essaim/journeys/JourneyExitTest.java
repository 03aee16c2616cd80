package fr.essaim.journeys;

import static fr.essaim.journeys.JourneyCast.THREE_MONTHS;
import static fr.essaim.journeys.JourneyCast.TODAY;
import static fr.essaim.journeys.JourneyCast.aurelie;
import static fr.essaim.journeys.JourneyCast.cdi;
import static fr.essaim.journeys.JourneyCast.days;
import static fr.essaim.journeys.JourneyCast.exit;
import static fr.essaim.journeys.JourneyCast.statement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.journeys.FollowUp.Answer;
import fr.essaim.kernel.Ids;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JourneyExitTest {
    private final Journey journey = aurelie();

    private void leave(Exit exit) {
        journey.exit(exit, Ids.mint(), TODAY);
    }

    private FollowUp ask(String on, Answer answer, @Nullable UUID corrects) {
        return journey.followUp(new FollowUp(Ids.mint(), THREE_MONTHS, LocalDate.parse(on), answer, corrects), TODAY);
    }

    @Test
    void an_exit_needs_what_its_outcome_needs() {
        assertThatThrownBy(() -> leave(exit("2026-10-30", "cdd", Map.of(), statement("contract"))))
                .isInstanceOfSatisfying(
                        Exit.DetailMissing.class,
                        refusal -> assertThat(refusal.field()).contains("detail.months"));
        assertThatThrownBy(() -> leave(exit("2026-10-30", "siae-entry", Map.of(), statement("pass-iae"))))
                .isInstanceOf(Exit.DetailMissing.class);
        leave(exit("2026-10-30", "cdd", Map.of("months", "6"), statement("contract")));
        assertThat(journey.left()).contains(LocalDate.of(2026, 10, 30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "six", "-3", "6.5", "9999", "٣"})
    void months_are_a_whole_number(String months) {
        assertThatThrownBy(() -> leave(exit("2026-10-30", "cdd", Map.of("months", months), statement("contract"))))
                .isInstanceOf(Exit.OutOfBounds.class);
    }

    @Test
    void an_exit_needs_evidence_of_a_kind_the_recipe_accepts() {
        assertThatThrownBy(() -> leave(exit("2026-10-30", "cdi", Map.of()))).isInstanceOf(Evidence.Missing.class);
        assertThatThrownBy(() -> leave(exit("2026-10-30", "cdi", Map.of(), statement("pass-iae"))))
                .isInstanceOf(Evidence.NotAccepted.class);
        assertThatThrownBy(() -> new Evidence(Ids.mint(), "contract", null, " "))
                .isInstanceOf(Evidence.Empty.class);
        leave(exit("2026-10-30", "moved-away", Map.of()));
    }

    @Test
    void an_exit_is_between_the_entry_and_today() {
        assertThatThrownBy(() -> leave(cdi("2026-02-08"))).isInstanceOf(Exit.BeforeTheEntry.class);
        assertThatThrownBy(() -> leave(cdi("2026-11-24"))).isInstanceOf(Exit.InTheFuture.class);
        assertThatThrownBy(() -> leave(exit("2026-10-30", "lottery", Map.of())))
                .isInstanceOf(Exit.UnknownOutcome.class);
    }

    @Test
    void an_exit_beyond_the_limit_asks_whether_a_suspension_is_missing_or_says_why() {
        LocalDate later = LocalDate.of(2027, 7, 1);
        Exit late = cdi("2027-05-10");

        assertThatThrownBy(() -> journey.exit(late, Ids.mint(), later)).isInstanceOf(Exit.BeyondTheLimit.class);
        Exit explained = new Exit(
                late.id(),
                late.on(),
                "cdi",
                Map.of(),
                late.evidence(),
                "Contrat signé le lendemain de la limite",
                null);
        journey.exit(explained, Ids.mint(), later);
        assertThat(journey.left()).contains(LocalDate.of(2027, 5, 10));
    }

    @Test
    void nobody_leaves_twice() {
        leave(cdi("2026-10-30"));

        assertThatThrownBy(() -> leave(cdi("2026-10-31"))).isInstanceOf(Exit.AlreadyLeft.class);
    }

    @Test
    void an_exit_ends_the_suspension_that_is_open() {
        journey.suspend(Ids.mint(), days("2026-10-01", null), "health", TODAY);

        assertThat(journey.exit(cdi("2026-10-30"), Ids.mint(), TODAY))
                .hasValueSatisfying(ended -> assertThat(ended.period()).isEqualTo(days("2026-10-01", "2026-10-30")));
    }

    @Test
    void an_exit_before_a_suspension_asks_to_put_it_right_first() {
        journey.suspend(Ids.mint(), days("2026-11-01", null), "health", TODAY);

        assertThatThrownBy(() -> leave(cdi("2026-10-30"))).isInstanceOf(Exit.BeforeASuspension.class);
    }

    @Test
    void a_correction_takes_the_place_of_the_exit_and_an_exit_may_be_taken_back() {
        Exit first = cdi("2026-10-30");
        leave(first);
        Exit second =
                new Exit(Ids.mint(), LocalDate.of(2026, 10, 15), "moved-away", Map.of(), List.of(), null, first.id());

        leave(second);
        assertThatThrownBy(() -> journey.takeBackExit(first.id(), Ids.mint()))
                .isInstanceOf(Journey.ChangedMeanwhile.class);
        journey.takeBackExit(second.id(), Ids.mint());

        assertThat(journey.left()).isEmpty();
    }

    @Test
    void a_follow_up_waits_for_its_day_and_its_recipe() {
        assertThatThrownBy(() -> ask("2026-11-01", new Answer.Declined(), null)).isInstanceOf(Exit.NotYet.class);
        leave(cdi("2026-07-31"));
        assertThat(journey.due(THREE_MONTHS)).isEqualTo(LocalDate.of(2026, 10, 31));
        assertThatThrownBy(() -> ask("2026-10-30", new Answer.Declined(), null)).isInstanceOf(FollowUp.TooEarly.class);
        assertThatThrownBy(() -> ask("2026-11-24", new Answer.Declined(), null))
                .isInstanceOf(FollowUp.InTheFuture.class);
        assertThatThrownBy(() -> journey.followUp(
                        new FollowUp(Ids.mint(), java.time.Period.ofMonths(4), TODAY, new Answer.Declined(), null),
                        TODAY))
                .isInstanceOf(FollowUp.Unknown.class);
    }

    @Test
    void nobody_telephones_after_a_death() {
        leave(exit("2026-07-31", "death", Map.of()));

        assertThatThrownBy(() -> ask("2026-11-01", new Answer.Declined(), null)).isInstanceOf(FollowUp.Unknown.class);
    }

    @Test
    void reached_unreachable_refused_and_not_asked_each_say_their_own_thing() {
        assertThatThrownBy(() -> new Answer.Reached(" ")).isInstanceOf(FollowUp.SituationMissing.class);
        assertThatThrownBy(() -> new Answer.Unreachable(0)).isInstanceOf(FollowUp.AttemptsMissing.class);
        assertThatThrownBy(() -> new Answer.NotAsked("")).isInstanceOf(FollowUp.BecauseMissing.class);
    }

    @Test
    void a_follow_up_is_answered_once_and_corrected_by_another_answer() {
        leave(cdi("2026-07-31"));
        FollowUp missed = ask("2026-11-02", new Answer.Unreachable(3), null);

        assertThatThrownBy(() -> ask("2026-11-20", new Answer.Reached("cdi"), null))
                .isInstanceOf(FollowUp.AlreadyAnswered.class);
        assertThat(ask("2026-11-20", new Answer.Reached("cdi"), missed.id()).corrects())
                .isEqualTo(missed.id());
    }
}
