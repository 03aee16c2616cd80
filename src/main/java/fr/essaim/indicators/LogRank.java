package fr.essaim.indicators;

import java.util.List;
import java.util.Map;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.SingularValueDecomposition;

/// Whether groups differ in how long they take, over the whole time (Mantel, 1966), as R's `survival::survdiff`.
///
/// @param chiSquare distance between what was observed and what would be if they did not differ
/// @param probability of a distance at least as large by chance alone
public record LogRank(double chiSquare, int degreesOfFreedom, double probability) {
    /// @param groups at least two, none empty; any ending counts as the event
    public static LogRank between(Map<String, List<Spell>> groups) {
        if (groups.size() < 2) {
            throw new IllegalArgumentException("comparing takes two groups");
        }
        var each = groups.values().stream().map(Group::of).toList();
        int others = each.size() - 1; // the last group follows from the others
        var excess = new double[others];
        var variance = new double[others][others];
        var everybody = groups.values().stream().flatMap(List::stream).toList();
        for (RiskSet all : RiskSet.of(everybody)) {
            if (all.events() > 0) {
                add(all, each, excess, variance);
            }
        }
        var inverse = new SingularValueDecomposition(new Array2DRowRealMatrix(variance))
                .getSolver()
                .getInverse();
        var difference = new ArrayRealVector(excess);
        double chiSquare = difference.dotProduct(inverse.operate(difference));
        double within = new ChiSquaredDistribution(others).cumulativeProbability(chiSquare);
        return new LogRank(chiSquare, others, 1 - within);
    }

    private static void add(RiskSet all, List<Group> groups, double[] excess, double[][] variance) {
        double n = all.atRisk();
        double d = all.events();
        double spread = n > 1 ? d * (n - d) / (n - 1) : 0;
        var share = new double[excess.length];
        for (int g = 0; g < excess.length; g++) {
            share[g] = groups.get(g).atRisk(all.time()) / n;
            excess[g] += groups.get(g).events(all.time()) - d * share[g];
        }
        for (int g = 0; g < excess.length; g++) {
            for (int h = 0; h < excess.length; h++) {
                variance[g][h] += spread * share[g] * ((g == h ? 1 : 0) - share[h]);
            }
        }
    }

    /// @param times of all, ascending
    /// @param ends of those whose spell ended, ascending
    @SuppressWarnings("ArrayRecordComponent")
    private record Group(double[] times, double[] ends) {
        static Group of(List<Spell> spells) {
            return new Group(
                    spells.stream().mapToDouble(Spell::time).sorted().toArray(),
                    spells.stream()
                            .filter(Spell::ended)
                            .mapToDouble(Spell::time)
                            .sorted()
                            .toArray());
        }

        int atRisk(double time) {
            return times.length - before(times, time);
        }

        int events(double time) {
            return before(ends, Math.nextUp(time)) - before(ends, time);
        }

        private static int before(double[] sorted, double time) {
            int low = 0;
            int high = sorted.length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (sorted[middle] < time) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }
}
