package fr.essaim.duplicates.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What was decided about files alike, each to be taken back: the merges that stand, and the pairs
/// that are two people.
public record DecidedPage(List<Merged> merged, List<Distinct> distinct) {
    /// @param kept who the file now is, and `absorbed` what the other said
    /// @param later whether it was merged further since: that merge is to be undone first
    public record Merged(UUID id, UUID person, String kept, String absorbed, String by, Instant at, boolean later) {}

    public record Distinct(UUID id, String one, String other, String by, Instant at) {}
}
