package fr.essaim.reports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.reports.SmallNumbers.Count;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/// An attacker who has all the time: tries every table of whole numbers that agrees with what is
/// told, and looks at which values a hidden count takes. Another way than the one that hid them.
class SmallNumbersProperties {
    /// Far enough that a count nothing bounds is seen to be free.
    private static final int GREATEST = 7;

    @Property(tries = 40, seed = "61")
    void no_hidden_count_is_enclosed_within_less_than_three(
            @ForAll @Size(6) List<@IntRange(min = 0, max = 4) Integer> truth) {
        attack(table(List.of("h1", "h2"), List.of("dynamic", "unproved", "other"), truth), truth);
        attack(table(List.of("h1", "h2", "h3"), List.of("dynamic", "other"), truth), truth);
    }

    private static List<Count> table(List<String> hubs, List<String> kinds, List<Integer> truth) {
        var counts = new ArrayList<Count>();
        for (int line = 0; line <= hubs.size(); line++) {
            for (int column = 0; column <= kinds.size(); column++) {
                var parts = new TreeSet<String>();
                long sum = 0;
                for (int part = 0; part < truth.size(); part++) {
                    boolean ours = line == hubs.size() || part / kinds.size() == line;
                    if (ours && (column == kinds.size() || part % kinds.size() == column)) {
                        parts.add("part" + part);
                        sum += truth.get(part);
                    }
                }
                counts.add(new Count(
                        line == hubs.size() ? ReportTable.WHOLE : hubs.get(line),
                        column == kinds.size() ? "left" : kinds.get(column),
                        sum,
                        parts));
            }
        }
        return counts;
    }

    private static void attack(List<Count> table, List<Integer> truth) {
        List<Count> hidden = new SmallNumbers(table).hidden();
        List<Count> shown = new ArrayList<>(table);
        shown.removeAll(hidden);
        assertThat(shown).allMatch(count -> count.value() >= SmallNumbers.LEAST);
        long[] least = hidden.stream().mapToLong(count -> Long.MAX_VALUE).toArray();
        long[] most = new long[hidden.size()];
        walk(new int[truth.size()], 0, shown, tried -> {
            for (int i = 0; i < hidden.size(); i++) {
                long sum = sum(hidden.get(i), tried);
                least[i] = Math.min(least[i], sum);
                most[i] = Math.max(most[i], sum);
            }
        });
        for (int i = 0; i < hidden.size(); i++) {
            assertThat(most[i] - least[i])
                    .as("%s of %s among %s", hidden.get(i), truth, shown)
                    .isGreaterThanOrEqualTo(SmallNumbers.LEAST);
        }
    }

    private interface Try {
        void look(int[] parts);
    }

    private static void walk(int[] parts, int place, List<Count> shown, Try attempt) {
        if (place == parts.length) {
            for (Count count : shown) {
                if (sum(count, parts) != count.value()) {
                    return;
                }
            }
            attempt.look(parts);
            return;
        }
        for (int value = 0; value <= GREATEST && !isTooMuch(parts, shown); value++) {
            parts[place] = value;
            walk(parts, place + 1, shown, attempt);
        }
        parts[place] = 0;
    }

    private static boolean isTooMuch(int[] parts, List<Count> shown) {
        for (Count count : shown) {
            if (sum(count, parts) > count.value()) {
                return true;
            }
        }
        return false;
    }

    private static long sum(Count count, int[] parts) {
        long sum = 0;
        for (String part : count.parts()) {
            sum += parts[part.charAt(4) - '0'];
        }
        return sum;
    }
}
