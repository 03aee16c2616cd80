package fr.essaim.tasks.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Sharing what is strictly necessary about a person: the form of whoever is bound to secrecy, and
/// what they shared.
///
/// @param notes the viewer's own, the latest first, taken back or not
/// @param team who accompanies the person besides the viewer: id to name
public record NecessaryPage(UUID person, String name, List<NoteRow> notes, Map<String, String> team, UUID once) {
    public String path() {
        return "/people/" + person + "/necessary";
    }
}
