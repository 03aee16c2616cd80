package fr.essaim.handovers;

import fr.essaim.handovers.Change.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How a hand-over is undone for one person. Until its first day is over, everything is exactly as
/// it was before; later, from today on everybody is in charge again as before, and the days in
/// between stay in the history, for they happened. What somebody changed since is left alone, all
/// of the person's, and told.
///
/// @param shortened charges that end yesterday
/// @param restored charges as they were, by their id
/// @param removed charges that never were
/// @param begun charges that begin again today
record Undoing(List<Held> shortened, List<Held> restored, List<UUID> removed, List<Held> begun) {
    /// @param now the charges of that person that stand, by id
    /// @return null when something was changed since
    static @Nullable Undoing of(List<Change> changes, Map<UUID, Held> now, LocalDate firstDay, LocalDate today) {
        boolean same = changes.stream()
                .allMatch(change -> change.after().equals(now.get(change.after().id())));
        if (!same) {
            return null;
        }
        return today.isAfter(firstDay) ? fromToday(changes, today) : asBefore(changes);
    }

    private static Undoing asBefore(List<Change> changes) {
        return new Undoing(
                List.of(),
                changes.stream()
                        .filter(change -> change.kind() != Kind.BEGAN)
                        .map(Change::before)
                        .toList(),
                changes.stream()
                        .filter(change -> change.kind() == Kind.BEGAN)
                        .map(change -> change.after().id())
                        .toList(),
                List.of());
    }

    private static Undoing fromToday(List<Change> changes, LocalDate today) {
        var shortened = new ArrayList<Held>();
        var restored = new ArrayList<Held>();
        var removed = new ArrayList<UUID>();
        var begun = new ArrayList<Held>();
        for (Change change : changes) {
            Held before = change.before();
            switch (change.kind()) {
                case BEGAN -> {
                    if (!before.from().isBefore(today)) {
                        removed.add(before.id());
                    } else if (change.after().lastsBeyond(today.minusDays(1))) {
                        shortened.add(change.after().until(today.minusDays(1)));
                    }
                }
                case RECAST -> restored.add(before);
                case ENDED -> {
                    if (before.lastsBeyond(today.minusDays(1))) {
                        begun.add(Change.begin(before.member(), before.part(), today, before.until())
                                .before());
                    }
                }
            }
        }
        return new Undoing(shortened, restored, removed, begun);
    }
}
