package fr.essaim.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/// Luck that comes out the same each time for the same seed: a base can be made again, and a failing test too.
final class Chance {
    static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final SplittableRandom random;

    Chance(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /// The luck of one person, whatever was drawn for the others.
    static Chance of(LocalDate today, long number) {
        return new Chance(today.toEpochDay() * 1_000_003L + number * 7919L);
    }

    boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    /// Both ends included.
    int between(int least, int most) {
        return most <= least ? least : random.nextInt(least, most + 1);
    }

    /// Both days included.
    LocalDate day(LocalDate first, LocalDate last) {
        return first.plusDays(between(0, (int) ChronoUnit.DAYS.between(first, last)));
    }

    /// That day, or one of the four working days before when it is in a weekend.
    static LocalDate weekday(LocalDate day) {
        int back = day.getDayOfYear() % 4;
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.minusDays(1L + back);
            case SUNDAY -> day.minusDays(2L + back);
            default -> day;
        };
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    <T> T pick(Weighted<T> choices) {
        return choices.at(random.nextDouble());
    }

    /// A share of one between the two.
    double share(double least, double most) {
        return least + (most - least) * random.nextDouble();
    }

    /// A moment of that day's working hours.
    Instant during(LocalDate day) {
        return day.atTime(LocalTime.of(8, 30))
                .plusMinutes(between(0, 560))
                .plusSeconds(between(0, 59))
                .atZone(PARIS)
                .toInstant();
    }

    /// An id (UUID of version 7) as if minted at that moment.
    UUID id(Instant moment) {
        long high = (moment.toEpochMilli() << 16) | 0x7000L | random.nextInt(0x1000);
        long low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /// Choices of which some come more often than others.
    static final class Weighted<T> {
        private final List<T> choices = new ArrayList<>();
        private final List<Double> until = new ArrayList<>();
        private double sum;

        Weighted<T> add(double weight, T choice) {
            sum += weight;
            choices.add(choice);
            until.add(sum);
            return this;
        }

        List<T> all() {
            return List.copyOf(choices);
        }

        /// @param share from 0 included to 1 excluded
        T at(double share) {
            double point = share * sum;
            for (int i = 0; i < choices.size() - 1; i++) {
                if (point < until.get(i)) {
                    return choices.get(i);
                }
            }
            return choices.getLast();
        }
    }
}
