package fr.essaim.indicators;

import fr.essaim.recipe.DefinitionSet;
import fr.essaim.recipe.Results;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// How many of the journeys that ended are of a class, by one definition set. Never a numerator alone.
///
/// @param numerator of the class, and proved: what an audit would find
/// @param declared of the class, proved or not yet
/// @param denominator all that ended, less those the set withdraws
/// @param missing in the denominator, but with no outcome, a detail the set needs, or no proof: not in the numerator
/// @param withdrawn by the set: a death is no result
/// @param interval of numerator in denominator; null when nobody has left
public record Figure(
        long numerator,
        long declared,
        long denominator,
        long missing,
        long withdrawn,
        @Nullable Interval interval) {
    private static final double LEVEL = 0.95;

    /// @param results of the recipe, which says what each outcome must tell of itself
    public static Figure of(Results results, DefinitionSet set, String classId, Collection<Ended> all) {
        long numerator = 0;
        long declared = 0;
        long denominator = 0;
        long missing = 0;
        long withdrawn = 0;
        for (Ended ended : all) {
            long journeys = ended.journeys();
            if (set.withdraws(ended.outcome(), ended.details())) {
                withdrawn += journeys;
                continue;
            }
            boolean known = ended.proved() && isTold(results, ended);
            boolean ours = set.isIn(classId, ended.outcome(), ended.details());
            denominator += journeys;
            declared += ours ? journeys : 0;
            numerator += ours && known ? journeys : 0;
            missing += known ? 0 : journeys;
        }
        Interval interval = denominator == 0 ? null : Interval.wilson(numerator, denominator, LEVEL);
        return new Figure(numerator, declared, denominator, missing, withdrawn, interval);
    }

    private static boolean isTold(Results results, Ended ended) {
        return results.outcomes().stream()
                .filter(outcome -> outcome.id().equals(ended.outcome()))
                .anyMatch(outcome -> outcome.needs().stream()
                        .allMatch(detail -> ended.details().containsKey(detail.id())));
    }
}
