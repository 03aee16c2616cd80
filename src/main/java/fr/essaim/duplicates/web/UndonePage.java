package fr.essaim.duplicates.web;

import java.util.List;
import java.util.UUID;

/// After a merge was undone: the two files, and what was written since and stays with the first.
public record UndonePage(UUID kept, String keptName, UUID back, String backName, List<Added> added) {
    /// @param table which ends the message key of what it holds
    public record Added(String table, long rows) {}
}
