package fr.essaim.indicators.web;

import static fr.essaim.site.Drawing.number;

import fr.essaim.indicators.EntriesCurve;
import fr.essaim.indicators.EntriesCurve.Month;
import fr.essaim.indicators.Forecast;
import fr.essaim.indicators.Forecast.Band;
import fr.essaim.indicators.Forecast.Step;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.ToLongFunction;

/// Entries added up until today, and what they may become until the programme's end, in a box of so many units.
///
/// @param top the largest number the picture must hold
public record ForecastPicture(EntriesCurve entries, Forecast forecast, double width, double height, long top) {
    public static ForecastPicture of(EntriesCurve entries, Forecast forecast, double width, double height) {
        long top = Math.max(
                Math.max(entries.target(), entries.entries()),
                forecast.entries().high80());
        return new ForecastPicture(entries, forecast, width, height, quarters(top));
    }

    /// The next number whose quarters are round.
    private static long quarters(long top) {
        long round = 1;
        while (round * 40 < top) {
            round *= 10;
        }
        long step = 4 * round;
        return Math.max(4, (top + step - 1) / step * step);
    }

    public double x(LocalDate day) {
        return width
                * ChronoUnit.DAYS.between(entries.from(), day)
                / Math.max(1, ChronoUnit.DAYS.between(entries.from(), forecast.until()));
    }

    public double y(long count) {
        return height * (1 - (double) count / top);
    }

    /// Through the end of each month, the last point today.
    public String past() {
        var path = new StringBuilder("M0 " + number(height));
        long sum = 0;
        for (Month month : entries.months()) {
            sum += month.journeys();
            LocalDate end = month.month().plusMonths(1);
            path.append('L').append(point(end.isAfter(entries.today()) ? entries.today() : end, sum));
        }
        return path.append('H').append(number(x(entries.today()))).toString();
    }

    public String half() {
        return fan(Band::low50, Band::high50);
    }

    public String most() {
        return fan(Band::low80, Band::high80);
    }

    private String fan(ToLongFunction<Band> low, ToLongFunction<Band> high) {
        var there = new StringBuilder("M" + point(entries.today(), entries.entries()));
        var back = new StringBuilder();
        for (Step step : forecast.steps()) {
            there.append('L').append(point(step.day(), high.applyAsLong(step.entries())));
            back.insert(0, "L" + point(step.day(), low.applyAsLong(step.entries())));
        }
        return there.append(back).append('Z').toString();
    }

    private String point(LocalDate day, long count) {
        return number(x(day)) + " " + number(y(count));
    }
}
