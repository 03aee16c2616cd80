package fr.essaim.plans.web;

import fr.essaim.plans.Amount;
import fr.essaim.site.Screen;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// The sentences a plan is told in.
public final class PlanWords {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private PlanWords() {}

    /// "Convenu avec la personne le 5 oct. Deux objectifs en cours, un atteint. Prochain bilan le 8 déc."
    public static String lead(Screen screen, PlanSheet sheet) {
        List<String> parts = new ArrayList<>();
        var agreement = sheet.agreement();
        if (agreement != null) {
            parts.add(screen.say("plans.lead.agreed", agreement.personOn()));
        } else if (!sheet.isEmpty()) {
            parts.add(screen.say("plans.lead.not-agreed"));
        }
        parts.add(screen.say(
                "plans.lead.goals", sheet.openGoals().size(), sheet.pastGoals().size()));
        if (sheet.addedSince() > 0) {
            parts.add(screen.say("plans.lead.since", sheet.addedSince()));
        }
        if (sheet.orphans() > 0) {
            parts.add(screen.say("plans.lead.orphans", sheet.orphans()));
        }
        LocalDate next = sheet.next();
        if (next != null) {
            parts.add(screen.say(next.isBefore(screen.today()) ? "plans.lead.next-past" : "plans.lead.next", next));
        }
        return String.join(" ", parts);
    }

    /// Under a step: who does it, and what became of it last.
    public static String under(Screen screen, StepRow step) {
        List<String> parts = new ArrayList<>();
        parts.add(step.ownerName() == null ? screen.say("plans.owner.person") : step.ownerName());
        StepRow.Gone gone = step.gone();
        if (gone != null && step.isOpen()) {
            parts.add(screen.say("plans.gone." + gone.how(), gone.on()));
        }
        TurnRow last = step.last();
        TurnRow failed = step.failed();
        if (failed != null && !failed.equals(last)) {
            parts.add(fate(screen, failed));
        }
        if (last != null) {
            parts.add(fate(screen, last));
        }
        if (step.isLate(screen.today())) {
            parts.add(screen.say("plans.step.late"));
        }
        return String.join(". ", parts.stream().map(PlanWords::unstopped).toList()) + ".";
    }

    /// Under a need: who said it, who noted it, and what became of it last.
    public static String under(Screen screen, NeedRow need) {
        List<String> parts = new ArrayList<>();
        parts.add(screen.say("plans.need.said." + need.saidBy(), need.saidOn()));
        parts.add(by(screen, need.mark()));
        TurnRow last = need.last();
        if (last != null) {
            parts.add(fate(screen, last));
        }
        return String.join(". ", parts.stream().map(PlanWords::unstopped).toList()) + ".";
    }

    private static String unstopped(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    /// "N’a pas marché, du côté de l’employeur : une commande perdue".
    public static String fate(Screen screen, TurnRow turn) {
        String told = turn.side() == null
                ? screen.say("plans.turn." + turn.kind(), turn.on())
                : screen.say("plans.turn.failed", turn.on(), screen.say("facts.side." + turn.side()));
        String moved = turn.due() == null ? told : screen.say("plans.turn.moved", told, turn.due());
        return turn.words() == null ? moved : screen.say("plans.turn.why", moved, turn.words());
    }

    /// "noté par Nadia Belkacem le 5 oct."
    public static String by(Screen screen, Mark mark) {
        return screen.say("plans.by", mark.author(), mark.at().atZone(PARIS).toLocalDate());
    }

    public static String icon(StepRow step, LocalDate today) {
        return switch (step.state()) {
            case "done" -> "circle-check";
            case "dropped" -> "circle-minus";
            case "failed" -> "rotate";
            default -> step.isLate(today) ? "hourglass" : "circle-dashed";
        };
    }

    /// How the row of a step is drawn.
    public static String tone(StepRow step, LocalDate today) {
        return switch (step.state()) {
            case "done", "dropped" -> "is-done";
            default -> step.isLate(today) ? "is-stuck" : "is-open";
        };
    }

    public static String money(Screen screen, long cents) {
        return Amount.in(screen.locale(), cents);
    }

    /// "Accordé le 3 oct. par la commission du hub, payé par le fonds d’aide aux jeunes : 120 €".
    public static String told(Screen screen, AidRow.Turn turn) {
        return switch (turn.kind()) {
            case "granted" ->
                screen.say(
                        "plans.aid.granted",
                        turn.on(),
                        turn.by(),
                        turn.funder(),
                        money(screen, turn.cents() == null ? 0 : turn.cents()));
            case "refused" -> screen.say("plans.aid.refused", turn.on(), turn.words());
            case "paid" ->
                screen.say("plans.aid.paid", turn.on(), money(screen, turn.cents() == null ? 0 : turn.cents()));
            default ->
                turn.words() == null
                        ? screen.say("plans.aid.receipt-file", turn.on())
                        : screen.say("plans.aid.receipt-words", turn.on(), turn.words());
        };
    }

    public static String sums(Screen screen, PlanSheet sheet) {
        return sheet.aids().isEmpty()
                ? screen.say("plans.aid.none")
                : screen.say(
                        "plans.aid.sum",
                        sheet.aids().size(),
                        money(screen, sheet.granted()),
                        money(screen, sheet.paid()));
    }

    public static String tone(AidRow aid) {
        return aid.state().equals("receipt") ? "good" : "plain";
    }
}
