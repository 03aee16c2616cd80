package fr.essaim.plans.web;

import fr.essaim.plans.Aid;
import java.time.Instant;
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

    /// Who wrote it, and when.
    public record Mark(String author, Instant at) {}

    /// What became of something.
    ///
    /// @param side as in `facts.side.`, when it failed
    public record TurnRow(
            String kind,
            LocalDate on,
            @Nullable String side,
            @Nullable String words,
            @Nullable LocalDate due,
            @Nullable UUID review,
            Mark mark) {}

    /// @param first the words it was said with at first; those it has now are [#words]
    public record GoalRow(
            UUID id,
            String first,
            @Nullable String strand,
            LocalDate saidOn,
            Mark mark,
            List<StepRow> steps,
            List<TurnRow> turns) {
        public @Nullable TurnRow last() {
            return turns.isEmpty() ? null : turns.getLast();
        }

        private @Nullable TurnRow worded() {
            return turns.reversed().stream()
                    .filter(turn -> turn.kind().equals("reworded"))
                    .findFirst()
                    .orElse(null);
        }

        /// The person's, as they said it last.
        public String words() {
            TurnRow worded = worded();
            return worded == null || worded.words() == null ? first : worded.words();
        }

        /// When these words were written.
        public Mark wordsMark() {
            TurnRow worded = worded();
            return worded == null ? mark : worded.mark();
        }

        public boolean isOpen() {
            return PlanSheet.isOpen(turns);
        }
    }

    /// @param owner `person`, `member` or `actor`
    /// @param ownerName of the member or of the actor
    public record StepRow(
            UUID id,
            @Nullable UUID goal,
            String what,
            @Nullable String strand,
            String owner,
            @Nullable UUID ownerId,
            @Nullable String ownerName,
            @Nullable LocalDate firstDue,
            Mark mark,
            List<TurnRow> turns) {
        public @Nullable TurnRow last() {
            return turns.isEmpty() ? null : turns.getLast();
        }

        public boolean isOpen() {
            return PlanSheet.isOpen(turns);
        }

        /// The last time it failed, when it is still to be tried: on whose side is not to be lost from sight.
        public @Nullable TurnRow failed() {
            return !isOpen()
                    ? null
                    : turns.reversed().stream()
                            .filter(turn -> turn.side() != null)
                            .findFirst()
                            .orElse(null);
        }

        /// `open`, `done`, `failed`, `dropped`: taken up again or carried over, it is open.
        public String state() {
            TurnRow last = last();
            return last == null || last.kind().equals("carried") || last.kind().equals("again") ? "open" : last.kind();
        }

        /// The day it was given last.
        public @Nullable LocalDate due() {
            return turns.reversed().stream()
                    .filter(turn -> turn.due() != null || turn.kind().equals("carried"))
                    .findFirst()
                    .map(turn -> java.util.Optional.ofNullable(turn.due()))
                    .orElse(java.util.Optional.ofNullable(firstDue))
                    .orElse(null);
        }

        /// The day to write beside it: when it was done, or when it is due.
        public @Nullable LocalDate day() {
            TurnRow last = last();
            return last == null || isOpen() ? due() : last.on();
        }

        public boolean isLate(LocalDate today) {
            LocalDate due = due();
            return isOpen() && due != null && due.isBefore(today);
        }
    }

    public record NeedRow(
            UUID id,
            String theme,
            String saidBy,
            @Nullable String words,
            LocalDate saidOn,
            Mark mark,
            List<TurnRow> turns) {
        public boolean isOpen() {
            return PlanSheet.isOpen(turns);
        }

        public @Nullable TurnRow last() {
            return turns.isEmpty() ? null : turns.getLast();
        }
    }

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

    public record AidRow(UUID id, String what, int cents, LocalDate askedOn, Mark mark, List<AidTurnRow> turns) {
        public String state() {
            return turns.isEmpty() ? "asked" : turns.getLast().kind();
        }

        public @Nullable AidTurnRow turn(Aid.Turn.Kind kind) {
            return turns.stream()
                    .filter(turn -> turn.kind().equals(kind.code()))
                    .findFirst()
                    .orElse(null);
        }

        private int cents(Aid.Turn.Kind kind) {
            AidTurnRow turn = turn(kind);
            return turn == null || turn.cents() == null ? 0 : turn.cents();
        }
    }

    public record AidTurnRow(
            String kind,
            LocalDate on,
            @Nullable String by,
            @Nullable String funder,
            @Nullable Integer cents,
            @Nullable String words,
            @Nullable UUID document,
            Mark mark) {}

    private static boolean isOpen(List<TurnRow> turns) {
        return turns.isEmpty()
                || Stream.of("failed", "carried", "reworded", "again")
                        .anyMatch(turns.getLast().kind()::equals);
    }

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
