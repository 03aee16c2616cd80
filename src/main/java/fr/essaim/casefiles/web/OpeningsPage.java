package fr.essaim.casefiles.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// The files open for a director, and the form that opens one.
public record OpeningsPage(List<Row> open) {
    public record Row(UUID id, String name, String reason, Instant until) {}
}
