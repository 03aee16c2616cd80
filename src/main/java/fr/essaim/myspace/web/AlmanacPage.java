package fr.essaim.myspace.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// This month, week by week.
///
/// @param weeks from Monday; null outside the month
public record AlmanacPage(LocalDate today, int week, List<List<@Nullable Integer>> weeks) {
    private static final int DAYS = 7;

    static AlmanacPage of(LocalDate today) {
        LocalDate first = today.withDayOfMonth(1);
        LocalDate monday = first.minusDays(first.getDayOfWeek().getValue() - 1L);
        int rows = (int) ChronoUnit.WEEKS.between(monday, first.plusMonths(1).plusDays(DAYS - 1L));
        List<List<@Nullable Integer>> weeks = IntStream.range(0, rows)
                .mapToObj(row -> IntStream.range(0, DAYS)
                        .<@Nullable Integer>mapToObj(day -> number(monday.plusDays((long) row * DAYS + day), today))
                        .toList())
                .filter(row -> row.stream().anyMatch(day -> day != null))
                .toList();
        return new AlmanacPage(today, today.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), weeks);
    }

    private static @Nullable Integer number(LocalDate day, LocalDate today) {
        return day.getMonth() == today.getMonth() ? Integer.valueOf(day.getDayOfMonth()) : null;
    }
}
