package fr.essaim.hours.web;

import fr.essaim.hours.Attestation.Line;
import fr.essaim.hours.HoursWords;
import fr.essaim.site.Screen;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What somebody did between two days, for them to choose what stands on the paper, and the papers
/// made so far.
///
/// @param writes whether the viewer is in charge of the person
/// @param done sum and kinds of the days asked for
/// @param papers the latest first
/// @param asks what the person asked for in their space, that waits
/// @param once names what the form to be sent writes
public record HoursPage(
        UUID person,
        String name,
        boolean writes,
        LocalDate from,
        LocalDate until,
        List<Line> done,
        List<PaperRow> papers,
        List<AskRow> asks,
        UUID once,
        LocalDate today) {

    /// @param handed the last day it was handed to the person, or null
    public record PaperRow(
            UUID id,
            LocalDate askedOn,
            String askedHow,
            LocalDate from,
            LocalDate until,
            int minutes,
            String author,
            LocalDate onDay,
            @Nullable LocalDate handed,
            List<SendingRow> sendings) {}

    /// @param turn `sent` or `taken-back`; null while it has not left
    public record SendingRow(
            UUID id,
            UUID paper,
            String receiver,
            @Nullable String receiverName,
            String way,
            LocalDate agreedOn,
            String agreedHow,
            @Nullable String turn,
            @Nullable LocalDate onDay,
            String author) {
        /// "France Travail, agence de Tourcoing".
        public String to(Screen screen) {
            String kind = screen.say("hours.receiver." + receiver);
            return receiverName == null ? kind : receiver.equals("other") ? receiverName : kind + ", " + receiverName;
        }
    }

    /// Asked for by the person in their space, and not answered yet.
    public record AskRow(UUID id, LocalDate askedOn, LocalDate from, LocalDate until, List<String> kinds) {}

    public String path() {
        return "/people/" + person + "/hours";
    }

    public int minutes() {
        return done.stream().mapToInt(Line::minutes).sum();
    }

    /// What may stand on the paper, each with its sum.
    public Map<String, String> kinds(Screen screen) {
        var kinds = new LinkedHashMap<String, String>();
        done.forEach(line -> kinds.put(line.kind(), HoursWords.line(screen, line)));
        return kinds;
    }

    /// What the person wants to see on the paper they asked for.
    public String told(Screen screen, AskRow ask) {
        return ask.kinds().stream()
                .map(kind -> screen.say("hours.kind." + kind))
                .collect(Collectors.joining(", "));
    }

    public Map<String, String> hows(Screen screen) {
        return options(screen, "hours.asked.", "spoken", "written");
    }

    public Map<String, String> receivers(Screen screen) {
        return options(screen, "hours.receiver.", "france-travail", "department", "other");
    }

    public Map<String, String> ways(Screen screen) {
        return options(screen, "hours.way.", "letter", "email", "hand");
    }

    public Map<String, String> agreements(Screen screen) {
        return options(screen, "hours.how.", "spoken", "paper", "signed");
    }

    private static Map<String, String> options(Screen screen, String prefix, String... codes) {
        var options = new LinkedHashMap<String, String>();
        for (String code : codes) {
            options.put(code.toUpperCase(Locale.ROOT).replace('-', '_'), screen.say(prefix + code));
        }
        return options;
    }

    /// Periods proposed with one tap: this month, the one before, this quarter.
    public Map<String, String> periods() {
        LocalDate month = today.withDayOfMonth(1);
        LocalDate quarter = month.withMonth((today.getMonthValue() - 1) / 3 * 3 + 1);
        var periods = new LinkedHashMap<String, String>();
        periods.put("month", between(month, today));
        periods.put("last-month", between(month.minusMonths(1), month.minusDays(1)));
        periods.put("quarter", between(quarter, today));
        return periods;
    }

    private String between(LocalDate first, LocalDate last) {
        return path() + "?from=" + first + "&until=" + last;
    }

    public boolean isShown(String period) {
        return period.endsWith("?from=" + from + "&until=" + until);
    }
}
