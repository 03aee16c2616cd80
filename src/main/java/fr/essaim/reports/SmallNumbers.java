package fr.essaim.reports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Which counts of a table to hide from whoever is not of the house. Nothing under three is told,
/// zero included; then, as long as whoever adds and subtracts what is told can enclose a hidden
/// count within less than three, the smallest count that helps them is hidden too. What an attacker
/// can know of a hidden count is computed as they would: its least and greatest value over all
/// tables that agree with what is told (linear programming), so that no combination is forgotten.
final class SmallNumbers {
    static final long LEAST = 3;
    private static final double NEARLY = 1e-6;

    /// @param parts disjoint kinds of journeys it is the sum of: two counts that share a part say
    /// something of one another
    record Count(String line, String column, long value, Set<String> parts) {
        Count {
            parts = new TreeSet<>(parts);
        }
    }

    private final List<Count> all;
    private final List<String> parts;

    SmallNumbers(List<Count> all) {
        this.all = List.copyOf(all);
        this.parts = all.stream()
                .flatMap(count -> count.parts().stream())
                .distinct()
                .sorted()
                .toList();
    }

    List<Count> hidden() {
        var hidden = new ArrayList<>(
                all.stream().filter(count -> count.value() < LEAST).toList());
        var shown = new ArrayList<>(all);
        shown.removeAll(hidden);
        for (Count given = givenAway(hidden, shown); given != null; given = givenAway(hidden, shown)) {
            Count helping = helping(given, shown);
            shown.remove(helping);
            hidden.add(helping);
        }
        return hidden;
    }

    private @Nullable Count givenAway(List<Count> hidden, List<Count> shown) {
        var agreeing = new Agreeing(
                parts.size(),
                shown.stream().map(this::weights).toList(),
                shown.stream().mapToDouble(Count::value).toArray());
        return hidden.stream()
                .filter(count -> agreeing.most(weights(count)) - agreeing.least(weights(count)) < LEAST - NEARLY)
                .findFirst()
                .orElse(null);
    }

    private double[] weights(Count count) {
        double[] weights = new double[parts.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = count.parts().contains(parts.get(i)) ? 1 : 0;
        }
        return weights;
    }

    /// The smallest that is shown in the same column, else on the same line, else anywhere; a sum
    /// only when nothing else is left.
    private static Count helping(Count given, List<Count> shown) {
        return shown.stream()
                .min(Comparator.comparingInt((Count count) -> distance(given, count))
                        .thenComparingLong(Count::value)
                        .thenComparing(Count::line)
                        .thenComparing(Count::column))
                .orElseThrow();
    }

    private static int distance(Count given, Count count) {
        boolean whole = count.line().equals(ReportTable.WHOLE);
        if (given.column().equals(count.column())) {
            return whole ? 3 : 0;
        }
        return given.line().equals(count.line()) ? (whole ? 2 : 1) : (whole ? 5 : 4);
    }
}
