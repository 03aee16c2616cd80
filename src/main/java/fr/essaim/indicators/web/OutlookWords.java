package fr.essaim.indicators.web;

import static fr.essaim.site.Drawing.number;

import fr.essaim.indicators.Curve;
import fr.essaim.indicators.Forecast;
import fr.essaim.indicators.Forecast.Band;
import fr.essaim.indicators.Interval;
import fr.essaim.site.Screen;
import java.util.List;
import java.util.OptionalDouble;

/// Time and what is ahead, in sentences and in lines: a median with its bounds, a forecast always as a span.
public final class OutlookWords {
    private OutlookWords() {}

    public static String where(Screen screen, OutlookPage page) {
        return page.hubs().isEmpty()
                ? page.title()
                : screen.say("indicators.partly", page.title(), String.join(", ", page.hubs()));
    }

    /// @return how long half of them stay, with its bounds where the curve has any
    public static String median(Screen screen, Curve curve) {
        OptionalDouble median = curve.median();
        if (median.isEmpty()) {
            return screen.say("indicators.outlook.no-median");
        }
        OptionalDouble low = curve.medianLow();
        OptionalDouble high = curve.medianHigh();
        return low.isPresent() && high.isPresent()
                ? screen.say(
                        "indicators.outlook.median-between",
                        tenth(median.getAsDouble()),
                        tenth(low.getAsDouble()),
                        tenth(high.getAsDouble()))
                : screen.say("indicators.outlook.median", tenth(median.getAsDouble()));
    }

    /// The estimate after so many months: "42 %, entre 37 et 47 %".
    public static String after(Screen screen, Curve curve, int months) {
        Interval interval = null;
        for (var point : curve.points()) {
            if (point.time() > months) {
                break;
            }
            interval = point.interval();
        }
        long here = Math.round(curve.at(months) * 100);
        return interval == null || Double.isNaN(interval.low())
                ? screen.say("indicators.outlook.percent", here)
                : screen.say(
                        "indicators.outlook.percent-between",
                        here,
                        Math.round(interval.low() * 100),
                        Math.round(interval.high() * 100));
    }

    /// How many have been seen for that long.
    public static long seen(Curve curve, int months) {
        return curve.points().stream()
                .filter(point -> point.time() >= months)
                .findFirst()
                .map(Curve.Point::atRisk)
                .orElse(0);
    }

    public static String half(Screen screen, Band band) {
        return screen.say("indicators.outlook.between", band.low50(), band.high50());
    }

    public static String most(Screen screen, Band band) {
        return screen.say("indicators.outlook.between", band.low80(), band.high80());
    }

    /// What would have to happen this month, a sentence each; empty when nothing was promised.
    public static List<String> needed(Screen screen, OutlookPage page, Forecast forecast) {
        var sentences = new java.util.ArrayList<String>();
        long target = page.entries().target();
        long entered = page.entries().entries();
        if (target > 0) {
            long rhythm = Math.round(forecast.rhythm().perMonth());
            sentences.add(
                    target <= entered
                            ? screen.say("indicators.outlook.entries-kept", target)
                            : screen.say(
                                    "indicators.outlook.entries-needed",
                                    target,
                                    forecast.entriesNeeded(target, entered),
                                    rhythm,
                                    page.thisMonth()));
        }
        Double share = page.share();
        if (share != null && forecast.exitsToCome() > 0) {
            long needed = forecast.oursNeeded(share);
            long toCome = forecast.exitsToCome();
            long percent = Math.round(share * 100);
            sentences.add(
                    needed > toCome
                            ? screen.say("indicators.outlook.ours-beyond", percent, toCome)
                            : screen.say(
                                    "indicators.outlook.ours-needed",
                                    percent,
                                    toCome,
                                    needed,
                                    (long) Math.ceil(needed / Math.max(1, forecast.monthsLeft())),
                                    forecast.oursSoFar(),
                                    forecast.exitsSoFar()));
        }
        return sentences;
    }

    /// An SVG path in steps.
    public static String path(Curve curve, int months, double width, double height) {
        var path = new StringBuilder("M0 " + number(curve.falls() ? 0 : height));
        for (var point : curve.points()) {
            path.append('H').append(number(width * point.time() / months));
            path.append('V').append(number(height * (1 - point.estimate())));
        }
        return path.toString();
    }

    /// The curve's bounds as one surface: along the upper one, back along the lower one.
    public static String surface(Curve curve, int months, double width, double height) {
        var there = new StringBuilder();
        var back = new StringBuilder();
        double x = 0;
        double low = curve.falls() ? 1 : 0;
        for (var point : curve.points()) {
            if (Double.isNaN(point.interval().low())) {
                continue;
            }
            double next = width * point.time() / months;
            there.append(there.isEmpty() ? "M" : "L").append(number(next)).append(' ');
            there.append(number(height * (1 - Math.min(1, point.interval().high()))));
            back.insert(0, "L" + number(next) + " " + number(height * (1 - low)));
            low = Math.max(0, point.interval().low());
            back.insert(0, "L" + number(next) + " " + number(height * (1 - low)));
            x = next;
        }
        return there.isEmpty() ? "" : there + "H" + number(x) + back + "Z";
    }

    private static double tenth(double months) {
        return Math.round(months * 10) / 10.0;
    }
}
