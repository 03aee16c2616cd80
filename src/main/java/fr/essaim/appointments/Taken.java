package fr.essaim.appointments;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// When members are taken, and what is left of the time they offer.
final class Taken {
    private final Map<UUID, List<Span>> spans = new HashMap<>();

    /// @param whose in any order
    static Taken of(Map<UUID, List<Span>> whose) {
        var taken = new Taken();
        whose.forEach((member, some) -> taken.spans.put(member, joined(some)));
        return taken;
    }

    private static List<Span> joined(List<Span> some) {
        var sorted = some.stream().sorted(Comparator.comparing(Span::begins)).toList();
        var joined = new ArrayList<Span>();
        for (Span span : sorted) {
            Span last = joined.isEmpty() ? null : joined.getLast();
            if (last == null || span.begins().isAfter(last.ends())) {
                joined.add(span);
            } else if (span.ends().isAfter(last.ends())) {
                joined.set(joined.size() - 1, new Span(last.begins(), span.ends()));
            }
        }
        return joined;
    }

    boolean holds(UUID member, Span span) {
        List<Span> theirs = spans.getOrDefault(member, List.of());
        int at = firstEndingAfter(theirs, span.begins());
        return at < theirs.size() && theirs.get(at).overlaps(span);
    }

    /// What is left of what a member offers, cut in pieces of one length one after the other, none begun before `now`.
    List<Span> pieces(UUID member, Span offered, Duration length, Instant now) {
        List<Span> theirs = spans.getOrDefault(member, List.of());
        var pieces = new ArrayList<Span>();
        Instant from = offered.begins();
        int at = firstEndingAfter(theirs, from);
        while (!from.plus(length).isAfter(offered.ends())) {
            var piece = new Span(from, from.plus(length));
            if (at < theirs.size() && theirs.get(at).overlaps(piece)) {
                from = theirs.get(at).ends();
                at++;
            } else {
                if (from.isAfter(now)) {
                    pieces.add(piece);
                }
                from = piece.ends();
            }
        }
        return pieces;
    }

    /// They do not overlap, so that they are in the order of their ends as well.
    private static int firstEndingAfter(List<Span> sorted, Instant moment) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted.get(middle).ends().isAfter(moment)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
