package fr.essaim.journeys;

import static fr.essaim.journeys.JourneyCast.TODAY;
import static fr.essaim.journeys.JourneyCast.aurelie;
import static fr.essaim.journeys.JourneyCast.cdi;
import static fr.essaim.journeys.JourneyCast.days;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.kernel.Ids;
import fr.essaim.kernel.Period;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class JourneySuspensionTest {
    private final Journey journey = aurelie();

    private Suspension suspend(Period period) {
        return journey.suspend(Ids.mint(), period, "health", TODAY);
    }

    @Test
    void forty_one_days_of_suspension_push_the_limit_to_19_june_2027() {
        suspend(days("2026-07-06", "2026-08-15"));

        assertThat(journey.clock().limit(TODAY)).isEqualTo(LocalDate.of(2027, 6, 19));
    }

    @Test
    void a_suspension_cannot_overlap_another() {
        suspend(days("2026-07-06", "2026-08-15"));

        assertThatThrownBy(() -> suspend(days("2026-08-15", "2026-08-20"))).isInstanceOf(Suspension.Overlapping.class);
        assertThatThrownBy(() -> suspend(days("2026-07-01", null))).isInstanceOf(Suspension.Overlapping.class);
        suspend(days("2026-08-16", "2026-08-20"));
        assertThat(journey.clock().daysSuspended(TODAY)).isEqualTo(46);
    }

    @Test
    void a_suspension_stays_between_the_entry_and_the_exit() {
        assertThatThrownBy(() -> suspend(days("2026-02-08", "2026-02-20")))
                .isInstanceOf(Suspension.BeforeTheEntry.class);
        journey.exit(cdi("2026-10-30"), Ids.mint(), TODAY);
        assertThatThrownBy(() -> suspend(days("2026-10-01", null))).isInstanceOf(Suspension.AfterTheExit.class);
        suspend(days("2026-10-01", "2026-10-30"));
    }

    @Test
    void a_reason_the_recipe_does_not_know_is_refused() {
        assertThatThrownBy(() -> journey.suspend(Ids.mint(), days("2026-07-06", null), "holidays", TODAY))
                .isInstanceOf(Suspension.UnknownReason.class);
    }

    @Test
    void a_suspension_that_ends_before_it_starts_is_refused() {
        assertThatThrownBy(() -> days("2026-08-15", "2026-07-06")).isInstanceOf(Period.EndsBeforeItStarts.class);
    }

    @Test
    void an_end_in_the_year_9999_is_a_slip() {
        assertThatThrownBy(() -> suspend(days("2026-07-06", "9999-12-31"))).isInstanceOf(Suspension.TooFarAhead.class);
    }

    @Test
    void nothing_is_suspended_once_the_limit_has_passed() {
        LocalDate later = LocalDate.of(2027, 6, 1);

        assertThatThrownBy(() -> journey.suspend(Ids.mint(), days("2027-05-10", null), "health", later))
                .isInstanceOf(Suspension.AfterTheLimit.class);
    }

    @Test
    void resuming_ends_the_open_suspension_the_day_before() {
        Suspension open = suspend(days("2026-11-01", null));

        Suspension ended = journey.resume(Ids.mint(), LocalDate.of(2026, 11, 16), TODAY);

        assertThat(ended.period()).isEqualTo(days("2026-11-01", "2026-11-15"));
        assertThat(ended.corrects()).isEqualTo(open.id());
        assertThat(journey.clock().daysSuspended(TODAY)).isEqualTo(15);
        assertThatThrownBy(() -> journey.resume(Ids.mint(), TODAY, TODAY)).isInstanceOf(Suspension.NoneOpen.class);
    }

    @Test
    void resuming_on_the_day_it_began_is_refused() {
        suspend(days("2026-11-01", null));

        assertThatThrownBy(() -> journey.resume(Ids.mint(), LocalDate.of(2026, 11, 1), TODAY))
                .isInstanceOf(Suspension.ResumedTooSoon.class);
    }

    @Test
    void a_correction_takes_the_place_of_what_it_corrects_once() {
        Suspension wrong = suspend(days("2026-07-06", "2026-08-15"));

        journey.correct(wrong.id(), Ids.mint(), days("2026-07-06", "2026-08-05"), "caring", TODAY);

        assertThat(journey.clock().daysSuspended(TODAY)).isEqualTo(31);
        assertThatThrownBy(() -> journey.correct(wrong.id(), Ids.mint(), wrong.period(), "caring", TODAY))
                .isInstanceOf(Journey.ChangedMeanwhile.class);
    }

    @Test
    void a_suspension_written_down_by_mistake_gives_its_days_back() {
        Suspension mistake = suspend(days("2026-07-06", "2026-08-15"));

        journey.takeBack(mistake.id(), Ids.mint());

        assertThat(journey.clock().limit(TODAY)).isEqualTo(LocalDate.of(2027, 5, 9));
        assertThatThrownBy(() -> journey.takeBack(mistake.id(), Ids.mint()))
                .isInstanceOf(Journey.ChangedMeanwhile.class);
    }
}
