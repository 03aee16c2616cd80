package fr.essaim.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.kernel.Period;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class JourneyClockTest {
    private static final java.time.Period FIFTEEN_MONTHS = java.time.Period.ofMonths(15);
    private static final LocalDate TODAY = day(2026, 11, 23);

    /// Aurélie Carpentier: entered on 9 February 2026, suspended from 6 July to 15 August.
    private final JourneyClock aurelie = clock(day(2026, 2, 9), new Period(day(2026, 7, 6), day(2026, 8, 15)));

    private static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }

    private static JourneyClock clock(LocalDate entry, Period... suspensions) {
        return new JourneyClock(entry, FIFTEEN_MONTHS, true, List.of(suspensions));
    }

    @Test
    void suspension_days_count_inclusively_and_push_the_limit() {
        assertThat(aurelie.unsuspendedLimit()).isEqualTo(day(2027, 5, 9));
        assertThat(aurelie.daysSuspended(TODAY)).isEqualTo(41);
        assertThat(aurelie.limit(TODAY)).isEqualTo(day(2027, 6, 19));
    }

    @Test
    void on_23_november_aurelie_is_in_her_ninth_month_with_6_months_and_27_days_left() {
        assertThat(aurelie.month(TODAY)).isEqualTo(9);
        assertThat(aurelie.left(TODAY)).isEqualTo(java.time.Period.of(0, 6, 27));
        assertThat(aurelie.daysLeft(TODAY)).isEqualTo(208);
    }

    @Test
    void a_suspension_cuts_the_month_it_falls_in() {
        assertThat(aurelie.months(TODAY)).hasSize(15);
        assertThat(aurelie.months(TODAY).get(4))
                .isEqualTo(new JourneyClock.Month(
                        5,
                        List.of(
                                new Period(day(2026, 6, 9), day(2026, 7, 5)),
                                new Period(day(2026, 8, 16), day(2026, 8, 18)))));
    }

    @Test
    void an_entry_on_the_31st_keeps_counting_from_the_31st() {
        JourneyClock clock = clock(day(2026, 1, 31));

        assertThat(clock.months(TODAY).get(1).stretches())
                .containsExactly(new Period(day(2026, 2, 28), day(2026, 3, 30)));
        assertThat(clock.month(day(2026, 2, 27))).isEqualTo(1);
        assertThat(clock.month(day(2026, 2, 28))).isEqualTo(2);
        assertThat(clock.month(day(2026, 3, 30))).isEqualTo(2);
        assertThat(clock.month(day(2026, 3, 31))).isEqualTo(3);
        assertThat(clock.limit(TODAY)).isEqualTo(day(2027, 4, 30));
    }

    @Test
    void an_open_suspension_counts_up_to_today_and_moves_the_limit_every_day() {
        JourneyClock clock = clock(day(2026, 2, 9), Period.since(day(2026, 11, 20)));

        assertThat(clock.daysSuspended(TODAY)).isEqualTo(4);
        assertThat(clock.limit(TODAY)).isEqualTo(day(2027, 5, 13));
        assertThat(clock.limit(TODAY.plusDays(10))).isEqualTo(day(2027, 5, 23));
        assertThat(clock.isSuspended(TODAY)).isTrue();
    }

    @Test
    void a_suspension_begun_before_the_limit_and_ended_after_it_counts_whole() {
        JourneyClock clock = clock(day(2026, 2, 9), new Period(day(2027, 5, 1), day(2027, 5, 31)));

        assertThat(clock.limit(day(2027, 6, 1))).isEqualTo(day(2027, 6, 9));
    }

    @Test
    void a_second_suspension_may_begin_in_the_time_the_first_one_gave() {
        Period first = new Period(day(2026, 7, 6), day(2026, 8, 15));
        Period second = new Period(day(2027, 6, 10), day(2027, 6, 12));

        assertThat(clock(day(2026, 2, 9), first, second).limit(day(2027, 7, 1))).isEqualTo(day(2027, 6, 22));
        assertThat(clock(day(2026, 2, 9), second).limit(day(2027, 7, 1))).isEqualTo(day(2027, 5, 9));
    }

    @Test
    void a_suspension_begun_after_the_limit_moves_nothing() {
        JourneyClock clock = clock(day(2026, 2, 9), new Period(day(2027, 5, 10), day(2027, 5, 31)));

        assertThat(clock.limit(day(2027, 6, 1))).isEqualTo(day(2027, 5, 9));
        assertThat(clock.daysSuspended(day(2027, 6, 1))).isZero();
    }

    @Test
    void past_the_limit_days_left_are_negative_and_the_month_stays_the_last() {
        assertThat(aurelie.daysLeft(day(2027, 6, 19))).isZero();
        assertThat(aurelie.daysLeft(day(2027, 6, 20))).isEqualTo(-1);
        assertThat(aurelie.left(day(2027, 6, 20))).isEqualTo(java.time.Period.ZERO);
        assertThat(aurelie.month(day(2028, 1, 1))).isEqualTo(15);
    }

    @Test
    void where_the_recipe_does_not_stop_the_clock_a_suspension_is_counted_and_moves_nothing() {
        JourneyClock clock = new JourneyClock(day(2026, 2, 9), FIFTEEN_MONTHS, false, aurelie.suspensions());

        assertThat(clock.limit(TODAY)).isEqualTo(day(2027, 5, 9));
        assertThat(clock.daysSuspended(TODAY)).isEqualTo(41);
        assertThat(clock.months(TODAY).get(4).stretches()).hasSize(1);
    }

    @Test
    void a_length_in_months_and_days_ends_with_a_shorter_month() {
        JourneyClock clock = new JourneyClock(day(2026, 1, 1), java.time.Period.of(0, 2, 10), true, List.of());

        assertThat(clock.months(TODAY))
                .hasSize(3)
                .last()
                .satisfies(last ->
                        assertThat(last.stretches()).containsExactly(new Period(day(2026, 3, 1), day(2026, 3, 10))));
    }
}
