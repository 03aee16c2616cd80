package fr.essaim.facts.web;

import fr.essaim.kernel.Strand;
import fr.essaim.recipe.Recipe;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What happened, latest first: facts the viewer may read, and the stubs of those whose existence was chosen to show.
///
/// @param recipe names the channels
/// @param dots of all strands since the day asked for, the earliest first: what a ribbon draws
/// @param strand the strand shown alone, or null for all
/// @param older the path to the facts before these, or null when there are none
public record TimelinePanel(
        UUID person,
        Recipe recipe,
        List<FactRow> facts,
        List<DotRow> dots,
        @Nullable String strand,
        @Nullable String older) {

    /// @param stub true: a reserved fact the viewer does not read, of which only day and author show
    /// @param corrects the fact it took the place of
    /// @param readers for a reserved fact, its author and those the viewer knows to have been named
    public record FactRow(
            UUID id,
            boolean stub,
            LocalDate day,
            @Nullable LocalDate until,
            @Nullable String strand,
            String state,
            @Nullable String brokenBy,
            @Nullable String title,
            @Nullable String body,
            String compartment,
            @Nullable String sign,
            @Nullable String channel,
            @Nullable Integer minutes,
            String author,
            String role,
            boolean mine,
            @Nullable UUID corrects,
            List<String> readers) {}

    /// A fact of a strand, without its words but its title; a reserved one without even that, for
    /// its author too: a screen is seen by others.
    public record DotRow(
            String id,
            Strand strand,
            @Nullable String title,
            LocalDate day,
            @Nullable LocalDate until,
            String state,
            @Nullable String brokenBy,
            boolean reserved) {}

    public String path() {
        return "/people/" + person;
    }
}
