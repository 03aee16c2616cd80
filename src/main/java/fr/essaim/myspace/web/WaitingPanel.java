package fr.essaim.myspace.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// In my day: what people wrote and asked in their space, that waits for an answer.
///
/// @param more how many beyond those shown
public record WaitingPanel(List<Waiting> rows, int more) {
    /// @param kind `message`, `request` (a copy of their file), `hours` (an attestation) or `mind`
    /// (they no longer agree)
    /// @param due the last day the law leaves, for a request
    /// @param reads whether the viewer reads their space: the administration sees that they asked, and no more
    public record Waiting(
            String kind,
            UUID person,
            String name,
            LocalDate day,
            @Nullable LocalDate due,
            boolean reads) {
        public String path() {
            if (!reads) {
                return "/requests";
            }
            return "/people/" + person + (kind.equals("hours") ? "/hours" : "/space");
        }
    }
}
