package fr.essaim.myspace.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Between the person and their team, the latest first. Read from Monday to Friday: the page says so, and whom to call.
public record MessagesPage(List<MessageRow> messages, List<String> readers, UUID once) {
    /// @param who null for the person
    /// @param words null when it was answered face to face
    public record MessageRow(
            UUID id,
            boolean mine,
            @Nullable String who,
            String kind,
            @Nullable String words,
            Instant at) {}
}
