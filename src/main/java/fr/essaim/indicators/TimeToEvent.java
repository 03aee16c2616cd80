package fr.essaim.indicators;

import java.util.ArrayList;
import java.util.List;

/// How long before something happens, counting those to whom it has not happened yet for as long as they were seen.
/// Both estimates, their standard errors and their intervals agree with R's `survival::survfit`.
public final class TimeToEvent {
    private TimeToEvent() {}

    /// The share still there after each time (Kaplan and Meier, 1958), whatever ended the others;
    /// standard error of Greenwood (1926).
    public static Curve kaplanMeier(List<Spell> spells, double level) {
        List<Curve.Point> points = new ArrayList<>();
        double there = 1;
        double greenwood = 0;
        for (RiskSet set : RiskSet.of(spells)) {
            int events = set.events();
            there *= 1 - (double) events / set.atRisk();
            greenwood += events == 0 ? 0 : events / (set.atRisk() * (double) (set.atRisk() - events));
            double error = there == 0 ? Double.NaN : there * Math.sqrt(greenwood);
            points.add(point(set, events, there, error, level));
        }
        return new Curve(points, true);
    }

    /// The share to whom `event` has happened by each time, where something else may happen first and make it
    /// impossible (Aalen and Johansen, 1978): the other endings are competitors, never mere losses from sight.
    /// The standard error is the infinitesimal jackknife's: how far each person weighs on the estimate.
    public static Curve cumulativeIncidence(List<Spell> spells, String event, double level) {
        List<Curve.Point> points = new ArrayList<>();
        double there = 1;
        double happened = 0;
        var weights = new Weights();
        for (RiskSet set : RiskSet.of(spells)) {
            weights.step(set, event, there);
            happened += there * set.events(event) / set.atRisk();
            there *= 1 - (double) set.events() / set.atRisk();
            points.add(point(set, set.events(event), happened, weights.error(set), level));
        }
        return new Curve(points, false);
    }

    private static Curve.Point point(RiskSet set, int events, double estimate, double error, double level) {
        return new Curve.Point(
                set.time(),
                set.atRisk(),
                events,
                set.events() - events,
                set.censored(),
                estimate,
                error,
                Interval.log(estimate, error, level));
    }

    /// What each person weighs on the share still there (`s`) and on the share to whom it happened (`f`). Those still
    /// at risk all weigh the same; of those gone only the sums of squares are kept, which every later step changes
    /// linearly: so the whole takes as long as there are distinct times, not times people.
    private static final class Weights {
        private double s;
        private double f;
        private double goneSS;
        private double goneSF;
        private double goneFF;

        void step(RiskSet set, String event, double there) {
            double n = set.atRisk();
            double all = set.events() / n;
            double ours = set.events(event) / n;
            // those gone before: their share of what is still there shrinks with it
            goneFF += 2 * ours * goneSF + ours * ours * goneSS;
            goneSF = (1 - all) * (goneSF + ours * goneSS);
            goneSS *= (1 - all) * (1 - all);
            // at risk and not gone now
            double stayS = s * (1 - all) + there * all / n;
            double stayF = f + s * ours - there * ours / n;
            go(set.events(event), stayS - there / n, stayF + there / n);
            go(set.events() - set.events(event), stayS - there / n, stayF);
            go(set.censored(), stayS, stayF);
            s = stayS;
            f = stayF;
        }

        private void go(int people, double s, double f) {
            goneSS += people * s * s;
            goneSF += people * s * f;
            goneFF += people * f * f;
        }

        double error(RiskSet set) {
            int left = set.atRisk() - set.events() - set.censored();
            return Math.sqrt(goneFF + left * f * f);
        }
    }
}
