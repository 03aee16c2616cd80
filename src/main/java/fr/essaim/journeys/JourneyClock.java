package fr.essaim.journeys;

import fr.essaim.kernel.Period;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// How long a journey may last, and where it stands. The clock runs on the days that are not
/// suspended: with a length of fifteen months, the limit is the day on which fifteen months of such
/// days have passed, and the last day on which the journey may end. Months are counted from the
/// entry day (31 January, 28 February, 31 March…), never one from another.
///
/// @param entry first day of the journey
/// @param longest how long it may last, as the recipe says (`P15M`)
/// @param stops whether a suspension stops the clock, as the recipe says
/// @param suspensions disjoint, in any order, none before the entry; one that is open counts up to today
public record JourneyClock(LocalDate entry, java.time.Period longest, boolean stops, List<Period> suspensions) {
    public JourneyClock {
        suspensions =
                suspensions.stream().sorted(Comparator.comparing(Period::from)).toList();
    }

    /// One counted month, and the days on which it was lived: two stretches or more when a suspension cuts it.
    public record Month(int number, List<Period> stretches) {}

    /// The last day if nothing were suspended.
    public LocalDate unsuspendedLimit() {
        return entry.plus(longest);
    }

    /// The last day on which the journey may end. An open suspension moves it by one day every day.
    public LocalDate limit(LocalDate today) {
        return day(ChronoUnit.DAYS.between(entry, unsuspendedLimit()), today);
    }

    /// Days of suspension, first and last day of each included; one begun after the limit no longer counts.
    public long daysSuspended(LocalDate today) {
        LocalDate limit = limit(today);
        return suspensions.stream()
                .filter(suspension -> !suspension.from().isAfter(limit))
                .mapToLong(suspension -> suspension.days(today))
                .sum();
    }

    /// From today to the limit; negative once it has passed.
    public long daysLeft(LocalDate today) {
        return ChronoUnit.DAYS.between(today, limit(today));
    }

    /// The same in months and days, as people say it; zero once the limit has passed.
    public java.time.Period left(LocalDate today) {
        LocalDate limit = limit(today);
        return today.isAfter(limit) ? java.time.Period.ZERO : today.until(limit);
    }

    public boolean isSuspended(LocalDate day) {
        return suspensions.stream().anyMatch(suspension -> suspension.covers(day));
    }

    /// The month being lived today: 1 on the entry day, the last one on the limit and after it.
    public int month(LocalDate today) {
        LocalDate lived = entry.plusDays(daysLived(today));
        int month = 1;
        while (month < monthsAtMost() && !entry.plusMonths(month).isAfter(lived)) {
            month++;
        }
        return month;
    }

    /// Every month the journey may count, with its days; the day of the limit closes the last one and is not in it.
    public List<Month> months(LocalDate today) {
        List<Month> months = new ArrayList<>();
        for (int number = 1; number <= monthsAtMost(); number++) {
            LocalDate start = entry.plusMonths(number - 1L);
            LocalDate next = earlier(entry.plusMonths(number), unsuspendedLimit());
            LocalDate first = day(ChronoUnit.DAYS.between(entry, start), today);
            LocalDate last = day(ChronoUnit.DAYS.between(entry, next) - 1, today);
            months.add(new Month(number, stretches(first, last, today)));
        }
        return List.copyOf(months);
    }

    private int monthsAtMost() {
        int months = Math.max(1, (int) ChronoUnit.MONTHS.between(entry, unsuspendedLimit()));
        return entry.plusMonths(months).isBefore(unsuspendedLimit()) ? months + 1 : months;
    }

    /// Days of [entry, today[ on which the clock ran.
    private long daysLived(LocalDate today) {
        long days = Math.max(0, ChronoUnit.DAYS.between(entry, today));
        for (Period stop : stopsUntil(today)) {
            days -= Math.max(
                    0,
                    ChronoUnit.DAYS.between(
                            stop.from(), earlier(end(stop, today).plusDays(1), today)));
        }
        return days;
    }

    /// The date of the n-th day on which the clock runs, the entry day being number 0.
    private LocalDate day(long n, LocalDate today) {
        LocalDate day = entry.plusDays(n);
        for (Period stop : stopsUntil(today)) {
            if (stop.from().isAfter(day)) {
                break;
            }
            day = day.plusDays(stop.days(today));
        }
        return day;
    }

    private List<Period> stretches(LocalDate first, LocalDate last, LocalDate today) {
        List<Period> stretches = new ArrayList<>();
        LocalDate from = first;
        for (Period stop : stopsUntil(today)) {
            LocalDate end = end(stop, today);
            if (stop.from().isAfter(last) || end.isBefore(from)) {
                continue;
            }
            if (stop.from().isAfter(from)) {
                stretches.add(new Period(from, stop.from().minusDays(1)));
            }
            from = end.plusDays(1);
        }
        stretches.add(new Period(from, last));
        return List.copyOf(stretches);
    }

    private List<Period> stopsUntil(LocalDate today) {
        return stops ? suspensions.stream().filter(s -> s.days(today) > 0).toList() : List.of();
    }

    private static LocalDate end(Period stop, LocalDate today) {
        LocalDate until = stop.until();
        return until == null ? today : until;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
