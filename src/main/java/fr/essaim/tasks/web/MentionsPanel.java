package fr.essaim.tasks.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// On my day: what speaks to the viewer. Not a word of what is said: the file says it, to whoever opens it.
public record MentionsPanel(List<MentionRow> mentions) {
    /// @param where `fact`, `task` or `note`
    public record MentionRow(UUID id, UUID person, String name, String author, String where, Instant at) {
        public String path() {
            return "/mentions/" + id;
        }
    }
}
