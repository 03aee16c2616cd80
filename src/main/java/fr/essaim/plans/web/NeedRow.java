package fr.essaim.plans.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is lacking.
public record NeedRow(
        UUID id, String theme, String saidBy, @Nullable String words, LocalDate saidOn, Mark mark, List<TurnRow> turns)
        implements Told {}
