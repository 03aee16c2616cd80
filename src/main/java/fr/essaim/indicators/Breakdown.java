package fr.essaim.indicators;

import fr.essaim.recipe.DefinitionSet;
import fr.essaim.recipe.Intake;
import fr.essaim.recipe.Item;
import fr.essaim.recipe.Results;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Those who came, by one [Trait], each line with its exits under a definition set. Nobody is left
/// out: the lines add up.
///
/// @param lines numbers from the smallest, choices in the recipe's order, else the most frequent first; then those who
/// did not wish to say, did not know, were not asked
public record Breakdown(Trait trait, List<Line> lines) {
    private static final List<String> LAST = List.of("not-applicable", "not-known", "refused", Trait.NOT_TOLD);
    private static final String SENSITIVE = "sensitive";
    private static final long ENOUGH = 5;

    public Breakdown {
        lines = List.copyOf(lines);
    }

    /// @param entries journeys entered, those going on included
    public record Line(String value, long entries, Figure figure) {}

    /// What the database counts alike.
    ///
    /// @param ended how those journeys ended, their number in it; null when they go on
    record Alike(
            String value,
            long journeys,
            @org.jspecify.annotations.Nullable Ended ended) {}

    static Breakdown of(Trait trait, Results results, DefinitionSet set, List<Alike> all) {
        Map<String, List<Alike>> byValue = new LinkedHashMap<>();
        all.forEach(alike -> byValue.computeIfAbsent(trait.band(alike.value()), value -> new ArrayList<>())
                .add(alike));
        hideFew(byValue);
        return new Breakdown(
                trait,
                byValue.entrySet().stream()
                        .map(each -> line(each.getKey(), each.getValue(), results, set))
                        .sorted(order(trait))
                        .toList());
    }

    /// Few people sent by a service whose name tells too much could be found out: they are told together with the least
    /// frequent of the others, until they are enough.
    private static void hideFew(Map<String, List<Alike>> byValue) {
        var hidden = byValue.get(SENSITIVE);
        while (hidden != null && count(hidden) < ENOUGH) {
            var least = byValue.keySet().stream()
                    .filter(value -> !value.equals(SENSITIVE) && !LAST.contains(value))
                    .min(Comparator.comparingLong(value -> count(Objects.requireNonNull(byValue.get(value)))));
            if (least.isEmpty()) {
                return;
            }
            hidden.addAll(Objects.requireNonNull(byValue.remove(least.get())));
        }
    }

    private static long count(List<Alike> alike) {
        return alike.stream().mapToLong(Alike::journeys).sum();
    }

    private static Line line(String value, List<Alike> alike, Results results, DefinitionSet set) {
        var ended = alike.stream().map(Alike::ended).filter(Objects::nonNull).toList();
        return new Line(
                value, count(alike), Figure.of(results, set, set.mainClass().id(), ended));
    }

    private static Comparator<Line> order(Trait trait) {
        var question = trait.question();
        Comparator<Line> among =
                Comparator.comparingLong(Line::entries).reversed().thenComparing(Line::value);
        if (trait.counts()) {
            among = Comparator.comparingInt(line -> number(line.value()));
        } else if (question != null && question.kind() == Intake.Kind.CHOICE) {
            var choices = question.choices().stream().map(Item.Choice::id).toList();
            among = Comparator.comparingInt(line -> choices.indexOf(line.value()));
        }
        return Comparator.<Line>comparingInt(line -> LAST.indexOf(line.value())).thenComparing(among);
    }

    private static int number(String band) {
        String low = band.replaceFirst("-.*", "");
        return low.matches("\\d{1,4}") ? Integer.parseInt(low) : Integer.MAX_VALUE;
    }
}
