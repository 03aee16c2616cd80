package fr.essaim.myspace.web;

import fr.essaim.myspace.web.SpacePage.RequestRow;
import java.util.List;
import java.util.UUID;

/// For the administration: who asked for a copy of their file, the first to hand first; then what was handed lately.
public record RequestsPage(List<Asked> asked, UUID once) {
    public record Asked(UUID person, String name, String hub, RequestRow request) {}

    public List<Asked> waiting() {
        return asked.stream().filter(one -> one.request().givenOn() == null).toList();
    }

    public List<Asked> given() {
        return asked.stream().filter(one -> one.request().givenOn() != null).toList();
    }
}
