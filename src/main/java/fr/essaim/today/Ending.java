package fr.essaim.today;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;

/// A journey on its way to its limit.
///
/// @param limit the last day on which it may end, suspensions counted
/// @param longest how long the recipe lets it last
public record Ending(LocalDate entered, LocalDate limit, Period longest) {
    /// A limit nearer than this is shown.
    public static final int NEAR = 60;

    private static final double DAYS_IN_A_MONTH = 365.25 / 12;

    /// Days of suspension that pushed the limit.
    public long suspended() {
        return Math.max(0, ChronoUnit.DAYS.between(entered.plus(longest), limit));
    }

    /// Negative once the limit has passed.
    public long daysLeft(LocalDate today) {
        return ChronoUnit.DAYS.between(today, limit);
    }

    public boolean isNear(LocalDate today) {
        return daysLeft(today) <= NEAR;
    }

    public int months() {
        return Math.max(1, (int) longest.toTotalMonths());
    }

    /// Months gone, with their fraction, for the bar.
    public double used(LocalDate today) {
        return Math.clamp(months() - daysLeft(today) / DAYS_IN_A_MONTH, 0, months());
    }
}
