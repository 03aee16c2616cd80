package fr.essaim.bench;

import fr.essaim.bench.FebrlFile.Entry;
import fr.essaim.casefiles.Likeness;
import fr.essaim.casefiles.LikenessGroups;
import fr.essaim.casefiles.LikenessTraits;
import fr.essaim.casefiles.SearchKeys;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Looks for the people written several times, with the product's own keys, matcher and groups, and
/// counts what was right. A pair is found when it is proposed, or stands in a group that a chain of
/// likenesses made.
///
/// With a second file only pairs with one record in each count, as FEBRL's fourth set asks; a group may
/// pass through several records of one file, and is then cut back to the pairs across.
final class Linkage {
    private final List<Entry> entries = new ArrayList<>();
    private final int border;
    private final Map<String, List<Integer>> holders = new HashMap<>();
    private final Set<Long> found = new HashSet<>();
    private final LikenessGroups<Integer> groups = new LikenessGroups<>();
    private long compared;

    /// @param second empty: all pairs of `first`
    Linkage(List<Entry> first, List<Entry> second) {
        entries.addAll(first);
        entries.addAll(second);
        border = second.isEmpty() ? 0 : first.size();
    }

    LinkageFigures measure() {
        for (int here = 0; here < entries.size(); here++) {
            Set<String> keys = SearchKeys.alike(entries.get(here).traits());
            if (border == 0 || here >= border) {
                compare(here, keys);
            }
            if (border == 0 || here < border) {
                for (String key : keys) {
                    holders.computeIfAbsent(key, _ -> new ArrayList<>(2)).add(here);
                }
            }
        }
        groups.groups().forEach(this::addPairs);
        long correct = found.stream().filter(this::right).count();
        return new LinkageFigures(entries.size(), truePairs(), found.size(), correct, compared);
    }

    private void compare(int here, Set<String> keys) {
        Set<Integer> others = new HashSet<>();
        keys.forEach(key -> others.addAll(holders.getOrDefault(key, List.of())));
        LikenessTraits who = entries.get(here).traits();
        for (int other : others) {
            compared++;
            Likeness likeness = Likeness.between(entries.get(other).traits(), who);
            if (likeness.proposed()) {
                found.add(pair(other, here));
                groups.add(other, here, likeness);
            }
        }
    }

    private void addPairs(List<Integer> group) {
        for (int one : group) {
            for (int other : group) {
                if (one < other && (border == 0 || (one < border && other >= border))) {
                    found.add(pair(one, other));
                }
            }
        }
    }

    private static long pair(int lower, int higher) {
        return ((long) lower << 32) | higher;
    }

    private boolean right(long pair) {
        return entries.get((int) (pair >> 32))
                .truth()
                .equals(entries.get((int) pair).truth());
    }

    private long truePairs() {
        Map<String, Long> before = new HashMap<>();
        Map<String, Long> after = new HashMap<>();
        for (int index = 0; index < entries.size(); index++) {
            (index < border ? before : after).merge(entries.get(index).truth(), 1L, Long::sum);
        }
        return border == 0
                ? after.values().stream().mapToLong(n -> n * (n - 1) / 2).sum()
                : before.entrySet().stream()
                        .mapToLong(one -> one.getValue() * after.getOrDefault(one.getKey(), 0L))
                        .sum();
    }
}
