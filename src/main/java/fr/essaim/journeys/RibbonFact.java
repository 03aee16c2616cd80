package fr.essaim.journeys;

import fr.essaim.kernel.Strand;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A dated fact on one of the three strands, already filtered by what the viewer may read.
///
/// @param title null when it is reserved: its text never reaches the page
/// @param until last day, or null when it holds in one day
/// @param brokenBy whose side it failed on, in words; null unless it is broken
public record RibbonFact(
        String id,
        Strand strand,
        @Nullable String title,
        LocalDate from,
        @Nullable LocalDate until,
        State state,
        @Nullable String brokenBy,
        boolean reserved) {
    /// Drawn full, empty, dashed.
    public enum State {
        DONE,
        PLANNED,
        BROKEN
    }

    public LocalDate lastDay() {
        return until == null ? from : until;
    }
}
