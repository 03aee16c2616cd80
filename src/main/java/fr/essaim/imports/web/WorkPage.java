package fr.essaim.imports.web;

import fr.essaim.imports.Works.Far;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How far the work on an import has come, and what it did.
///
/// @param what `bring` or `undo`
/// @param going null when nothing goes on
/// @param how `done`, `cancelled`, `failed` or `interrupted`; null while it goes on
/// @param counts how many of what was done
/// @param left lines that wait for a decision, and were not brought in
/// @param kept after an undo, what was added to since
/// @param undoable by this viewer, today
public record WorkPage(
        ImportHead head,
        UUID work,
        String what,
        @Nullable Far going,
        @Nullable String how,
        Instant begunAt,
        String author,
        Map<String, Integer> counts,
        int left,
        List<Kept> kept,
        boolean undoable,
        UUID once) {
    public record Kept(UUID person, String name, int line) {}

    public boolean brought() {
        return what.equals("bring") && "done".equals(how);
    }
}
