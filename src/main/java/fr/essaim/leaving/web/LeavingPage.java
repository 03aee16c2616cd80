package fr.essaim.leaving.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What may be taken away, and what was.
///
/// @param past the latest first: all of it for the administration, one's own otherwise
public record LeavingPage(List<PastRow> past) {
    /// @param reach `house`, `administration`, `own`
    /// @param reserved whether everybody's reserved notes went too
    public record PastRow(
            Instant at,
            String who,
            String reach,
            boolean reserved,
            @Nullable Integer people,
            @Nullable String reason) {}
}
