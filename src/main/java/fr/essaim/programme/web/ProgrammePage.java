package fr.essaim.programme.web;

import fr.essaim.recipe.Recipe;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The programmes of this installation: nearly always one.
public record ProgrammePage(List<Run> programmes) {
    /// @param carriers who carries it, the lead first
    /// @param hubs in French order
    public record Run(
            UUID id,
            String code,
            String title,
            LocalDate opensOn,
            @Nullable LocalDate closesOn,
            @Nullable String contact,
            Recipe recipe,
            List<String> carriers,
            List<HubLine> hubs) {}

    public record HubLine(
            String code,
            String name,
            LocalDate opensOn,
            @Nullable LocalDate closesOn,
            List<Share> team) {
        public BigDecimal fte() {
            return team.stream().map(Share::fte).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /// A member's part of a role at a hub, today.
    public record Share(String name, String role, BigDecimal fte) {}
}
