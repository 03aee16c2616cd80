package fr.essaim.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.demo.NamedPeople.Script;
import fr.essaim.journeys.JourneyClock;
import fr.essaim.kernel.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SeasonTest {
    private static final java.time.Period LONGEST = java.time.Period.ofMonths(15);

    @Property(tries = 400)
    void whatever_the_day_the_programme_stands_at_month_fifteen_of_thirty_six(@ForAll @IntRange(max = 4000) int day) {
        var season = new Season(LocalDate.of(2024, 3, 1).plusDays(day), 410);
        assertThat(season.start().getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
        assertThat(season.start().plusMonths(14)).isBeforeOrEqualTo(season.today());
        assertThat(season.start().plusMonths(15)).isAfter(season.today());
    }

    @Property(tries = 400)
    void whatever_the_day_mohameds_clock_runs_out_in_nineteen_days_and_aurelie_is_in_her_ninth_month(
            @ForAll @IntRange(max = 4000) int day) {
        var season = new Season(LocalDate.of(2024, 3, 1).plusDays(day), 410);
        LocalDate today = season.today();
        for (Script script : Script.all(today)) {
            var beginning = script.beginning(LONGEST);
            assertThat(beginning.on()).as(script.name().full()).isAfter(season.start());
            if (script.name().last().equals("Ziani")) {
                LocalDate from = today.minusDays(80);
                var pauses = beginning.makeUp() == 0
                        ? List.<Period>of()
                        : List.of(new Period(from, from.plusDays(beginning.makeUp() - 1L)));
                assertThat(new JourneyClock(beginning.on(), LONGEST, true, pauses).daysLeft(today))
                        .isEqualTo(19);
            }
            if (script.name().last().equals("Carpentier")) {
                var pause = new Period(today.minusDays(140), today.minusDays(100));
                var clock = new JourneyClock(beginning.on(), LONGEST, true, List.of(pause));
                assertThat(clock.month(today)).isEqualTo(9);
                assertThat(clock.daysSuspended(today)).isEqualTo(41);
            }
        }
    }

    @Example
    void more_people_make_a_longer_programme_up_to_its_end() {
        var today = LocalDate.of(2026, 11, 23);
        assertThat(new Season(today, 30).month()).isEqualTo(15);
        assertThat(new Season(today, 1000).month()).isEqualTo(36);
        assertThat(new Season(today, 100_000).month()).isEqualTo(36);
        assertThat(new Season(today, 1000).end()).isAfterOrEqualTo(today);
    }

    @Example
    void the_same_day_draws_the_same_person_and_another_day_another() {
        var names = new Names();
        var today = LocalDate.of(2026, 11, 23);
        assertThat(names.draw(true, Chance.of(today, 7))).isEqualTo(names.draw(true, Chance.of(today, 7)));
        assertThat(Chance.of(today, 7).id(java.time.Instant.EPOCH))
                .isNotEqualTo(Chance.of(today.plusDays(1), 7).id(java.time.Instant.EPOCH));
    }
}
