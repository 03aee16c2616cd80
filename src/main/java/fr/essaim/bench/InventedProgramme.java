package fr.essaim.bench;

import fr.essaim.indicators.EntriesCurve.Month;
import fr.essaim.indicators.Lived;
import fr.essaim.kernel.Period;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/// A whole programme lived to its end, of which a forecast sees the first part only. It is drawn by other laws than the
/// forecast's: people come day by day, fewer in August, in waves; a good ending grows likelier with the months and
/// fades; others leave at any time; at fifteen months everybody has left.
final class InventedProgramme {
    static final int LONGEST = 15;
    private static final LocalDate OPENING = LocalDate.of(2024, 1, 8);
    private static final double AUGUST = 0.35;

    private final List<Life> lives = new ArrayList<>();
    private final Period period;
    private final LocalDate seenOn;

    private record Life(LocalDate from, LocalDate to, boolean well) {
        String ending() {
            return well ? Lived.OURS : Lived.OTHER;
        }
    }

    InventedProgramme(RandomGenerator chance) {
        int months = chance.nextInt(30, 49);
        period = new Period(OPENING, OPENING.plusMonths(months).minusDays(1));
        seenOn = OPENING.plusDays((long) (months * Lived.MONTH * chance.nextDouble(0.35, 0.75)));
        double pace = chance.nextDouble(6, 45) / Lived.MONTH;
        int warming = chance.nextInt(0, 90);
        var ways = new Ways(
                chance.nextDouble(0.03, 0.09),
                chance.nextDouble(4, 9),
                chance.nextDouble(0.015, 0.05),
                chance.nextDouble(0.2, 0.6));
        double wave = 1;
        for (LocalDate day = OPENING; !day.isAfter(end()); day = day.plusDays(1)) {
            if (day.getDayOfMonth() == 1) {
                wave = Math.exp(0.3 * chance.nextGaussian() - 0.045);
            }
            long open = ChronoUnit.DAYS.between(OPENING, day);
            double expected = pace
                    * wave
                    * Math.min(1, (open + 10.0) / (warming + 10.0))
                    * (day.getMonthValue() == 8 ? AUGUST : 1);
            for (double at = chance.nextExponential(); at < expected; at += chance.nextExponential()) {
                lives.add(ways.life(day, chance));
            }
        }
    }

    /// @param height of the chance of a good ending in a month, at its best
    /// @param best the month when it is
    /// @param leaving the chance of any other ending in a month
    /// @param atLast the share of good endings among those who stayed to the last day
    private record Ways(double height, double best, double leaving, double atLast) {
        Life life(LocalDate from, RandomGenerator chance) {
            for (int day = 5; day < LONGEST * Lived.MONTH; day++) {
                double month = day / Lived.MONTH;
                double good = height * month / best * Math.exp(1 - month / best) / Lived.MONTH;
                double drawn = chance.nextDouble();
                if (drawn < good + leaving / Lived.MONTH) {
                    return new Life(from, from.plusDays(day), drawn < good);
                }
            }
            return new Life(from, from.plusMonths(LONGEST), chance.nextDouble() < atLast);
        }
    }

    Period period() {
        return period;
    }

    LocalDate seenOn() {
        return seenOn;
    }

    List<Month> months() {
        var months = new TreeMap<LocalDate, Long>();
        lives.stream()
                .filter(life -> !life.from().isAfter(seenOn))
                .forEach(life -> months.merge(life.from().withDayOfMonth(1), 1L, Long::sum));
        return months.entrySet().stream()
                .map(month -> new Month(month.getKey(), month.getValue()))
                .toList();
    }

    /// What is known of the journeys on the day it is seen.
    List<Lived> lived() {
        return lives.stream()
                .filter(life -> !life.from().isAfter(seenOn))
                .map(life -> {
                    boolean over = !life.to().isAfter(seenOn);
                    long days = ChronoUnit.DAYS.between(life.from(), over ? life.to() : seenOn);
                    return new Lived(days / Lived.MONTH, over ? life.ending() : "", 1);
                })
                .toList();
    }

    long entries() {
        return lives.size();
    }

    /// Good endings by the programme's last day.
    long ours() {
        return lives.stream()
                .filter(life -> life.well() && !life.to().isAfter(end()))
                .count();
    }

    private LocalDate end() {
        return java.util.Objects.requireNonNull(period.until());
    }
}
