package fr.essaim.plans.web;

import fr.essaim.plans.Aid;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A plan as it stands, for this viewer: read in one question, drawn by the panel, the pages and the paper.
///
/// @param name of the person
/// @param writes whether the viewer is in charge of the person
/// @param closed whether the journey is over: what is left to write is the last review
/// @param loose steps that serve no goal
/// @param reviews the latest first, as `agreements`
public record PlanSheet(
        UUID person,
        String name,
        boolean writes,
        boolean closed,
        List<GoalRow> goals,
        List<StepRow> loose,
        List<NeedRow> needs,
        List<AgreementRow> agreements,
        List<ReviewRow> reviews,
        List<AidRow> aids) {

    public record AgreementRow(
            LocalDate personOn,
            LocalDate teamOn,
            String how,
            @Nullable LocalDate next,
            Mark mark) {}

    public record ReviewRow(
            UUID id,
            String kind,
            LocalDate heldOn,
            @Nullable String words,
            @Nullable LocalDate next,
            Mark mark) {}

    public String path() {
        return "/people/" + person + "/plan";
    }

    public boolean isEmpty() {
        return goals.isEmpty() && loose.isEmpty() && needs.isEmpty();
    }

    public boolean mayAdd() {
        return writes && !closed;
    }

    public List<GoalRow> openGoals() {
        return goals.stream().filter(GoalRow::isOpen).toList();
    }

    /// Those that wait for somebody else to be asked.
    public long orphans() {
        return steps().filter(StepRow::isOrphan).count();
    }

    /// Reached or set aside.
    public List<GoalRow> pastGoals() {
        return goals.stream().filter(goal -> !goal.isOpen()).toList();
    }

    public Stream<StepRow> steps() {
        return Stream.concat(goals.stream().flatMap(goal -> goal.steps().stream()), loose.stream());
    }

    /// What is still to be done, the soonest first.
    public List<StepRow> openSteps() {
        return steps().filter(StepRow::isOpen)
                .sorted(Comparator.comparing(step -> Objects.requireNonNullElse(step.due(), LocalDate.MAX)))
                .toList();
    }

    public @Nullable AgreementRow agreement() {
        return agreements.isEmpty() ? null : agreements.getFirst();
    }

    /// Whether it was written after the last agreement.
    public boolean isSince(Mark mark) {
        AgreementRow agreement = agreement();
        return agreement != null && mark.at().isAfter(agreement.mark().at());
    }

    public long addedSince() {
        return Stream.concat(goals.stream().map(GoalRow::wordsMark), steps().map(StepRow::mark))
                .filter(this::isSince)
                .count();
    }

    /// When they look back together next, as the last agreement or review says.
    public @Nullable LocalDate next() {
        AgreementRow agreement = agreement();
        ReviewRow review = reviews.isEmpty() ? null : reviews.getFirst();
        if (agreement == null) {
            return review == null ? null : review.next();
        }
        return review == null || agreement.mark().at().isAfter(review.mark().at()) ? agreement.next() : review.next();
    }

    public long granted() {
        return sum(Aid.Turn.Kind.GRANTED);
    }

    public long paid() {
        return sum(Aid.Turn.Kind.PAID);
    }

    private long sum(Aid.Turn.Kind kind) {
        return aids.stream().mapToLong(aid -> aid.cents(kind)).sum();
    }
}
