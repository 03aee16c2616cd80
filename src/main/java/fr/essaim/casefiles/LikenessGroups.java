package fr.essaim.casefiles;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Files that go together: when the first is much like the second and the second like the third, the first and the
/// third are shown together too, even if they alone would say too little (one moved, the other lost a birth date).
///
/// @param <F> what names a file
public final class LikenessGroups<F> {
    /// Bits from which one likeness leads to the next. More than a proposal, so that a chain does not wander off.
    private static final double LEADS_ON = 16;

    private final Map<F, F> leaders = new LinkedHashMap<>();

    public void add(F one, F other, Likeness likeness) {
        if (likeness.proposed() && likeness.weight() >= LEADS_ON) {
            leaders.put(leader(one), leader(other));
        }
    }

    /// Groups of two files or more.
    public List<List<F>> groups() {
        Map<F, List<F>> members = new LinkedHashMap<>();
        for (F file : List.copyOf(leaders.keySet())) {
            members.computeIfAbsent(leader(file), _ -> new ArrayList<>()).add(file);
        }
        Collection<List<F>> groups = members.values();
        return groups.stream().filter(group -> group.size() > 1).toList();
    }

    private F leader(F file) {
        F above = leaders.computeIfAbsent(file, itself -> itself);
        if (above.equals(file)) {
            return file;
        }
        F leader = leader(above);
        leaders.put(file, leader);
        return leader;
    }
}
