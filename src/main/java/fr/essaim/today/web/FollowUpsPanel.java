package fr.essaim.today.web;

import fr.essaim.recipe.Recipe;
import java.time.LocalDate;
import java.util.UUID;

/// News to ask for, some months after the exit.
public record FollowUpsPanel(FirstRows<FollowUpRow> followUps, LocalDate today) {
    /// @param after `P3M`
    public record FollowUpRow(
            UUID person,
            UUID journey,
            String name,
            String after,
            LocalDate left,
            LocalDate due,
            String outcome,
            Recipe recipe) {
        public String path() {
            return "/journeys/" + journey + "/follow-ups/" + after;
        }

        public long months() {
            return java.time.Period.parse(after).toTotalMonths();
        }
    }
}
