package fr.essaim.indicators.web;

import fr.essaim.indicators.Curve;
import fr.essaim.indicators.EntriesCurve;
import fr.essaim.indicators.Forecast;
import fr.essaim.kernel.Period;
import fr.essaim.recipe.DefinitionSet;
import fr.essaim.recipe.Recipe;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// How long journeys take, and where the programme is heading.
///
/// @param code of the programme
/// @param hubs names of those counted, when they are not all of the programme's; else empty
/// @param entries month by month, with what was promised
/// @param staying the share still in their journey, by months since the entry
/// @param leaving the share who have ended it well, by months since the entry
/// @param journeys in all, and `ended` of them
/// @param forecast null when nothing can be told ahead yet
/// @param share of all exits that was promised under this set; null when none was, or when a hub alone is counted
public record OutlookPage(
        String code,
        String title,
        Period period,
        LocalDate today,
        Recipe recipe,
        DefinitionSet set,
        List<String> hubs,
        EntriesCurve entries,
        Curve staying,
        Curve leaving,
        long journeys,
        long ended,
        @Nullable Forecast forecast,
        @Nullable Double share) {
    private static final int ENOUGH = 10;
    private static final int QUARTER = 3;

    /// Under ten endings a curve would be drawn from hardly anybody.
    public boolean drawn() {
        return ended >= ENOUGH;
    }

    /// Months on the curves' axis: whole quarters, up to the longest spell seen.
    public int months() {
        double longest =
                staying.points().isEmpty() ? 0 : staying.points().getLast().time();
        return QUARTER * (int) Math.max(1, Math.ceil(longest / QUARTER));
    }

    /// The months at which the curves are told in numbers.
    public List<Integer> told() {
        return IntStream.rangeClosed(1, months() / QUARTER)
                .map(quarter -> quarter * QUARTER)
                .boxed()
                .toList();
    }

    /// Entries of the month that has begun.
    public long thisMonth() {
        return entries.months().stream()
                .filter(month -> month.month().equals(today.withDayOfMonth(1)))
                .mapToLong(EntriesCurve.Month::journeys)
                .sum();
    }
}
