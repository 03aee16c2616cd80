package fr.essaim.myspace.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The person's space as it opens: where they are expected, what they want, what they are good at.
public record HomePage(
        String firstName, List<DayRow> days, List<GoalRow> goals, List<StepRow> steps, List<TalentRow> talents) {

    /// @param what its title, or null where `how` says it: `here`, `phone`, `video`, `outside`, `home`
    /// @param phone to call whoever expects them, or null
    public record DayRow(
            LocalDate day,
            LocalTime begins,
            @Nullable LocalTime ends,
            @Nullable String what,
            @Nullable String how,
            @Nullable String place,
            @Nullable String who,
            @Nullable String phone) {}

    public record GoalRow(UUID id, String words, boolean reached) {}

    /// @param owner `person`, `member` or `actor`; `who` its name, null for the person
    public record StepRow(
            @Nullable UUID goal,
            String what,
            String owner,
            @Nullable String who,
            @Nullable LocalDate due,
            boolean done,
            @Nullable LocalDate onDay) {}

    /// One thing that showed a talent; a talent nothing showed yet is one row without.
    public record TalentRow(
            UUID id,
            String words,
            LocalDate saidOn,
            @Nullable String seenBy,
            @Nullable String who,
            @Nullable String shown,
            @Nullable LocalDate onDay) {}

    public @Nullable DayRow next() {
        return days.isEmpty() ? null : days.getFirst();
    }

    /// What is done first, then what is still to be done.
    public List<StepRow> steps(@Nullable UUID goal) {
        return steps.stream()
                .filter(step -> java.util.Objects.equals(step.goal(), goal))
                .toList();
    }

    /// A talent's rows stand together.
    public List<List<TalentRow>> byTalent() {
        return talents.stream().map(TalentRow::id).distinct().map(this::rows).toList();
    }

    private List<TalentRow> rows(UUID talent) {
        return talents.stream().filter(row -> row.id().equals(talent)).toList();
    }
}
