package fr.essaim.tasks.web;

import java.util.List;

/// Under a text, while "@" is typed: colleagues it may speak to.
public record OfferedPanel(List<Offered> colleagues) {
    /// @param called what is written after "@"
    public record Offered(String name, String role, String called) {}
}
