package fr.essaim.plans.web;

import fr.essaim.kernel.Ids;
import fr.essaim.kernel.NotHere;
import fr.essaim.plans.Turn;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/// Finds one element of a plan, by the word of its address.
final class StepPages {
    private StepPages() {}

    /// @param word `goals`, `steps` or `needs`
    /// @throws NotHere for any other word
    static Turn.Subject subject(String word) {
        return switch (word) {
            case "goals" -> Turn.Subject.GOAL;
            case "needs" -> Turn.Subject.NEED;
            case "steps" -> Turn.Subject.STEP;
            default -> throw new NotHere();
        };
    }

    /// @throws NotHere when the plan has none so called
    static StepPage of(PlanSheet sheet, String word, UUID id) {
        return switch (subject(word)) {
            case GOAL -> goal(sheet, find(sheet.goals().stream(), GoalRow::id, id));
            case NEED -> need(sheet, find(sheet.needs().stream(), NeedRow::id, id));
            case STEP -> step(sheet, find(sheet.steps(), StepRow::id, id));
        };
    }

    private static <T> T find(Stream<T> rows, Function<T, UUID> ids, UUID id) {
        return rows.filter(row -> ids.apply(row).equals(id)).findFirst().orElseThrow(NotHere::new);
    }

    private static StepPage goal(PlanSheet sheet, GoalRow goal) {
        return new StepPage(sheet, "goal", goal.id(), goal.words(), goal.mark(), goal.turns(), null, Ids.mint());
    }

    private static StepPage need(PlanSheet sheet, NeedRow need) {
        return new StepPage(sheet, "need", need.id(), need.theme(), need.mark(), need.turns(), null, Ids.mint());
    }

    private static StepPage step(PlanSheet sheet, StepRow step) {
        return new StepPage(sheet, "step", step.id(), step.what(), step.mark(), step.turns(), step, Ids.mint());
    }
}
