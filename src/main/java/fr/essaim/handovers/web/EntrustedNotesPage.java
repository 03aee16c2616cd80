package fr.essaim.handovers.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One's own reserved notes, person by person, and whom one names to read them when one leaves.
public record EntrustedNotesPage(List<PersonNotes> people, LocalDate today) {
    /// @param colleagues who work with people at the person's hub, in the order of names
    public record PersonNotes(UUID person, String name, List<Note> notes, Map<String, String> colleagues) {
        public String form() {
            return "notes-" + person;
        }
    }

    /// @param title its words, or the day when it has no title
    /// @param readers whom its author named, with the day the person agreed
    public record Note(UUID id, LocalDate day, String title, List<Reader> readers) {}

    public record Reader(String name, @Nullable LocalDate agreedOn) {}

    public int all() {
        return people.stream().mapToInt(one -> one.notes().size()).sum();
    }
}
