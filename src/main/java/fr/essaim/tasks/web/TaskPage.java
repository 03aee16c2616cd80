package fr.essaim.tasks.web;

import fr.essaim.site.Screen;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One task: how it stands, what became of it, and what the viewer may say of it.
///
/// @param tells whether it is between the viewer and others, or at a hub they lead
/// @param members to whom it may be handed
public record TaskPage(
        TaskRow task,
        Instant writtenAt,
        boolean tells,
        List<TurnRow> turns,
        Map<String, String> members,
        UUID once,
        LocalDate today) {

    /// @param to the colleague it was handed to
    public record TurnRow(
            String kind,
            @Nullable String to,
            @Nullable LocalDate due,
            @Nullable String words,
            String author,
            Instant at) {}

    /// What may be said of it now, as a form posts it.
    public Map<String, String> kinds(Screen screen) {
        var kinds = new LinkedHashMap<String, String>();
        List<String> open = task.forMe()
                ? List.of("accepted", "handed-back", "done")
                : List.of("done", "put-off", "handed", "dropped");
        (task.isOpen() ? open : List.of("again"))
                .forEach(kind ->
                        kinds.put(kind.toUpperCase(Locale.ROOT).replace('-', '_'), screen.say("tasks.tell." + kind)));
        return kinds;
    }
}
