package fr.essaim.reports;

import fr.essaim.kernel.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The days a report is about, both ends included, as people write them: a year `2026`, a quarter
/// `2026-T3` (or `2026-Q3`), a month `2026-05`, or two days `2026-01-01..2026-06-30` (or with a `/`
/// between them, ISO 8601).
public record ReportPeriod(LocalDate from, LocalDate until) {
    private static final Pattern YEAR = Pattern.compile("(\\d{4})");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-?[TQ]([1-4])");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
    private static final Pattern DAYS = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:\\.\\.|/)(\\d{4}-\\d{2}-\\d{2})");
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2199;

    /// @throws NotAPeriod when it is written otherwise, the calendar has no such day, or the end is before the start
    public static ReportPeriod parse(String typed) {
        String text = typed.strip().toUpperCase(Locale.ROOT);
        try {
            return read(text, typed);
        } catch (DateTimeException notInTheCalendar) {
            throw new NotAPeriod(typed);
        }
    }

    private static ReportPeriod read(String text, String typed) {
        Matcher year = YEAR.matcher(text);
        Matcher quarter = QUARTER.matcher(text);
        Matcher month = MONTH.matcher(text);
        Matcher days = DAYS.matcher(text);
        if (year.matches()) {
            return checked(months(Integer.parseInt(year.group(1)), 1, 12), typed);
        }
        if (quarter.matches()) {
            int first = Integer.parseInt(quarter.group(2)) * 3 - 2;
            return checked(months(Integer.parseInt(quarter.group(1)), first, 3), typed);
        }
        if (month.matches()) {
            return checked(months(Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2)), 1), typed);
        }
        if (days.matches()) {
            return checked(new ReportPeriod(LocalDate.parse(days.group(1)), LocalDate.parse(days.group(2))), typed);
        }
        throw new NotAPeriod(typed);
    }

    private static ReportPeriod checked(ReportPeriod period, String typed) {
        boolean possible = !period.until.isBefore(period.from)
                && period.from.getYear() >= FIRST_YEAR
                && period.until.getYear() <= LAST_YEAR;
        if (!possible) {
            throw new NotAPeriod(typed);
        }
        return period;
    }

    private static ReportPeriod months(int year, int first, int many) {
        YearMonth from = YearMonth.of(year, first);
        return new ReportPeriod(from.atDay(1), from.plusMonths(many - 1L).atEndOfMonth());
    }

    public static ReportPeriod quarterOf(LocalDate day) {
        return months(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 3);
    }

    public boolean isQuarter() {
        return equals(quarterOf(from));
    }

    /// As it may be typed again: `2026-T3`.
    public String name() {
        if (equals(months(from.getYear(), 1, 12))) {
            return String.valueOf(from.getYear());
        }
        if (isQuarter()) {
            return from.getYear() + "-T" + (from.getMonthValue() + 2) / 3;
        }
        YearMonth month = YearMonth.from(from);
        return equals(months(from.getYear(), from.getMonthValue(), 1)) ? month.toString() : from + "/" + until;
    }

    /// What is usually asked for on that day, the likeliest first: the last four quarters that
    /// ended, this year, the last.
    public static List<ReportPeriod> usual(LocalDate today) {
        var usual = new ArrayList<ReportPeriod>();
        ReportPeriod quarter = quarterOf(today);
        for (int i = 0; i < 4; i++) {
            quarter = quarterOf(quarter.from.minusDays(1));
            usual.add(quarter);
        }
        usual.add(months(today.getYear(), 1, 12));
        usual.add(months(today.getYear() - 1, 1, 12));
        return usual;
    }

    public static final class NotAPeriod extends Refusal {
        NotAPeriod(String typed) {
            super("reports.refusal.not-a-period", "period", typed);
        }
    }
}
