package fr.essaim.audits.web;

import fr.essaim.audits.Audit;
import fr.essaim.audits.Expected.State;
import fr.essaim.audits.MissingProofs.Due;
import fr.essaim.audits.MissingProofs.Missing;
import fr.essaim.audits.Pack;
import fr.essaim.site.Screen;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// Audits, states and delays in words.
public final class AuditWords {
    private static final int MONTHS_FROM = 62;

    private AuditWords() {}

    public static String state(Screen screen, Audit audit) {
        return screen.say("audits.is." + audit.state(screen.today()));
    }

    public static String who(Screen screen, Audit audit) {
        String controller = audit.controller();
        return controller == null
                ? screen.say("audits.by-the-house", audit.sentBy())
                : screen.say("audits.by", controller, audit.sentBy());
    }

    public static String kind(Screen screen, String kind) {
        return kind.startsWith("P")
                ? screen.say("audits.kind.after", Period.parse(kind).toTotalMonths())
                : screen.say("audits.kind." + kind);
    }

    /// Of a person in the list: how many proofs are there, missing, not due yet.
    public static List<String> summary(Screen screen, Pack pack) {
        var parts = new ArrayList<String>();
        for (State state : State.values()) {
            long many = pack.expected().stream()
                    .filter(each -> each.state() == state)
                    .count();
            if (many > 0 && state != State.NONE) {
                parts.add(screen.say("audits.many." + state.code(), many));
            }
        }
        return parts;
    }

    /// The kinds that are missing, by name: what the sum leaves out.
    public static String missing(Screen screen, Pack pack) {
        return String.join(
                ", ",
                pack.expected().stream()
                        .filter(each -> each.state() == State.LATE)
                        .map(each -> kind(screen, each.kind()))
                        .toList());
    }

    /// "12 questions de l’entrée, 3 justificatifs": kind by kind, what is due of a state; "–" for nothing.
    public static String kinds(Screen screen, List<Due> due, String state) {
        List<String> parts = due.stream()
                .filter(each -> each.state().equals(state))
                .map(each -> screen.say("audits.kind.many", kind(screen, each.kind()), each.many()))
                .toList();
        return parts.isEmpty() ? "–" : String.join(" · ", parts);
    }

    /// `good`, `attention` or `plain`.
    public static String tone(State state) {
        return switch (state) {
            case DONE -> "good";
            case LATE -> "attention";
            default -> "plain";
        };
    }

    public static String icon(State state) {
        return switch (state) {
            case DONE -> "check";
            case LATE -> "alert-triangle";
            case NONE -> "minus";
            default -> "clock";
        };
    }

    /// Where it is brought in.
    public static String where(Missing missing) {
        return switch (missing.kind()) {
            case "entry" -> "/people/" + missing.participantId() + "/situations";
            case "information", "agreement", "exit" -> "/journeys/" + missing.journeyId();
            default -> "/journeys/" + missing.journeyId() + "/follow-ups/" + missing.kind();
        };
    }

    /// "en retard de 12 jours", "dans 3 semaines".
    public static String delay(Screen screen, Missing missing) {
        long days = ChronoUnit.DAYS.between(screen.today(), missing.dueOn());
        if (days < 0) {
            return -days < MONTHS_FROM
                    ? screen.say("audits.late-by", -days)
                    : screen.say("audits.late-by-months", ChronoUnit.MONTHS.between(missing.dueOn(), screen.today()));
        }
        return days < 14 ? screen.say("audits.in-days", days) : screen.say("audits.in-weeks", days / 7);
    }
}
