package fr.essaim.indicators;

import fr.essaim.indicators.EntriesCurve.Month;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hipparchus.random.RandomDataGenerator;

/// How fast people come, by the programme's own last months. What is to come is drawn month by month from a Poisson law
/// whose mean varies (gamma), as much as the months seen varied; what the mean itself is remains uncertain as well, the
/// more so the fewer the months.
///
/// @param months complete ones it is taken from, twelve at most
/// @param entries in those months
/// @param spread the variance of a month's entries over their mean; at least one, that of mere chance
public record Rhythm(int months, long entries, double spread) {
    private static final int LONGEST = 12;
    private static final int SHORTEST = 3;

    /// @param seen months with at least one entry, in order
    /// @return empty before three complete months have passed since the first entry
    public static Optional<Rhythm> of(List<Month> seen, LocalDate today) {
        LocalDate now = today.withDayOfMonth(1);
        if (seen.isEmpty()) {
            return Optional.empty();
        }
        LocalDate first = seen.getFirst().month();
        LocalDate from = first.isBefore(now.minusMonths(LONGEST)) ? now.minusMonths(LONGEST) : first;
        List<Long> counts = from.datesUntil(now, java.time.Period.ofMonths(1))
                .map(month -> seen.stream()
                        .filter(each -> each.month().equals(month))
                        .mapToLong(Month::journeys)
                        .sum())
                .toList();
        if (counts.size() < SHORTEST) {
            return Optional.empty();
        }
        long all = counts.stream().mapToLong(Long::longValue).sum();
        double mean = (double) all / counts.size();
        double squares = counts.stream()
                .mapToDouble(count -> (count - mean) * (count - mean))
                .sum();
        double spread = mean == 0 ? 1 : Math.max(1, squares / (counts.size() - 1) / mean);
        return Optional.of(new Rhythm(counts.size(), all, spread));
    }

    public double perMonth() {
        return (double) entries / months;
    }

    /// A mean as likely as another, given the months seen.
    double drawMean(RandomDataGenerator chance) {
        return chance.nextGamma((entries + 0.5) / spread, spread / months);
    }

    /// Entries within a stretch of time, in months.
    long draw(double mean, double stretch, RandomDataGenerator chance) {
        double expected = mean * stretch;
        double wave = spread - 1;
        double drawn = wave < 0.01 || expected < 1e-6 ? expected : chance.nextGamma(expected / wave, wave);
        return drawn < 1e-9 ? 0 : chance.nextPoisson(drawn);
    }
}
