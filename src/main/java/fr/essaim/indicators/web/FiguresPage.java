package fr.essaim.indicators.web;

import fr.essaim.indicators.Deadline;
import fr.essaim.indicators.Ended;
import fr.essaim.indicators.EntriesCurve;
import fr.essaim.indicators.Figure;
import fr.essaim.indicators.ProgrammeFigures.Place;
import fr.essaim.indicators.Swarm;
import fr.essaim.kernel.Period;
import fr.essaim.recipe.DefinitionSet;
import fr.essaim.recipe.Recipe;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a programme stands, under one definition set, with the others beside it.
///
/// @param period the programme's; open-ended when no end was said
/// @param whole and `hubs`: those whose numbers the viewer reads
/// @param partly whether they are not all of the programme's
public record FiguresPage(
        String title,
        Period period,
        Recipe recipe,
        DefinitionSet set,
        Place whole,
        List<Place> hubs,
        boolean partly,
        EntriesCurve entries,
        List<Deadline> deadlines) {

    public Figure figure() {
        return figure(whole);
    }

    public Figure figure(Place place) {
        return java.util.Objects.requireNonNull(place.sets().get(set.name())).figure();
    }

    public String mainClass() {
        return java.util.Objects.requireNonNull(whole.sets().get(set.name())).main();
    }

    /// What was promised, or how many came when nothing was, or when more came. A hub alone was promised nothing.
    public long promised() {
        return Math.max(partly ? 0 : recipe.targets().entries(), whole.tally().entries());
    }

    public Swarm swarm(int rows) {
        long well = figure().numerator();
        long inside = whole.tally().goingOn();
        return Swarm.of(
                rows,
                well,
                whole.tally().exited() - well,
                inside,
                promised() - whole.tally().entries());
    }

    /// The share that was promised under this set; null when none was.
    public @Nullable Double target() {
        return recipe.targets().exits().stream()
                .filter(target -> target.set().equals(set.name()))
                .map(target -> target.share().doubleValue())
                .findFirst()
                .orElse(null);
    }

    /// One line of how journeys ended: an outcome, how many, how many of those not proved.
    public record Ending(String outcome, boolean ours, long journeys, long unproved) {}

    /// Those of the set's class first, the commonest first.
    public List<Ending> endings() {
        return whole.tally().ended().stream().map(Ended::outcome).distinct().map(this::ending).toList().stream()
                .sorted(Comparator.comparing(Ending::ours)
                        .thenComparingLong(Ending::journeys)
                        .reversed())
                .toList();
    }

    private Ending ending(String outcome) {
        var alike = whole.tally().ended().stream()
                .filter(ended -> ended.outcome().equals(outcome))
                .toList();
        return new Ending(
                outcome,
                alike.stream().anyMatch(ended -> set.isIn(mainClass(), outcome, ended.details())),
                alike.stream().mapToLong(Ended::journeys).sum(),
                alike.stream()
                        .filter(ended -> !ended.proved())
                        .mapToLong(Ended::journeys)
                        .sum());
    }
}
