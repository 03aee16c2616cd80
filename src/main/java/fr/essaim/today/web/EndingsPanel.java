package fr.essaim.today.web;

import fr.essaim.today.Ending;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Journeys near their limit, the nearest first.
public record EndingsPanel(FirstRows<EndingRow> endings, LocalDate today) {
    public record EndingRow(UUID person, UUID journey, String name, boolean suspended, Ending ending) {}

    /// The journey that ends first and has not passed its limit.
    @Nullable
    EndingRow next() {
        return endings.rows().stream()
                .filter(row -> row.ending().daysLeft(today) >= 0)
                .findFirst()
                .orElse(null);
    }
}
