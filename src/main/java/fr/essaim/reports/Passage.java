package fr.essaim.reports;

import java.util.Map;
import java.util.UUID;

/// One journey as the facts told it at a moment.
///
/// @param hub where the person was when they left, or on the last day
/// @param facts by the names of the database: `left-on` → `2026-05-20`, `answer education` →
/// `level-3`, `state education` → `given`, `due P6M` → a day. What nobody recorded is not there.
public record Passage(UUID journey, UUID participant, int hub, Map<String, String> facts) {
    public Passage {
        facts = Map.copyOf(facts);
    }
}
