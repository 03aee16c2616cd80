package fr.essaim.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.journeys.JourneyClock.Month;
import fr.essaim.kernel.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class JourneyClockProperties {
    record Case(JourneyClock clock, LocalDate today) {}

    @Property
    void the_limit_is_the_day_on_which_enough_days_without_suspension_have_passed(@ForAll("cases") Case given) {
        JourneyClock clock = given.clock();
        long wanted = clock.entry().datesUntil(clock.unsuspendedLimit()).count();

        LocalDate day = clock.entry();
        while (isStopped(clock, day, given.today()) || wanted > 0) {
            wanted -= isStopped(clock, day, given.today()) ? 0 : 1;
            day = day.plusDays(1);
        }

        assertThat(clock.limit(given.today())).isEqualTo(day);
    }

    @Property
    void the_order_in_which_suspensions_are_written_is_irrelevant(@ForAll("cases") Case given, @ForAll Random random) {
        List<Period> shuffled = new ArrayList<>(given.clock().suspensions());
        Collections.shuffle(shuffled, random);

        assertThat(with(given.clock(), shuffled)).isEqualTo(given.clock());
    }

    @Property
    void one_more_day_of_suspension_never_brings_the_limit_nearer(
            @ForAll("cases") Case given, @ForAll @IntRange(min = 0, max = 3) int which) {
        JourneyClock clock = given.clock();
        List<Period> longer = new ArrayList<>(clock.suspensions());
        LocalDate until = which < longer.size() ? longer.get(which).until() : null;
        if (until != null) {
            Period grown = new Period(longer.get(which).from(), until.plusDays(1));
            if (which + 1 == longer.size() || !grown.overlaps(longer.get(which + 1))) {
                longer.set(which, grown);
            }
        }

        assertThat(with(clock, longer).limit(given.today())).isAfterOrEqualTo(clock.limit(given.today()));
    }

    @Property
    void suspending_again_only_pushes_the_limit_further(@ForAll("cases") Case given) {
        List<Period> suspensions = given.clock().suspensions();

        for (int kept = 0; kept < suspensions.size(); kept++) {
            LocalDate fewer = with(given.clock(), suspensions.subList(0, kept)).limit(given.today());
            LocalDate more =
                    with(given.clock(), suspensions.subList(0, kept + 1)).limit(given.today());
            assertThat(more).isAfterOrEqualTo(fewer);
        }
    }

    @Property
    void months_and_suspensions_cover_every_day_from_entry_to_limit_once(@ForAll("cases") Case given) {
        JourneyClock clock = given.clock();
        LocalDate limit = clock.limit(given.today());
        List<LocalDate> lived = clock.months(given.today()).stream()
                .map(Month::stretches)
                .flatMap(List::stream)
                .flatMap(JourneyClockProperties::days)
                .toList();

        List<LocalDate> running = clock.entry()
                .datesUntil(limit)
                .filter(day -> !isStopped(clock, day, given.today()))
                .toList();

        assertThat(lived).isEqualTo(running);
    }

    @Property
    void today_is_in_the_month_the_clock_says(@ForAll("cases") Case given) {
        JourneyClock clock = given.clock();
        int said = clock.month(given.today());

        clock.months(given.today()).stream()
                .filter(month -> month.stretches().stream().anyMatch(stretch -> stretch.covers(given.today())))
                .forEach(month -> assertThat(said).isEqualTo(month.number()));
        assertThat(said).isBetween(1, clock.months(given.today()).size());
    }

    @Property
    void what_is_left_leads_from_today_to_the_limit(@ForAll("cases") Case given) {
        JourneyClock clock = given.clock();
        LocalDate limit = clock.limit(given.today());

        assertThat(given.today().plusDays(clock.daysLeft(given.today()))).isEqualTo(limit);
        if (!given.today().isAfter(limit)) {
            assertThat(given.today().plus(clock.left(given.today()))).isEqualTo(limit);
        }
    }

    private static boolean isStopped(JourneyClock clock, LocalDate day, LocalDate today) {
        return clock.suspensions().stream().anyMatch(s -> s.covers(day) && (s.until() != null || !day.isAfter(today)));
    }

    private static JourneyClock with(JourneyClock clock, List<Period> suspensions) {
        return new JourneyClock(clock.entry(), clock.longest(), clock.stops(), suspensions);
    }

    private static Stream<LocalDate> days(Period period) {
        return period.from()
                .datesUntil(java.util.Objects.requireNonNull(period.until()).plusDays(1));
    }

    /// Entries on any day of four years (leap day and month ends included), up to four disjoint
    /// suspensions of which the last may be open, seen from any day around the journey.
    @Provide
    Arbitrary<Case> cases() {
        Arbitrary<LocalDate> entries = Arbitraries.integers().between(0, 1460).map(LocalDate.of(2024, 1, 1)::plusDays);
        Arbitrary<List<Integer>> gapsAndLengths =
                Arbitraries.integers().between(0, 200).list().ofMinSize(0).ofMaxSize(8);
        return Combinators.combine(
                        entries,
                        Arbitraries.integers().between(1, 18),
                        gapsAndLengths,
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(-30, 900))
                .as((entry, months, numbers, open, offset) -> new Case(
                        new JourneyClock(
                                entry, java.time.Period.ofMonths(months), true, suspensions(entry, numbers, open)),
                        entry.plusDays(offset)));
    }

    private static List<Period> suspensions(LocalDate entry, List<Integer> numbers, boolean open) {
        List<Period> suspensions = new ArrayList<>();
        LocalDate day = entry;
        for (int i = 0; i + 1 < numbers.size(); i += 2) {
            LocalDate from = day.plusDays(numbers.get(i));
            LocalDate until = from.plusDays(numbers.get(i + 1));
            boolean last = i + 3 >= numbers.size();
            suspensions.add(open && last ? Period.since(from) : new Period(from, until));
            day = until.plusDays(1);
        }
        return suspensions;
    }
}
