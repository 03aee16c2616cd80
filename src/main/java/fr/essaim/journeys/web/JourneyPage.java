package fr.essaim.journeys.web;

import fr.essaim.site.Screen;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A journey with everything ever written about it, what was corrected included.
///
/// @param once for whichever of its small forms is sent
public record JourneyPage(JourneyPanel journey, List<HistoryRow> history, UUID once) {
    /// @param what `entry`, `undertaking`, `suspension`, `exit`, `evidence`, `follow-up`
    /// @param change how it came to be: `begun`, `resumed`, `corrected`, `taken-back`… or the undertaking's kind
    /// @param code the reason, the outcome, the kind of evidence or the answer
    /// @param because why it was corrected
    /// @param stands false once another fact took its place
    public record HistoryRow(
            String what,
            String change,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String code,
            @Nullable String because,
            boolean stands,
            String author,
            Instant writtenAt) {
        /// The code in words.
        public String code(Screen screen, JourneyPanel panel) {
            return code == null
                    ? ""
                    : switch (what) {
                        case "suspension" -> panel.reason(screen, code);
                        case "exit" -> panel.outcome(screen, code);
                        case "evidence" -> panel.evidenceKind(screen, code);
                        case "follow-up" -> screen.say("journeys.answer." + code);
                        default -> screen.say("journeys.how." + code);
                    };
        }
    }

    /// The kinds of evidence the exit's outcome accepts.
    public Map<String, String> kinds(Screen screen) {
        Map<String, String> kinds = new LinkedHashMap<>();
        JourneyPanel.ExitRow exit = journey.exit();
        if (exit != null) {
            journey.recipe().outcome(exit.outcome()).stream()
                    .flatMap(outcome -> outcome.evidence().stream())
                    .forEach(kind -> kinds.put(kind.id(), kind.in(screen.locale())));
        }
        return kinds;
    }
}
