package fr.essaim.plans;

import fr.essaim.kernel.HubId;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.Refusal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A person's plan as an act finds it, for the member who asks.
///
/// @param reads whether the member reads it at all
/// @param inCharge whether they write in it: those in charge of the person today
/// @param closed whether the person's journey is over: then only the last review is written
/// @param goals how many goals were said and not set aside
record ActionPlan(ParticipantId person, HubId hub, boolean reads, boolean inCharge, boolean closed, int goals) {
    /// @throws NotInCharge when the member does not accompany the person
    /// @throws Over when the journey is over
    void refuseUnlessOpen() {
        refuseUnlessInCharge();
        if (closed) {
            throw new Over();
        }
    }

    void refuseUnlessInCharge() {
        if (!inCharge) {
            throw new NotInCharge();
        }
    }

    /// @throws Agreement.NoGoalYet when the person has said none
    Agreement agree(Agreement agreement, LocalDate today) {
        refuseUnlessOpen();
        if (goals == 0) {
            throw new Agreement.NoGoalYet();
        }
        return agreement.checked(today);
    }

    /// The last review may be held before the journey is over, and after.
    Review hold(Review review, LocalDate today) {
        if (review.kind() == Review.Kind.END) {
            refuseUnlessInCharge();
        } else {
            refuseUnlessOpen();
        }
        return review.checked(today);
    }

    /// @param last how it stands now, or null when nothing was told of it yet
    static Turn tell(Turn.Subject subject, Turn.@Nullable Kind last, Turn turn, LocalDate today) {
        boolean over = last != null && last.ends();
        if (!turn.kind().fits(subject) || over != (turn.kind() == Turn.Kind.AGAIN)) {
            throw new Turn.AlreadyTold();
        }
        return turn.checked(today);
    }

    static final class NotInCharge extends Refusal {
        NotInCharge() {
            super("plans.refusal.not-in-charge", null);
        }
    }

    static final class Over extends Refusal {
        Over() {
            super("plans.refusal.over", null);
        }
    }
}
