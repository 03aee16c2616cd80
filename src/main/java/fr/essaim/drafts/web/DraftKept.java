package fr.essaim.drafts.web;

import java.time.Instant;
import java.util.UUID;

/// Beside the button, while one types: kept at that hour.
public record DraftKept(UUID id, Instant at) {}
