package fr.essaim.indicators;

import fr.essaim.indicators.EntriesCurve.Month;
import fr.essaim.kernel.Period;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.hipparchus.random.RandomDataGenerator;

/// Where a programme will stand at its end if it goes on as it does: a thousand futures drawn from its own rhythm of
/// entries and from how its own journeys end, month by month. The same facts always give the same forecast.
///
/// @param until the programme's end
/// @param monthsLeft until then
/// @param steps entries at the end of each month ahead, the last at the programme's end
/// @param entries in all, by the end
/// @param exits in all
/// @param ours of the class the definition set is about, proved or still to prove
/// @param exitsSoFar and `oursSoFar`: today
public record Forecast(
        LocalDate until,
        double monthsLeft,
        Rhythm rhythm,
        List<Step> steps,
        Band entries,
        Band exits,
        Band ours,
        long exitsSoFar,
        long oursSoFar) {
    private static final int FUTURES = 1000;
    private static final int ENOUGH = 10;

    public Forecast {
        steps = List.copyOf(steps);
    }

    /// What half of the futures, and eight in ten, lie between; as many below as above.
    public record Band(long low80, long low50, long middle, long high50, long high80) {
        static Band of(long[] futures) {
            long[] sorted = futures.clone();
            Arrays.sort(sorted);
            return new Band(at(sorted, 0.10), at(sorted, 0.25), at(sorted, 0.50), at(sorted, 0.75), at(sorted, 0.90));
        }

        private static long at(long[] sorted, double share) {
            return sorted[(int) Math.round(share * (sorted.length - 1))];
        }

        public boolean holds80(long value) {
            return low80 <= value && value <= high80;
        }

        public boolean holds50(long value) {
            return low50 <= value && value <= high50;
        }
    }

    public record Step(LocalDate day, Band entries) {}

    /// @param months of entries, in order
    /// @param longest months that a journey may last
    /// @return empty without an end ahead, three complete months of entries, and ten endings
    public static Optional<Forecast> of(
            List<Month> months, Collection<Lived> lived, int longest, Period period, LocalDate today) {
        LocalDate until = period.until();
        var rhythm = Rhythm.of(months, today);
        if (until == null || !until.isAfter(today) || rhythm.isEmpty()) {
            return Optional.empty();
        }
        double ahead = ChronoUnit.DAYS.between(today, until) / Lived.MONTH;
        var hazards = Hazards.of(lived, longest, (int) Math.ceil(ahead));
        if (hazards.endings() < ENOUGH) {
            return Optional.empty();
        }
        var chance = new RandomDataGenerator(Objects.hash(months, today, until, lived.size()));
        var futures = new Futures(rhythm.get(), hazards, cohorts(lived), ahead, chance);
        return Optional.of(futures.forecast(
                until,
                today,
                months.stream().mapToLong(Month::journeys).sum(),
                Lived.count(lived, Lived.OURS),
                Lived.count(lived, Lived.OTHER)));
    }

    /// Entries a month that would keep the promise, rounded up; none are needed once it is kept.
    public long entriesNeeded(long promised, long soFar) {
        return Math.max(0, (long) Math.ceil((promised - soFar) / Math.max(monthsLeft, 1)));
    }

    /// Exits still to come, if the middle of the futures is right.
    public long exitsToCome() {
        return exits.middle() - exitsSoFar;
    }

    /// Of those to come, how many must be of the class for the promised share of all to be reached.
    public long oursNeeded(double share) {
        return Math.max(0, (long) Math.ceil(share * exits.middle() - 1e-9) - oursSoFar);
    }

    /// Journeys going on, by how many whole months they have lasted.
    private static List<Cohort> cohorts(Collection<Lived> all) {
        var months = new TreeMap<Integer, Long>();
        all.stream()
                .filter(Lived::goesOn)
                .forEach(lived -> months.merge((int) lived.months(), lived.journeys(), Long::sum));
        return months.entrySet().stream()
                .map(month -> new Cohort(month.getKey() + 0.5, month.getValue()))
                .toList();
    }

    private record Futures(
            Rhythm rhythm, Hazards hazards, List<Cohort> inside, double ahead, RandomDataGenerator chance) {
        Forecast forecast(LocalDate until, LocalDate today, long entered, long ours, long other) {
            int months = (int) Math.ceil(ahead);
            var entries = new long[months][FUTURES];
            var exits = new long[FUTURES];
            var well = new long[FUTURES];
            for (int future = 0; future < FUTURES; future++) {
                double mean = rhythm.drawMean(chance);
                var drawn = hazards.draw(chance);
                long came = entered;
                var left = new Left(ours, ours + other);
                for (Cohort cohort : inside) {
                    left = left.and(cohort.people(), drawn.within(cohort.lived(), ahead), chance);
                }
                for (int month = 0; month < months; month++) {
                    double stretch = Math.min(1, ahead - month);
                    long more = rhythm.draw(mean, stretch, chance);
                    came += more;
                    entries[month][future] = came;
                    left = left.and(more, drawn.within(0, ahead - month - stretch / 2), chance);
                }
                exits[future] = left.exits();
                well[future] = left.ours();
            }
            List<Step> steps = new ArrayList<>();
            for (int month = 0; month < months; month++) {
                steps.add(
                        new Step(month == months - 1 ? until : today.plusMonths(month + 1L), Band.of(entries[month])));
            }
            return new Forecast(
                    until,
                    ahead,
                    rhythm,
                    steps,
                    Band.of(entries[months - 1]),
                    Band.of(exits),
                    Band.of(well),
                    ours + other,
                    ours);
        }
    }

    private record Cohort(double lived, long people) {}

    private record Left(long ours, long exits) {
        Left and(long people, Hazards.Odds odds, RandomDataGenerator chance) {
            long well = Hazards.draw(people, odds.ours(), chance);
            long otherwise = Hazards.draw(people - well, odds.other() / Math.max(1e-12, 1 - odds.ours()), chance);
            return new Left(ours + well, exits + well + otherwise);
        }
    }
}
