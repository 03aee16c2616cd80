package fr.essaim.imports.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The viewer's imports, the latest first.
///
/// @param once the id the next one will have
/// @param megabytes the largest file that is taken
public record ImportsPage(UUID once, long megabytes, List<Row> rows) {
    /// @param state `waiting` (columns to look at), `read` (dry run), `going`, `brought`, `undone`, `ended`
    public record Row(
            UUID id,
            String fileName,
            String kind,
            @Nullable String hub,
            Instant createdAt,
            Instant endsAt,
            String state) {
        public String path() {
            return "/imports/" + id;
        }
    }
}
