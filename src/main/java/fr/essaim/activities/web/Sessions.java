package fr.essaim.activities.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A page of sessions.
///
/// @param last the one the list goes on from; null when nothing comes after
public record Sessions(List<SessionRow> rows, @Nullable UUID last) {
    private static final int PAGE = 50;

    /// @param read one more than a page when there is another
    static Sessions of(List<SessionRow> read) {
        return read.size() > PAGE
                ? new Sessions(read.subList(0, PAGE), read.get(PAGE - 1).id())
                : new Sessions(read, null);
    }

    /// The address of the page after this one, or null.
    public @Nullable String next(String address) {
        return last == null ? null : address + last;
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
