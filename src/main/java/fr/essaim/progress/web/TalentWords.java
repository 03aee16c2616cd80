package fr.essaim.progress.web;

import fr.essaim.progress.web.TalentSheet.SightingRow;
import fr.essaim.progress.web.TalentSheet.TalentRow;
import fr.essaim.site.Screen;
import java.util.ArrayList;
import java.util.List;

/// The sentences talents are told in.
public final class TalentWords {
    private TalentWords() {}

    /// Under a talent: "vu par le chef de cuisine, Immersion en cantine, le 2 oct."; who says it
    /// when nothing showed it yet.
    public static String under(Screen screen, TalentRow talent) {
        if (talent.sightings().isEmpty()) {
            return screen.say("progress.said", talent.saidOn());
        }
        return String.join(
                " ", talent.sightings().stream().map(seen -> seen(screen, seen)).toList());
    }

    public static String seen(Screen screen, SightingRow seen) {
        List<String> parts = new ArrayList<>();
        if (seen.fact() != null) {
            parts.add(seen.fact());
        }
        if (seen.words() != null) {
            parts.add(seen.words());
        }
        String shown = String.join(", ", parts);
        String who = seen.by().equals("person") ? "person" : "by";
        String name = seen.who() == null ? "" : seen.who();
        return shown.isEmpty()
                ? screen.say("progress.seen." + who, seen.day(), name)
                : screen.say("progress.seen." + who + "-shown", seen.day(), name, shown);
    }
}
