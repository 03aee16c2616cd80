package fr.essaim.indicators;

import java.util.List;
import java.util.stream.Stream;

/// Where the journeys of a hub, or of a whole programme, stood on a day.
///
/// @param suspended among those going on
public record Tally(long goingOn, long suspended, List<Ended> ended) {
    public static final Tally NOBODY = new Tally(0, 0, List.of());

    public Tally {
        ended = List.copyOf(ended);
    }

    public long entries() {
        return goingOn + exited();
    }

    public long exited() {
        return ended.stream().mapToLong(Ended::journeys).sum();
    }

    public Tally and(Tally other) {
        return new Tally(
                goingOn + other.goingOn,
                suspended + other.suspended,
                Stream.concat(ended.stream(), other.ended.stream()).toList());
    }
}
