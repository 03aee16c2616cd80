package fr.essaim.handovers.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What one hand-over did, person by person.
///
/// @param mayUndo whether the viewer may, today
/// @param undoneBy null while it stands
public record HandoverPage(
        UUID id,
        String name,
        String hubName,
        String why,
        LocalDate from,
        @Nullable LocalDate until,
        String by,
        Instant at,
        @Nullable String undoneBy,
        @Nullable Instant undoneAt,
        boolean mayUndo,
        List<Line> lines) {
    /// @param to null when their reference stays
    /// @param kept left as somebody had changed it, when the rest was undone
    public record Line(
            UUID person, String name, String part, @Nullable String to, boolean kept) {}

    public boolean away() {
        return until != null;
    }

    public List<Line> kept() {
        return lines.stream().filter(Line::kept).toList();
    }
}
