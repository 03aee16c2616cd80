package fr.essaim.myspace.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Asking for one's file.
public record MyFilePage(List<RequestRow> requests, UUID once) {
    /// @param why it takes longer, or null
    public record RequestRow(
            UUID id,
            LocalDate askedOn,
            LocalDate dueOn,
            @Nullable LocalDate givenOn,
            @Nullable String why) {}

    public boolean isWaiting() {
        return requests.stream().anyMatch(request -> request.givenOn() == null);
    }
}
