package fr.essaim.plans.web;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What became of something.
///
/// @param side as in `facts.side.`, when it failed
public record TurnRow(
        String kind,
        LocalDate on,
        @Nullable String side,
        @Nullable String words,
        @Nullable LocalDate due,
        @Nullable UUID review,
        Mark mark) {}
