package fr.essaim.imports.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What every page of an import opens with.
///
/// @param sheet the one read; null before, empty for a text file
/// @param lines how many it has; 0 before it is read
public record ImportHead(
        UUID id,
        String fileName,
        String kind,
        @Nullable Integer hubId,
        @Nullable String hub,
        @Nullable String sheet,
        boolean opensJourneys,
        Instant endsAt,
        long lines,
        boolean read,
        boolean own) {
    public String path() {
        return "/imports/" + id;
    }
}
