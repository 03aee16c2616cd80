package fr.essaim.indicators;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.IntStream;
import org.hipparchus.random.RandomDataGenerator;

/// How likely a journey is to end within each of its months, well (the class a definition set is about) or otherwise:
/// endings seen over months lived. A month nobody has lived yet borrows from the others, with the doubt that goes with
/// it; past the longest journey the recipe allows, everybody leaves soon.
final class Hazards {
    /// How many months lived the other months' mean counts for.
    private static final double BORROWED = 3;
    /// How many endings all the others count for, at the last day.
    private static final double DOUBTED = 2;
    /// Endings a month of those past the longest journey, where too few were seen.
    private static final double SOON = 2;

    private final double[] lived;
    private final double[] ours;
    private final double[] other;
    private final int longest;

    private Hazards(int months, int longest) {
        this.lived = new double[months];
        this.ours = new double[months];
        this.other = new double[months];
        this.longest = longest;
    }

    /// @param longest months that a journey may last
    /// @param ahead months to look ahead
    static Hazards of(Collection<Lived> all, int longest, int ahead) {
        int oldest = (int) all.stream().mapToDouble(Lived::months).max().orElse(0);
        var hazards = new Hazards(oldest + ahead + 2, longest);
        all.forEach(hazards::add);
        return hazards;
    }

    private void add(Lived alike) {
        int last = (int) alike.months();
        for (int month = 0; month < last; month++) {
            lived[month] += alike.journeys();
        }
        lived[last] += alike.journeys() * (alike.months() - last);
        if (!alike.goesOn()) {
            (alike.ending().equals(Lived.OURS) ? ours : other)[last] += alike.journeys();
        }
    }

    double endings() {
        return Arrays.stream(ours).sum() + Arrays.stream(other).sum();
    }

    /// Hazards as likely as others, given what was seen.
    Drawn draw(RandomDataGenerator chance) {
        double all = Math.max(1, Arrays.stream(lived).sum());
        double well = Arrays.stream(ours).sum();
        double otherwise = Arrays.stream(other).sum();
        double share = atLast(well, otherwise, chance);
        var drawnOurs = new double[lived.length];
        var drawnOther = new double[lived.length];
        for (int month = 0; month < lived.length; month++) {
            if (month >= longest && lived[month] < BORROWED) {
                drawnOurs[month] = SOON * share;
                drawnOther[month] = SOON * (1 - share);
            } else {
                drawnOurs[month] = rate(ours[month], lived[month], (well + 0.5) / all, chance);
                drawnOther[month] = rate(other[month], lived[month], (otherwise + 0.5) / all, chance);
            }
        }
        return new Drawn(drawnOurs, drawnOther);
    }

    /// The share of good endings among those who stay to the last day: as in the last months where some were seen, else
    /// as in all, with much doubt, since who stays to the end is not who leaves before.
    private double atLast(double well, double otherwise, RandomDataGenerator chance) {
        double share = (well + 1) / (well + otherwise + 2);
        double lastWell = 0;
        double lastOther = 0;
        for (int month = Math.max(0, longest - 1); month < lived.length; month++) {
            lastWell += ours[month];
            lastOther += other[month];
        }
        return chance.nextBeta(1 + lastWell + DOUBTED * share, 1 + lastOther + DOUBTED * (1 - share));
    }

    private static double rate(double seen, double lived, double elsewhere, RandomDataGenerator chance) {
        return chance.nextGamma(seen + BORROWED * elsewhere, 1 / (lived + BORROWED));
    }

    /// Endings a month, month by month.
    static final class Drawn {
        private final double[] ours;
        private final double[] other;

        private Drawn(double[] ours, double[] other) {
            this.ours = ours;
            this.other = other;
        }

        /// How likely a journey is to have ended, well and otherwise, within a stretch of months.
        /// @param lived months already
        Odds within(double lived, double stretch) {
            double there = 1;
            double well = 0;
            double at = lived;
            double end = lived + stretch;
            while (at < end) {
                int month = Math.min((int) at, ours.length - 1);
                double step = Math.min(Math.floor(at) + 1, end) - at;
                double rate = ours[month] + other[month];
                double gone = rate <= 0 ? 0 : there * -Math.expm1(-rate * step);
                well += rate <= 0 ? 0 : gone * ours[month] / rate;
                there -= gone;
                at += step;
            }
            return new Odds(well, Math.max(0, 1 - there - well));
        }
    }

    record Odds(double ours, double other) {}

    /// How many of so many, each with these odds.
    static long draw(long of, double odds, RandomDataGenerator chance) {
        if (of <= 0 || odds <= 0) {
            return 0;
        }
        if (odds >= 1) {
            return of;
        }
        double variance = of * odds * (1 - odds);
        if (of > 100 && variance > 9) { // as good as normal from there on
            return Math.clamp(Math.round(chance.nextNormal(of * odds, Math.sqrt(variance))), 0, of);
        }
        return IntStream.range(0, (int) Math.min(of, Integer.MAX_VALUE))
                .filter(one -> chance.nextUniform(0, 1) < odds)
                .count();
    }
}
