package fr.essaim.indicators;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What happened at one distinct time, and who was at risk of it.
///
/// @param atRisk whose spell lasted at least until then
/// @param ended how many spells ended then, by ending
record RiskSet(double time, int atRisk, Map<String, Integer> ended, int censored) {
    /// Whoever is last seen at the very time of an event was still at risk of it, as everywhere in the trade.
    static List<RiskSet> of(List<Spell> spells) {
        var sorted = spells.stream()
                .sorted(java.util.Comparator.comparingDouble(Spell::time))
                .toList();
        List<RiskSet> sets = new ArrayList<>();
        for (int from = 0; from < sorted.size(); ) {
            double time = sorted.get(from).time();
            Map<String, Integer> ended = new HashMap<>();
            int until = from;
            for (; until < sorted.size() && sorted.get(until).time() == time; until++) {
                if (sorted.get(until).ended()) {
                    ended.merge(sorted.get(until).ending(), 1, Integer::sum);
                }
            }
            int gone = until - from;
            int events = ended.values().stream().mapToInt(Integer::intValue).sum();
            sets.add(new RiskSet(time, sorted.size() - from, ended, gone - events));
            from = until;
        }
        return sets;
    }

    int events() {
        return ended.values().stream().mapToInt(Integer::intValue).sum();
    }

    int events(String ending) {
        return ended.getOrDefault(ending, 0);
    }
}
