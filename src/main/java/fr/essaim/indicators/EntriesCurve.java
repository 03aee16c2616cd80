package fr.essaim.indicators;

import static fr.essaim.site.Drawing.number;

import fr.essaim.kernel.Period;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// Entries added up month by month, beside the even pace that would keep the promise. Drawn in a box of its own units:
/// whoever shows it gives the width and the height.
///
/// @param months in order, with at least one entry each
/// @param until the programme's end when one was said, else today
/// @param target entries promised, 0 when none were
public record EntriesCurve(List<Month> months, LocalDate from, LocalDate until, LocalDate today, long target) {
    public EntriesCurve {
        months = List.copyOf(months);
    }

    /// @param month its first day
    public record Month(LocalDate month, long journeys) {}

    public static EntriesCurve of(List<Month> months, Period period, LocalDate today, long target) {
        LocalDate end = period.until() == null ? today : period.until();
        LocalDate first = months.isEmpty() || months.getFirst().month().isAfter(period.from())
                ? period.from()
                : months.getFirst().month();
        return new EntriesCurve(months, first, end.isBefore(today) ? today : end, today, target);
    }

    public long entries() {
        return months.stream().mapToLong(Month::journeys).sum();
    }

    /// Entries at the end of a month and before.
    public long until(Month month) {
        return months.stream()
                .filter(each -> !each.month().isAfter(month.month()))
                .mapToLong(Month::journeys)
                .sum();
    }

    /// How many an even pace would have brought by today.
    public long pace() {
        return Math.round(target * (double) ChronoUnit.DAYS.between(from, today) / Math.max(1, span()));
    }

    /// The largest number the picture must hold.
    public long top() {
        return Math.max(Math.max(target, entries()), 1);
    }

    public double x(LocalDate day, double width) {
        return width * ChronoUnit.DAYS.between(from, day) / Math.max(1, span());
    }

    public double y(long entries, double height) {
        return height * (1 - (double) entries / top());
    }

    /// An SVG path through the end of each month, the last point today.
    public String path(double width, double height) {
        var path = new StringBuilder("M0 " + number(height));
        long sum = 0;
        for (Month month : months) {
            sum += month.journeys();
            LocalDate end = month.month().plusMonths(1);
            path.append('L')
                    .append(number(x(end.isAfter(today) ? today : end, width)))
                    .append(' ')
                    .append(number(y(sum, height)));
        }
        return path.append('H').append(number(x(today, width))).toString();
    }

    private long span() {
        return ChronoUnit.DAYS.between(from, until);
    }
}
