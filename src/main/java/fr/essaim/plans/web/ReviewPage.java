package fr.essaim.plans.web;

import fr.essaim.plans.web.PlanSheet.ReviewRow;
import fr.essaim.site.Screen;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A review: what happened since the last one, shown by itself, and what becomes of each open step.
///
/// @param since the day of the last review, of the agreement before any, or null when there was neither
/// @param from the moment at which that one was written: what was told later the same day belongs here
/// @param end whether it is the last one
/// @param held the review that is looked at, or null when one is to be held
/// @param meetings sessions and appointments meanwhile, the latest first
/// @param facts what else happened meanwhile, the latest first
/// @param team who may be given a step whose organisation is not there any more, id to name, as `actors`
/// @param met how many of all facts came from the person, or from both
public record ReviewPage(
        PlanSheet sheet,
        @Nullable LocalDate since,
        Instant from,
        LocalDate until,
        boolean end,
        @Nullable ReviewRow held,
        List<MeetingRow> meetings,
        List<FactRow> facts,
        int met,
        int broken,
        Map<String, String> team,
        List<String> actors,
        UUID once) {

    /// @param what `session` or `appointment`
    /// @param how `came`, `excused`, `absent`, `called-off` by us, `called-off-person`, or `unsaid`
    /// @param side of an absence, when it is known
    /// @param words the person's version, or why a session was called off
    public record MeetingRow(
            String what,
            LocalDate day,
            @Nullable String strand,
            String title,
            String how,
            @Nullable String side,
            @Nullable String words) {
        private static final List<String> KNOWN = List.of("excused", "absent");

        /// Whose side is worth saying.
        public @Nullable String told() {
            return KNOWN.contains(how) && !"other".equals(side) ? side : null;
        }
    }

    public record FactRow(
            LocalDate day,
            @Nullable String strand,
            @Nullable String title,
            @Nullable String brokenBy,
            String author) {}

    /// Who else may do it.
    public Map<String, String> owners(Screen screen) {
        Map<String, String> owners = new LinkedHashMap<>();
        owners.put("person", screen.say("plans.owner.person"));
        owners.putAll(team);
        return owners;
    }

    /// Steps that were done, failed or were dropped in between.
    public List<StepRow> told(String kind) {
        return sheet.steps()
                .filter(step -> step.turns().stream()
                        .anyMatch(turn -> turn.kind().equals(kind)
                                && isWithin(turn.on(), turn.mark().at())))
                .toList();
    }

    public List<GoalRow> reached() {
        return sheet.pastGoals().stream()
                .filter(goal -> goal.turns().getLast().kind().equals("reached"))
                .filter(goal -> isWithin(
                        goal.turns().getLast().on(),
                        goal.turns().getLast().mark().at()))
                .toList();
    }

    /// What this review carried over or dropped.
    public List<StepRow> answered(String kind) {
        return held == null
                ? List.of()
                : sheet.steps()
                        .filter(step -> step.turns().stream()
                                .anyMatch(turn ->
                                        turn.kind().equals(kind) && held.id().equals(turn.review())))
                        .toList();
    }

    public boolean isQuiet() {
        return facts.isEmpty()
                && meetings.isEmpty()
                && reached().isEmpty()
                && Stream.of("done", "failed").allMatch(kind -> told(kind).isEmpty());
    }

    private boolean isWithin(LocalDate on, Instant written) {
        boolean after = since == null || on.isAfter(since) || (on.isEqual(since) && written.isAfter(from));
        return after
                && !on.isAfter(until)
                && (held == null || !written.isAfter(held.mark().at()));
    }
}
