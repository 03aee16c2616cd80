package fr.essaim.myspace.web;

import fr.essaim.hours.Attestation;
import fr.essaim.myspace.Lately;
import fr.essaim.site.Screen;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Their attestations of hours: asked for, and read once made. Sum and kinds; nothing that did not take place.
public record MyHoursPage(List<AskRow> asks, List<Paper> papers, UUID once) {
    static final List<String> KINDS =
            List.of("workshop", "citizen-experience", "visit", "appointment", "contact", "step");

    /// @param answeredOn null while it waits; `made` whether by a paper
    public record AskRow(
            LocalDate askedOn,
            LocalDate fromDay,
            LocalDate untilDay,
            @Nullable LocalDate answeredOn,
            boolean made) {}

    /// @param made as it was frozen that day
    public record Paper(UUID id, Attestation made) {
        public String path() {
            return "/mine/hours/" + id + "/attestation.pdf";
        }
    }

    public boolean isWaiting() {
        return asks.stream().anyMatch(ask -> ask.answeredOn() == null);
    }

    /// What the page tells of asks: a paper speaks for itself.
    public List<AskRow> told() {
        return asks.stream().filter(ask -> !ask.made()).toList();
    }

    public static Map<String, String> spans(Screen screen) {
        Map<String, String> spans = new LinkedHashMap<>();
        for (Lately span : Lately.values()) {
            var days = span.of(screen.today());
            spans.put(span.name(), screen.say("myspace.hours.span." + span.code(), days.from(), days.until()));
        }
        return spans;
    }

    public static Map<String, String> kinds(Screen screen) {
        Map<String, String> kinds = new LinkedHashMap<>();
        KINDS.forEach(kind -> kinds.put(kind, screen.say("hours.kind." + kind)));
        return kinds;
    }
}
