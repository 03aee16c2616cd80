package fr.essaim.site;

import java.util.List;

/// Paths a room opens to whoever is not signed in, in Spring's patterns (`/r/*`): a link in a
/// letter, a calendar somebody subscribed to. The room's own controller says who may do what behind
/// them.
public record OpenDoor(List<String> patterns) {
    public OpenDoor(String... patterns) {
        this(List.of(patterns));
    }
}
