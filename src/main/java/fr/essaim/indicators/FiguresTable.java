package fr.essaim.indicators;

import fr.essaim.indicators.ProgrammeFigures.Place;
import fr.essaim.indicators.ProgrammeFigures.Report;
import fr.essaim.indicators.ProgrammeFigures.View;
import java.io.PrintWriter;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The same figures for who reads a terminal: sentences, then a line per hub. No percentage under ten.
final class FiguresTable {
    private final ResourceBundle words;

    FiguresTable(ResourceBundle words) {
        this.words = words;
    }

    void write(Report report, PrintWriter out) {
        out.println(say("indicators.table.now", report.day()));
        view(report.now(), out);
        View then = report.then();
        if (then != null) {
            out.println();
            out.println(say("indicators.table.then", report.day()));
            view(then, out);
        }
    }

    private void view(View view, PrintWriter out) {
        Place whole = view.whole();
        out.println("  "
                + say(
                        "indicators.table.counts",
                        whole.tally().entries(),
                        whole.tally().goingOn(),
                        whole.tally().suspended(),
                        whole.tally().exited()));
        whole.sets().forEach((name, set) -> out.println("  " + name + ", " + set.main() + ": " + figure(set.figure())));
        for (Place hub : view.hubs()) {
            String first = hub.sets().values().stream()
                    .findFirst()
                    .map(set -> figure(set.figure()))
                    .orElse("");
            out.printf(
                    Locale.ROOT,
                    "    %-20s %s  %s%n",
                    hub.name(),
                    say("indicators.table.entries", hub.tally().entries()),
                    first);
        }
    }

    private String figure(Figure figure) {
        Interval interval = figure.interval();
        String counts = say("indicators.table.figure", figure.numerator(), figure.denominator(), figure.missing());
        return interval == null || figure.denominator() < 10
                ? counts
                : counts + ", " + say("indicators.table.interval", percent(interval.low()), percent(interval.high()));
    }

    private static long percent(double share) {
        return Math.round(share * 100);
    }

    private String say(String key, Object... details) {
        return MessageFormat.format(words.getString(key), details);
    }
}
