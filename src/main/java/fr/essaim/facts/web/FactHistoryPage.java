package fr.essaim.facts.web;

import fr.essaim.kernel.PersonName;
import fr.essaim.recipe.Recipe;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Every version of a fact, the latest first.
///
/// @param withdrawn when and why it was taken back, or null
public record FactHistoryPage(
        UUID person,
        PersonName name,
        Recipe recipe,
        List<Version> versions,
        @Nullable Withdrawal withdrawn) {

    /// What was written at a moment.
    ///
    /// @param mine whether the viewer wrote it
    public record Version(
            UUID id,
            @Nullable String title,
            @Nullable String body,
            @Nullable String strand,
            String state,
            @Nullable String brokenBy,
            LocalDate day,
            @Nullable LocalDate untilDay,
            @Nullable String sign,
            @Nullable String channel,
            @Nullable Integer minutes,
            String compartment,
            boolean stub,
            String author,
            Instant writtenAt,
            boolean mine) {
        /// As the form's enumerations are written: `place-full` → `PLACE_FULL`.
        public static @Nullable String constant(@Nullable String code) {
            return code == null ? null : code.toUpperCase(java.util.Locale.ROOT).replace('-', '_');
        }
    }

    public record Withdrawal(
            String author, Instant at, @Nullable String reason) {}

    public Version latest() {
        return versions.getFirst();
    }
}
