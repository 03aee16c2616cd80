package fr.essaim.team.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// @param older the path to what came before, or null at the beginning
public record JournalPage(List<Entry> entries, @Nullable String older) {
    /// @param who null for somebody who did not enter
    /// @param people how many people's files it touched: the journal names nobody here
    /// @param about the member whose account it is about, or null
    public record Entry(
            Instant at,
            @Nullable String who,
            String act,
            boolean reading,
            int people,
            @Nullable String about,
            @Nullable String reason) {}
}
