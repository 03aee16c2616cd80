package fr.essaim.indicators;

import java.util.List;
import java.util.OptionalDouble;

/// An estimate that changes at each time somebody's spell ended or was last seen.
///
/// @param points in the order of time, one per distinct time
/// @param falls whether it goes down from 1 (still there) rather than up from 0 (it has happened)
public record Curve(List<Point> points, boolean falls) {
    private static final double HALF = 0.5;
    /// Times and halves are compared as R compares them: a sum of shares is never exactly one half.
    private static final double NEARLY = 1e-9;

    public Curve {
        points = List.copyOf(points);
    }

    /// @param atRisk whose spell was going on just before
    /// @param events of the kind the curve is about, at that very time
    /// @param competing events of other kinds at that time
    /// @param censored last seen at that time
    /// @param standardError of the estimate; not a number where it cannot be told
    public record Point(
            double time,
            int atRisk,
            int events,
            int competing,
            int censored,
            double estimate,
            double standardError,
            Interval interval) {
        Point andCensored(int more) {
            return new Point(time, atRisk, events, competing, censored + more, estimate, standardError, interval);
        }
    }

    /// The points at which anything happened, each with those last seen from then on until the next.
    public List<Point> steps() {
        List<Point> steps = new java.util.ArrayList<>();
        for (Point point : points) {
            if (point.events() + point.competing() > 0) {
                steps.add(point);
            } else if (!steps.isEmpty()) {
                steps.add(steps.removeLast().andCensored(point.censored()));
            }
        }
        return steps;
    }

    /// The time by which half have had the event; empty when the curve never gets there.
    public OptionalDouble median() {
        return crossing(Point::estimate);
    }

    /// The bounds of the median: where the curve's own bounds cross one half (Brookmeyer and Crowley, 1982).
    public OptionalDouble medianLow() {
        return crossing(
                point -> falls ? point.interval().low() : point.interval().high());
    }

    public OptionalDouble medianHigh() {
        return crossing(
                point -> falls ? point.interval().high() : point.interval().low());
    }

    /// The estimate at a time: that of the last step at or before it.
    public double at(double time) {
        double here = falls ? 1 : 0;
        for (Point point : points) {
            if (point.time() > time) {
                break;
            }
            here = point.estimate();
        }
        return here;
    }

    /// The first time at which the value reaches one half; where it stays exactly there, the middle of that stretch.
    private OptionalDouble crossing(java.util.function.ToDoubleFunction<Point> value) {
        for (int i = 0; i < points.size(); i++) {
            double here = value.applyAsDouble(points.get(i));
            if (Math.abs(here - HALF) < NEARLY) {
                return OptionalDouble.of((points.get(i).time() + leaving(i, value)) / 2);
            }
            if (falls ? here < HALF : here > HALF) {
                return OptionalDouble.of(points.get(i).time());
            }
        }
        return OptionalDouble.empty();
    }

    private double leaving(int from, java.util.function.ToDoubleFunction<Point> value) {
        for (int i = from + 1; i < points.size(); i++) {
            if (Math.abs(value.applyAsDouble(points.get(i)) - HALF) >= NEARLY) {
                return points.get(i).time();
            }
        }
        return points.get(from).time();
    }
}
