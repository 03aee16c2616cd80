package fr.essaim.plans;

import fr.essaim.journeys.Undertaking;
import fr.essaim.kernel.Refusal;
import fr.essaim.kernel.Said;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Both sides agree to the plan as it stands, each with its day; what is written later shows as added since.
///
/// @param how the person said it
/// @param next when they look back together, or null
public record Agreement(
        @Nullable LocalDate personOn,
        @Nullable LocalDate teamOn,
        Undertaking.How how,
        @Nullable LocalDate next) {

    public Agreement checked(LocalDate today) {
        return new Agreement(
                Said.past(personOn, "personOn", today),
                Said.past(teamOn, "teamOn", today),
                how,
                Review.next(next, today));
    }

    /// There is nothing to agree to yet but what the team wants.
    public static final class NoGoalYet extends Refusal {
        NoGoalYet() {
            super("plans.refusal.no-goal-yet", null);
        }
    }
}
