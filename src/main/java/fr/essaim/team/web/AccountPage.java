package fr.essaim.team.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One's own name, posts, and the last things the journal wrote of them.
public record AccountPage(String name, String email, List<PostRow> posts, List<Trace> traces) {
    public record PostRow(
            String role,
            @Nullable Integer hub,
            LocalDate from,
            @Nullable LocalDate until) {}

    /// @param people how many people's files it touched
    public record Trace(Instant at, String act, boolean reading, int people) {}
}
