package fr.essaim.demo;

import fr.essaim.facts.Fact;
import fr.essaim.journeys.Undertaking;
import fr.essaim.kernel.Strand;
import fr.essaim.plans.Agreement;
import fr.essaim.plans.Aid;
import fr.essaim.plans.Amount;
import fr.essaim.plans.Review;
import fr.essaim.plans.Step;
import fr.essaim.plans.Turn;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The plans of the named people, line by line as `cast.txt` tells them, each by the rule of the
/// day on which it was written.
final class NamedPlans {
    private final PlanRows rows;
    private final Team team;

    NamedPlans(PlanRows rows, Team team) {
        this.rows = rows;
        this.team = team;
    }

    /// One person's plan: what its lines call `g1` or `s2`.
    private record Telling(NamedPeople.Role role, Map<String, UUID> named) {
        LocalDate day(String offset) {
            return role.script().day(offset);
        }

        @Nullable
        LocalDate dayOr(String offset) {
            return offset.equals("-") ? null : day(offset);
        }

        UUID of(String name) {
            return Objects.requireNonNull(named.get(name), name);
        }
    }

    void tell(NamedPeople.Role role) {
        var telling = new Telling(role, new HashMap<>());
        for (List<String> line : role.script().lines()) {
            tell(telling, line);
        }
    }

    private void tell(Telling told, List<String> line) {
        switch (line.getFirst()) {
            case "goal" -> goal(told, line);
            case "step" -> step(told, line);
            case "turn" -> turn(told, line);
            case "need" -> need(told, line);
            case "agreed" -> agree(told, line);
            case "review" -> review(told, line);
            case "aid" -> aid(told, line);
            case "aid-turn" -> aidTurn(told, line);
            default -> {
                // what other rooms tell
            }
        }
    }

    private void goal(Telling told, List<String> line) {
        UUID id = rows.goal(told.role().person(), told.day(line.get(2)), strand(line.get(3)), line.get(4));
        told.named().put(line.get(1), id);
    }

    private void step(Telling told, List<String> line) {
        var goal = line.get(2).equals("-") ? null : told.of(line.get(2));
        var step = new Step(goal, line.get(7), strand(line.get(6)), owner(line.get(4)), told.dayOr(line.get(5)));
        told.named().put(line.get(1), rows.step(told.role().person(), told.day(line.get(3)), step));
    }

    /// What became of a goal, a step or a need, by the letter its name begins with.
    private void turn(Telling told, List<String> line) {
        var subject = switch (line.get(1).charAt(0)) {
            case 'g' -> Turn.Subject.GOAL;
            case 'n' -> Turn.Subject.NEED;
            default -> Turn.Subject.STEP;
        };
        var turn = new Turn(
                told.of(line.get(1)),
                word(Turn.Kind.class, line.get(3)),
                told.day(line.get(2)),
                line.get(4).equals("-") ? null : word(Fact.Side.class, line.get(4)),
                line.get(6),
                told.dayOr(line.get(5)));
        rows.turn(told.role().person(), subject, turn, null);
    }

    private void need(Telling told, List<String> line) {
        UUID id = rows.need(told.role().person(), told.day(line.get(2)), line.get(3), NamedPeople.orNull(line.get(4)));
        told.named().put(line.get(1), id);
    }

    private void agree(Telling told, List<String> line) {
        LocalDate on = told.day(line.get(1));
        var how = word(Undertaking.How.class, line.get(2));
        rows.agree(told.role().person(), on, new Agreement(on, on, how, told.dayOr(line.get(3))));
    }

    private void review(Telling told, List<String> line) {
        LocalDate on = told.day(line.get(1));
        var kind = word(Review.Kind.class, line.get(2));
        rows.review(told.role().person(), on, new Review(kind, on, line.get(4), told.dayOr(line.get(3))));
    }

    private void aid(Telling told, List<String> line) {
        LocalDate on = told.day(line.get(2));
        var aid = new Aid(line.get(4), Amount.read(line.get(3)), on);
        told.named().put(line.get(1), rows.aid(told.role().person(), on, aid));
    }

    private void aidTurn(Telling told, List<String> line) {
        String amount = line.get(6);
        rows.aidTurn(
                told.role().person(),
                told.of(line.get(1)),
                new Aid.Turn(
                        word(Aid.Turn.Kind.class, line.get(3)),
                        told.day(line.get(2)),
                        NamedPeople.orNull(line.get(4)),
                        NamedPeople.orNull(line.get(5)),
                        amount.equals("-") ? null : Amount.read(amount),
                        line.get(7),
                        null));
    }

    private Step.Owner owner(String who) {
        return who.equals("person")
                ? Step.Owner.person()
                : who.startsWith("@")
                        ? Step.Owner.actor(rows.actor(who.substring(1)))
                        : Step.Owner.member(team.named(who).id().value());
    }

    private static @Nullable Strand strand(String word) {
        return word.equals("-") ? null : Strand.of(word);
    }

    private static <E extends Enum<E>> E word(Class<E> words, String code) {
        return Enum.valueOf(words, code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
