package fr.essaim.reports;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Something that was recorded about a journey between two submissions: what kind of fact, of which day, when, by whom.
/// Nothing of what it says: the lines tell what changed.
///
/// @param rowKey of the journey
/// @param hub the code of the hub where the person is
/// @param kind `entry`, `exit-corrected`, `evidence`…
/// @param day the fact's own; null when it has none
public record Recorded(
        String rowKey, String hub, String kind, @Nullable LocalDate day, Instant recordedAt, String author) {}
