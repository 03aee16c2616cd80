package fr.essaim.appointments.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The addresses the viewer's calendar subscribes to, and the calendar of theirs that is read as busy.
///
/// @param busy the one that is read, or null
/// @param hubs whose appointments one may subscribe to, id to name
public record CalendarsPage(List<FeedRow> feeds, @Nullable BusyCalendar busy, Map<String, String> hubs, UUID once) {

    /// @param hub its name, or null: one's own appointments
    public record FeedRow(UUID id, @Nullable String hub, Instant since) {}

    /// @param host the machine it is published on: the rest of the address may be a secret
    /// @param readAt when it was last read well, or null: never
    /// @param fault why it could not be read since, or null
    public record BusyCalendar(
            UUID id,
            String host,
            @Nullable Instant askedAt,
            @Nullable Instant readAt,
            @Nullable String fault,
            int spans) {}
}
