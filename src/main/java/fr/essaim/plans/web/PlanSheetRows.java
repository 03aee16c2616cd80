package fr.essaim.plans.web;

import fr.essaim.plans.web.PlanSheet.AgreementRow;
import fr.essaim.plans.web.PlanSheet.ReviewRow;
import fr.essaim.plans.web.PlanSheetQuery.Row;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Puts the elements of one plan together.
final class PlanSheetRows {
    private final Map<String, List<Row>> rows;
    private final Map<UUID, List<TurnRow>> turns;

    PlanSheetRows(List<Row> all) {
        rows = all.stream().collect(Collectors.groupingBy(Row::what));
        turns = of("turn").stream()
                .collect(Collectors.groupingBy(
                        row -> Objects.requireNonNull(row.about()),
                        Collectors.mapping(PlanSheetRows::turn, Collectors.toList())));
    }

    PlanSheet sheet() {
        Row who = of("who").getFirst();
        List<StepRow> steps = all("step", this::step);
        return new PlanSheet(
                who.id(),
                said(who.words()),
                who.kind() != null,
                who.strand() != null,
                all("goal", row -> goal(row, steps)),
                steps.stream().filter(step -> step.goal() == null).toList(),
                all("need", this::need),
                all("agreement", PlanSheetRows::agreement).reversed(),
                all("review", PlanSheetRows::review).reversed(),
                all("aid", this::aid));
    }

    private List<Row> of(String what) {
        return rows.getOrDefault(what, List.of());
    }

    private <T> List<T> all(String what, Function<Row, T> made) {
        return of(what).stream().map(made).toList();
    }

    private List<TurnRow> turns(Row row) {
        return turns.getOrDefault(row.id(), List.of());
    }

    private static <T> T said(@org.jspecify.annotations.Nullable T cell) {
        return Objects.requireNonNull(cell);
    }

    private GoalRow goal(Row row, List<StepRow> steps) {
        return new GoalRow(
                row.id(),
                said(row.words()),
                row.strand(),
                said(row.day()),
                row.mark(),
                steps.stream().filter(step -> row.id().equals(step.goal())).toList(),
                turns(row));
    }

    private NeedRow need(Row row) {
        return new NeedRow(
                row.id(), said(row.kind()), said(row.more()), row.words(), said(row.day()), row.mark(), turns(row));
    }

    private StepRow step(Row row) {
        return new StepRow(
                row.id(),
                row.about(),
                said(row.words()),
                row.strand(),
                row.more(),
                row.gone(),
                row.later(),
                row.mark(),
                turns(row));
    }

    private static TurnRow turn(Row row) {
        return new TurnRow(
                said(row.kind()), said(row.day()), row.more(), row.words(), row.later(), row.other(), row.mark());
    }

    private static AgreementRow agreement(Row row) {
        return new AgreementRow(said(row.day()), said(row.later()), said(row.kind()), row.next(), row.mark());
    }

    private static ReviewRow review(Row row) {
        return new ReviewRow(row.id(), said(row.kind()), said(row.day()), row.words(), row.next(), row.mark());
    }

    private AidRow aid(Row row) {
        var told = of("aid-turn").stream()
                .filter(turn -> row.id().equals(turn.about()))
                .map(turn -> new AidRow.Turn(
                        said(turn.kind()),
                        said(turn.day()),
                        turn.more(),
                        turn.strand(),
                        turn.cents(),
                        turn.words(),
                        turn.other(),
                        turn.mark()))
                .toList();
        return new AidRow(row.id(), said(row.words()), said(row.cents()), said(row.day()), row.mark(), told);
    }
}
