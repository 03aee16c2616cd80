package fr.essaim.lists;

import fr.essaim.lists.Answer.Choice;
import fr.essaim.lists.Known.Degree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/// Finds, among the lines already met, those about the same person or somebody alike. Only lines that share a key are
/// compared, so that a list twice as long takes twice the time.
final class Twins {
    /// A key that more lines share (a switchboard's number, a shelter's address) distinguishes nobody and is let go.
    private static final int CROWD = 12;

    private final Map<String, List<Met>> met = new HashMap<>();

    /// @param candidate of the earlier line
    record Twin(Candidate candidate, Degree degree) {
        int row() {
            return candidate.row();
        }

        boolean before(Twin other) {
            int closer = degree.compareTo(other.degree);
            return closer < 0 || (closer == 0 && row() < other.row());
        }
    }

    /// The earliest line about the same person, else the earliest about somebody alike.
    /// @param keys they are found by
    /// @param said what somebody answered about this line and another
    Optional<Twin> of(Met here, Set<String> keys, IntFunction<Optional<Choice>> said) {
        Map<Integer, Met> others = new LinkedHashMap<>();
        met.getOrDefault(here.exactly(), List.of()).forEach(other -> others.put(other.row(), other));
        for (String key : keys) {
            List<Met> sharing = met.getOrDefault(key, List.of());
            if (sharing.size() < CROWD) {
                sharing.forEach(other -> others.put(other.row(), other));
            }
        }
        Twin best = null;
        for (Met other : others.values()) {
            Twin twin = degree(here, other, said.apply(other.row()))
                    .map(degree -> new Twin(other.candidate(), degree))
                    .orElse(null);
            if (twin != null && (best == null || twin.before(best))) {
                best = twin;
            }
        }
        return Optional.ofNullable(best);
    }

    private static Optional<Degree> degree(Met here, Met other, Optional<Choice> said) {
        return said.isPresent()
                ? said.filter(Choice.SAME::equals).map(same -> Degree.SAME)
                : here.compared().to(other.compared());
    }

    void meet(Met here, Set<String> keys) {
        remember(here.exactly(), here);
        keys.forEach(key -> remember(key, here));
    }

    /// Most keys are one line's alone: a list of one takes a third of the room.
    private void remember(String key, Met here) {
        List<Met> others = met.get(key);
        if (others == null) {
            met.put(key, List.of(here));
        } else if (others.size() == 1) {
            met.put(key, new ArrayList<>(List.of(others.getFirst(), here)));
        } else if (others.size() < CROWD) {
            others.add(here);
        }
    }
}
