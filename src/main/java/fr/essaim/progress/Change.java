package fr.essaim.progress;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How one side's reading changed from one sitting to the next, and how far luck alone may carry it.
///
/// The mean is of the items answered both times, reversed ones turned round; what is personal is
/// left out. When the instrument's file gives the reliability r and the standard deviation s that a
/// study found, the margin is that of the reliable change (Jacobson and Truax, 1991): 1.96 · s ·
/// √(2 · (1 − r)). A change within it may be luck; a change beyond it is more than luck does
/// nineteen times in twenty. Without them nobody can tell, and so it is said. No label, no cut-off.
///
/// @param items how many were answered both times
/// @param margin in points of the range, or null when no study tells
public record Change(
        int items, double before, double after, @Nullable Double margin) {
    private static final double TWO_SIDED_95 = 1.96;

    /// Null when too few items were answered both times.
    public static @Nullable Change between(
            Instrument instrument, Map<String, Integer> before, Map<String, Integer> after) {
        List<Instrument.Item> both = instrument.items().stream()
                .filter(item -> !item.personal() && before.get(item.id()) != null && after.get(item.id()) != null)
                .toList();
        if (both.size() < instrument.atLeast()) {
            return null;
        }
        var known = instrument.reliability();
        return new Change(
                both.size(),
                mean(instrument, both, before),
                mean(instrument, both, after),
                known == null ? null : TWO_SIDED_95 * known.sd() * Math.sqrt(2 * (1 - known.value())));
    }

    private static double mean(Instrument instrument, List<Instrument.Item> items, Map<String, Integer> answers) {
        var range = instrument.range();
        return items.stream()
                .mapToInt(item -> {
                    int value = answers.getOrDefault(item.id(), 0);
                    return item.reversed() ? range.min() + range.max() - value : value;
                })
                .average()
                .orElse(0);
    }

    public double difference() {
        return after - before;
    }

    /// `unknown` when no study tells, `luck` within the margin, `more` beyond it.
    public String certainty() {
        return margin == null ? "unknown" : Math.abs(difference()) <= margin ? "luck" : "more";
    }
}
