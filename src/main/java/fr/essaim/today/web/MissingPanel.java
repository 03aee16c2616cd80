package fr.essaim.today.web;

import fr.essaim.recipe.Recipe;
import java.time.LocalDate;
import java.util.UUID;

/// Entry data and documents that are due, as each journey's recipe says.
public record MissingPanel(FirstRows<EntryRow> entries, FirstRows<EvidenceRow> evidence, LocalDate today) {
    /// @param missing questions of the entry nobody has put yet
    public record EntryRow(UUID person, String name, int missing, LocalDate due) {}

    /// @param due four weeks after the exit, or as the recipe says
    public record EvidenceRow(
            UUID person, UUID journey, String name, LocalDate left, LocalDate due, String outcome, Recipe recipe) {}

    int all() {
        return entries.all() + evidence.all();
    }
}
