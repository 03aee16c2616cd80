package fr.essaim.today.web;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Of the plans, this week: reviews to hold, and what the viewer took on themselves; then readings
/// of the way that are proposed, never late.
public record PlannedPanel(FirstRows<PlannedRow> planned, LocalDate today) {
    /// What a plan asks of the viewer this week.
    ///
    /// @param kind `review`, `measure`, `first-measure`, or `step` for what they took on themselves
    /// @param what the step's words
    public record PlannedRow(
            String kind, UUID person, String name, @Nullable String what, LocalDate due) {
        public String path() {
            return "/people/" + person
                    + switch (kind) {
                        case "review" -> "/plan/review";
                        case "measure", "first-measure" -> "/measures";
                        default -> "/plan";
                    };
        }
    }
}
