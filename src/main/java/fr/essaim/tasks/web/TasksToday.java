package fr.essaim.tasks.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// What colleagues ask of the viewer today: their tasks of the week, and what speaks to them.
///
/// @param all how many tasks there are, of which `due` are the first
public record TasksToday(List<TaskRow> due, int all, List<MentionRow> mentions, LocalDate today) {

    /// Not a word of what is said: the file says it, to whoever opens it.
    ///
    /// @param where `fact`, `task` or `note`
    public record MentionRow(UUID id, UUID person, String name, String author, String where, Instant at) {
        public String path() {
            return "/mentions/" + id;
        }
    }

    public int more() {
        return all - due.size();
    }

    public boolean isQuiet() {
        return due.isEmpty() && mentions.isEmpty();
    }
}
