package fr.essaim.audits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An audit as it was opened.
///
/// @param controller their name; null when the house checks itself, or for a reader who may not know it
/// @param sentBy the organisation
/// @param untilDay as it stands today
/// @param openedBy "" for the controller, who does not know the team
/// @param endedAt when it was ended early; null otherwise
/// @param agreedUntil the last day it had when it was opened
/// @param movedAt when the last day was last moved; null when it never was
public record Audit(
        UUID id,
        UUID programmeId,
        String programme,
        String title,
        @Nullable String controller,
        @Nullable UUID postId,
        String sentBy,
        String purpose,
        LocalDate fromDay,
        LocalDate untilDay,
        String openedBy,
        Instant openedAt,
        @Nullable Instant endedAt,
        LocalDate agreedUntil,
        String movedBy,
        @Nullable Instant movedAt) {
    /// Where it stands on a day: `to-come`, `open`, `over` or `ended`.
    public String state(LocalDate today) {
        if (endedAt != null) {
            return "ended";
        }
        return today.isBefore(fromDay) ? "to-come" : today.isAfter(untilDay) ? "over" : "open";
    }
}
