package fr.essaim.indicators.web;

import fr.essaim.indicators.EntriesCurve;
import fr.essaim.indicators.Figure;
import fr.essaim.indicators.Interval;
import fr.essaim.indicators.Trait;
import fr.essaim.recipe.DefinitionSet;
import fr.essaim.recipe.Recipe;
import fr.essaim.site.Screen;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Figures in sentences: never a numerator alone, no percentage under ten.
public final class FigureWords {
    /// Of the swarm's cells, in the order they are drawn.
    public static final List<String> KINDS = List.of("out", "other", "in", "next");

    /// What leads from a cell's count to its rows, in the same order; of those to come there are none.
    public static final List<String> ROWS =
            List.of("standing=exited&counted=in", "standing=exited&counted=not-in", "standing=inside");

    private static final long ENOUGH = 10;

    private FigureWords() {}

    public static long[] counts(FiguresPage page) {
        var tally = page.whole().tally();
        long well = page.figure().numerator();
        return new long[] {well, tally.exited() - well, tally.goingOn(), page.promised() - tally.entries()};
    }

    public static String where(Screen screen, FiguresPage page) {
        LocalDate until = page.period().until();
        String period = until == null
                ? screen.say("indicators.since", page.title(), page.period().from())
                : screen.say("indicators.from-to", page.title(), page.period().from(), until);
        return page.partly()
                ? screen.say(
                        "indicators.partly",
                        period,
                        String.join(
                                ", ",
                                page.hubs().stream().map(hub -> hub.name()).toList()))
                : period;
    }

    public static String lead(Screen screen, FiguresPage page) {
        var tally = page.whole().tally();
        long target = page.partly() ? 0 : page.recipe().targets().entries();
        String entries = target == 0
                ? screen.say("indicators.lead.entries", tally.entries())
                : screen.say("indicators.lead.entries-of", tally.entries(), target);
        if (tally.exited() == 0) {
            return entries + " " + screen.say("indicators.lead.nobody-left");
        }
        Figure figure = page.figure();
        String exits = screen.say(
                "indicators.lead.exits", figure.denominator(), figure.numerator(), small(className(screen, page)));
        Interval interval = figure.interval();
        return interval == null || figure.denominator() < ENOUGH
                ? entries + " " + exits + " " + screen.say("indicators.lead.too-few")
                : entries + " " + exits + " "
                        + screen.say(
                                "indicators.lead.share",
                                percent(figure.numerator(), figure.denominator()),
                                percent(interval.low()),
                                percent(interval.high()));
    }

    public static String className(Screen screen, FiguresPage page) {
        return page.set().mainClass().in(screen.locale());
    }

    private static String small(String label) {
        return label.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + label.substring(1);
    }

    public static String setName(Screen screen, DefinitionSet set) {
        return screen.say("indicators.set", set.in(screen.locale()), String.valueOf(set.version()));
    }

    public static String outOf(Screen screen, Figure figure) {
        return figure.denominator() < ENOUGH
                ? screen.say("indicators.of-exits", figure.denominator())
                : screen.say(
                        "indicators.of-exits-share",
                        figure.denominator(),
                        percent(figure.numerator(), figure.denominator()));
    }

    public static String overEntries(Screen screen, FiguresPage page) {
        return screen.say(
                "indicators.over-entries",
                page.figure().numerator(),
                page.whole().tally().entries());
    }

    public static String otherSet(Screen screen, FiguresPage page, DefinitionSet other) {
        Figure figure =
                Objects.requireNonNull(page.whole().sets().get(other.name())).figure();
        return screen.say(
                "indicators.other-set",
                figure.numerator(),
                figure.denominator(),
                small(other.mainClass().in(screen.locale())));
    }

    public static String atHub(Screen screen, Figure figure) {
        Interval interval = figure.interval();
        if (interval == null) {
            return screen.say("indicators.hub-none");
        }
        return figure.denominator() < ENOUGH
                ? screen.say("indicators.hub-few", figure.numerator(), figure.denominator())
                : screen.say(
                        "indicators.hub-share",
                        figure.numerator(),
                        figure.denominator(),
                        percent(interval.low()),
                        percent(interval.high()));
    }

    /// Whether any hub differs from the promise beyond chance; the page says so instead of ranking.
    public static String hubs(Screen screen, FiguresPage page) {
        Double promised = page.target();
        if (promised == null) {
            return screen.say("indicators.hubs-order");
        }
        double target = promised;
        boolean alike = page.hubs().stream()
                .map(page::figure)
                .map(Figure::interval)
                .filter(Objects::nonNull)
                .allMatch(interval -> interval.low() <= target && target <= interval.high());
        return alike ? screen.say("indicators.hubs-alike", percent(target)) : screen.say("indicators.hubs-order");
    }

    public static String pace(Screen screen, EntriesCurve curve) {
        if (curve.target() == 0) {
            return screen.say("indicators.n-entries", curve.entries());
        }
        long gap = curve.entries() - curve.pace();
        return screen.say(gap < 0 ? "indicators.pace-behind" : "indicators.pace-ahead", curve.pace(), Math.abs(gap));
    }

    public static String month(Screen screen, LocalDate day) {
        return DateTimeFormatter.ofPattern("MMM yyyy", screen.locale()).format(day);
    }

    public static String outcome(Screen screen, Recipe recipe, String id) {
        return recipe.outcome(id).map(outcome -> outcome.in(screen.locale())).orElse(id);
    }

    /// Which journeys these are, as the figure that led here was asked.
    public static String rows(Screen screen, RowsPage page) {
        var asked = page.asked();
        var said = new ArrayList<String>();
        String standing = asked.counted().isEmpty() && asked.outcome().isEmpty() ? asked.standing() : "exited";
        said.add(screen.say("indicators.rows." + (standing.isEmpty() ? "entered" : standing), page.all()));
        if (!asked.counted().isEmpty()) {
            said.add(screen.say("indicators.rows." + asked.counted()));
        }
        if (!asked.outcome().isEmpty()) {
            said.add(small(outcome(screen, page.recipe(), asked.outcome())));
        }
        LocalDate month = asked.monthBegins();
        if (month != null) {
            said.add(screen.say("indicators.rows.month", month(screen, month)));
        }
        Trait trait = page.trait();
        if (trait != null) {
            said.add(small(EntrantWords.trait(screen, trait))
                    + screen.say("indicators.rows.is")
                    + small(EntrantWords.value(screen, page.recipe(), trait, asked.value())));
        }
        return screen.say("indicators.rows-lead", String.join(", ", said), setName(screen, page.set()));
    }

    private static long percent(double share) {
        return Math.round(share * 100);
    }

    private static long percent(long part, long whole) {
        return percent((double) part / whole);
    }
}
