package fr.essaim.today.web;

import fr.essaim.activities.web.SessionRow;
import fr.essaim.facts.web.CaptureCard;
import fr.essaim.handovers.web.Awaited;
import fr.essaim.kernel.PersonName;
import fr.essaim.myspace.web.SpaceRow;
import fr.essaim.recipe.Recipe;
import fr.essaim.today.Ending;
import fr.essaim.today.Silence;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What asks for a gesture today, among the people one is in charge of (a hub lead: of their hub).
///
/// @param people how many they are
/// @param drafts how many texts they began and did not send
/// @param paper whether it was asked for to be printed
public record MyDayPage(
        PersonName me,
        List<String> hubs,
        int people,
        Shown<SilentRow> silent,
        Shown<EndingRow> endings,
        Shown<EntryRow> entries,
        Shown<FollowUpRow> followUps,
        Shown<EvidenceRow> evidence,
        Shown<PlannedRow> planned,
        Shown<SessionRow> sessions,
        Shown<SpaceRow> spaces,
        Awaited awaited,
        int drafts,
        CaptureCard capture,
        LocalDate today,
        boolean paper) {

    /// The first rows of a list, and how many there are in all.
    public record Shown<T>(List<T> rows, int all) {
        public static final int MOST = 12;

        static <T> Shown<T> of(List<T> all) {
            return new Shown<>(List.copyOf(all.subList(0, Math.min(MOST, all.size()))), all.size());
        }

        public int more() {
            return all - rows.size();
        }
    }

    /// @param phone to call them, when one is known
    /// @param wish what they asked for, read before one calls
    public record SilentRow(
            UUID person,
            String name,
            @Nullable String phone,
            @Nullable String wish,
            boolean suspended,
            Silence silence) {}

    public record EndingRow(UUID person, UUID journey, String name, boolean suspended, Ending ending) {}

    /// @param missing questions of the entry nobody has put yet
    public record EntryRow(UUID person, String name, int missing, LocalDate due) {}

    /// @param after `P3M`
    public record FollowUpRow(
            UUID person,
            UUID journey,
            String name,
            String after,
            LocalDate left,
            LocalDate due,
            String outcome,
            Recipe recipe) {
        public String path() {
            return "/journeys/" + journey + "/follow-ups/" + after;
        }

        public long months() {
            return java.time.Period.parse(after).toTotalMonths();
        }
    }

    /// @param due four weeks after the exit, or as the recipe says
    public record EvidenceRow(
            UUID person, UUID journey, String name, LocalDate left, LocalDate due, String outcome, Recipe recipe) {}

    /// What a plan asks of the viewer this week.
    ///
    /// @param kind `review`, `measure`, or `step` for what they took on themselves
    /// @param what the step's words
    public record PlannedRow(
            String kind, UUID person, String name, @Nullable String what, LocalDate due) {
        public String path() {
            return "/people/" + person
                    + switch (kind) {
                        case "review" -> "/plan/review";
                        case "measure" -> "/measures";
                        default -> "/plan";
                    };
        }
    }

    public long daysTo(LocalDate day) {
        return ChronoUnit.DAYS.between(today, day);
    }

    /// The journey that ends first and has not passed its limit.
    public @Nullable EndingRow next() {
        return endings.rows().stream()
                .filter(row -> row.ending().daysLeft(today) >= 0)
                .findFirst()
                .orElse(null);
    }

    public boolean isQuiet() {
        return silent.all()
                        + endings.all()
                        + entries.all()
                        + followUps.all()
                        + evidence.all()
                        + planned.all()
                        + sessions.all()
                        + spaces.all()
                        + awaited.all()
                == 0;
    }
}
