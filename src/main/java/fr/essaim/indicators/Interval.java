package fr.essaim.indicators;

import org.hipparchus.distribution.continuous.NormalDistribution;

/// Between which bounds a figure lies, at a level of confidence.
///
/// @param low not a number where nothing can be said
/// @param level for instance 0.95
/// @param method how it was computed: `wilson`, `log`
public record Interval(double low, double high, double level, String method) {
    private static final NormalDistribution NORMAL = new NormalDistribution();

    /// A share of `part` in `whole` (Wilson, "Probable inference, the law of succession, and
    /// statistical inference", 1927): unlike the usual one it keeps its promise for few people and
    /// for shares near 0 or 1.
    /// @param whole at least 1
    public static Interval wilson(long part, long whole, double level) {
        if (whole < 1 || part < 0 || part > whole) {
            throw new IllegalArgumentException("a share of " + part + " in " + whole);
        }
        double z = quantile(level);
        double share = (double) part / whole;
        double spread = z * z / whole;
        double centre = (share + spread / 2) / (1 + spread);
        double half = z / (1 + spread) * Math.sqrt(share * (1 - share) / whole + spread / (4.0 * whole));
        return new Interval(part == 0 ? 0 : centre - half, part == whole ? 1 : centre + half, level, "wilson");
    }

    /// Around an estimate that is a probability, symmetrical for its logarithm, as R's `survfit` does unless told
    /// otherwise; never above 1. Without a standard error, or at zero, nothing can be said.
    public static Interval log(double estimate, double standardError, double level) {
        if (!(estimate > 0) || Double.isNaN(standardError)) {
            return new Interval(Double.NaN, Double.NaN, level, "log");
        }
        double half = quantile(level) * standardError / estimate;
        return new Interval(estimate * Math.exp(-half), Math.min(1, estimate * Math.exp(half)), level, "log");
    }

    private static double quantile(double level) {
        return NORMAL.inverseCumulativeProbability(1 - (1 - level) / 2);
    }
}
