package fr.essaim.activities.web;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One activity and its sessions.
///
/// @param first whether this is where the lists begin
/// @param ours whether one of the viewer's hubs organises it
public record ActivityPage(
        UUID id,
        String title,
        String strand,
        String kind,
        String hub,
        @Nullable String host,
        String place,
        @Nullable String words,
        boolean ours,
        Sessions ahead,
        Sessions behind,
        boolean first,
        UUID once,
        LocalDate today) {
    public String path() {
        return "/activities/" + id;
    }
}
