package fr.essaim.handovers.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Asking another hub to receive somebody, or moving them at once where one works at both.
///
/// @param hubs the other hubs open today, id to name
/// @param own those of them the viewer works at
/// @param readsUntil the last day on which the present hub would still read
/// @param awaited the transfer that waits for an answer already, if any
/// @param once the id of the transfer about to be asked
public record TransferAskPage(
        UUID person,
        String name,
        String hubName,
        Map<String, String> hubs,
        List<String> own,
        LocalDate readsUntil,
        @Nullable UUID awaited,
        UUID once) {
    public String path() {
        return "/people/" + person;
    }
}
