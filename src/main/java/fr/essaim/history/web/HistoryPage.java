package fr.essaim.history.web;

import fr.essaim.facts.web.TimelinePanel.FactRow;
import fr.essaim.recipe.Recipe;
import fr.essaim.site.Screen;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What happened with somebody, latest first, as the filter asks and as the viewer may read.
///
/// @param authors and `roles` of what the viewer may read, to choose among
/// @param older the address of what came before, or null when there is nothing left
public record HistoryPage(
        UUID person,
        String name,
        Recipe recipe,
        HistoryFilter filter,
        List<Entry> entries,
        Map<String, String> authors,
        List<String> roles,
        @Nullable String older) {

    /// @param fact drawn as on the person's page; null for what another room tells
    public record Entry(HistoryRow row, @Nullable FactRow fact) {}

    /// @param kind one chooses to see alone; `what` says it in words; `title` and `words` as they
    /// were written
    /// @param link of the person's page, `document`, or null
    public record HistoryRow(
            UUID id,
            String kind,
            String what,
            LocalDate day,
            @Nullable String strand,
            String author,
            String role,
            @Nullable String title,
            @Nullable String words,
            @Nullable String side,
            @Nullable String link) {}

    public String path() {
        return "/people/" + person + "/history";
    }

    public Map<String, String> kinds(Screen screen) {
        var kinds = new LinkedHashMap<String, String>();
        HistorySources.KINDS.forEach(kind -> kinds.put(kind, screen.say("history.kind." + kind)));
        return kinds;
    }

    public Map<String, String> roles(Screen screen) {
        var named = new LinkedHashMap<String, String>();
        roles.forEach(role -> named.put(role, screen.role(role)));
        return named;
    }
}
