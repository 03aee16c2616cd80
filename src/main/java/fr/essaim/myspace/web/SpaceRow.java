package fr.essaim.myspace.web;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something a person wrote or asked in their space that waits for an answer.
///
/// @param kind `message`, `request` (a copy of their file) or `mind` (they no longer agree)
/// @param due the last day the law leaves, for a request
public record SpaceRow(
        String kind,
        UUID person,
        String name,
        LocalDate day,
        @Nullable LocalDate due) {
    public String path() {
        return "/people/" + person + "/space";
    }
}
