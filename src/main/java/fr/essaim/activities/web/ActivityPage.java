package fr.essaim.activities.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One activity and its sessions.
///
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
        List<SessionRow> sessions,
        UUID once,
        LocalDate today) {
    public List<SessionRow> ahead() {
        return sessions.stream().filter(row -> !row.day().isBefore(today)).toList();
    }

    public List<SessionRow> behind() {
        return sessions.stream()
                .filter(row -> row.day().isBefore(today))
                .toList()
                .reversed();
    }
}
