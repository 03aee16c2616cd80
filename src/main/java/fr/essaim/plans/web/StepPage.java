package fr.essaim.plans.web;

import fr.essaim.facts.Fact;
import fr.essaim.plans.Turn;
import fr.essaim.site.Screen;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One goal, step or need: what became of it so far, and the form that tells what became of it since.
///
/// @param subject `goal`, `step` or `need`
/// @param title the words it was written with, or its thématique's
/// @param step when it is one
public record StepPage(
        PlanSheet sheet,
        String subject,
        UUID id,
        String title,
        Mark mark,
        List<TurnRow> turns,
        @Nullable StepRow step,
        UUID once)
        implements Told {
    public boolean isOver() {
        return !isOpen();
    }

    /// What may be told of it.
    public Map<String, String> kinds(Screen screen) {
        var kinds = isOver()
                ? Stream.of(Turn.Kind.AGAIN)
                : switch (subject) {
                    case "goal" -> Stream.of(Turn.Kind.REACHED, Turn.Kind.REWORDED, Turn.Kind.SET_ASIDE);
                    case "need" -> Stream.of(Turn.Kind.ANSWERED, Turn.Kind.NO_LONGER);
                    default -> Stream.of(Turn.Kind.DONE, Turn.Kind.FAILED, Turn.Kind.CARRIED, Turn.Kind.DROPPED);
                };
        Map<String, String> told = new LinkedHashMap<>();
        kinds.forEach(kind -> told.put(kind.name(), screen.say("plans.tell." + kind.code())));
        return told;
    }

    /// On whose side it failed: the person comes last.
    public Map<String, String> sides(Screen screen) {
        Map<String, String> sides = new LinkedHashMap<>();
        Stream.of(
                        Fact.Side.EMPLOYER,
                        Fact.Side.ACTOR,
                        Fact.Side.TRANSPORT,
                        Fact.Side.PLACE_FULL,
                        Fact.Side.NO_ANSWER,
                        Fact.Side.US,
                        Fact.Side.OTHER,
                        Fact.Side.PERSON)
                .forEach(side -> sides.put(
                        side.name(),
                        screen.say("facts.side."
                                + side.name().toLowerCase(Locale.ROOT).replace('_', '-'))));
        return sides;
    }

    /// The goal this page is about, when it was said otherwise since.
    public @Nullable GoalRow first() {
        return sheet.goals().stream()
                .filter(goal -> goal.id().equals(id) && !goal.first().equals(goal.words()))
                .findFirst()
                .orElse(null);
    }

    public @Nullable GoalRow goal() {
        return step == null
                ? null
                : sheet.goals().stream()
                        .filter(goal -> goal.id().equals(step.goal()))
                        .findFirst()
                        .orElse(null);
    }
}
