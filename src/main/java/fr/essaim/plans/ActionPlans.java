package fr.essaim.plans;

import fr.essaim.journal.Journal;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.ParticipantId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Saying what one wants and needs, sharing out what is to be done, telling what became of it,
/// agreeing. Every act names the id its form was given: sent twice, it is done once.
@Component
@Transactional
public class ActionPlans {
    private final PlanRepository plans;
    private final Journal journal;
    private final Clock clock;

    ActionPlans(PlanRepository plans, Journal journal, Clock clock) {
        this.plans = plans;
        this.journal = journal;
        this.clock = clock;
    }

    /// @throws NotHere when there is no such person, or no plan of theirs, for this viewer
    public void say(UUID id, ParticipantId person, Goal goal) {
        ActionPlan plan = open(person);
        tell(plan, "say-goal", plans.insert(plan, id, goal.checked(today())));
    }

    public void need(UUID id, ParticipantId person, Need need) {
        ActionPlan plan = open(person);
        tell(plan, "say-need", plans.insert(plan, id, need.checked(today())));
    }

    /// @throws Step.NotInTheTeam when it is given to a member who does not accompany the person
    /// @throws Step.NoSuchGoal when the goal is not one of theirs
    public void add(UUID id, ParticipantId person, Step step) {
        ActionPlan plan = open(person);
        Step checked = step.checked(today());
        UUID member = checked.owner().idOf(Step.Owner.Kind.MEMBER);
        if (member != null && !plans.isInTheTeam(person, member)) {
            throw new Step.NotInTheTeam("owner");
        }
        try {
            tell(plan, "add-step", plans.insert(plan, id, checked));
        } catch (DataIntegrityViolationException elsewhere) {
            throw new Step.NoSuchGoal();
        }
    }

    /// What became of a goal, a need or a step.
    /// @throws Turn.AlreadyTold when it is over already, or is not taken up again because it never was
    public void tell(UUID id, ParticipantId person, Turn.Subject subject, Turn turn) {
        ActionPlan plan = open(person);
        Turn checked = ActionPlan.tell(
                subject, plans.last(person, subject, turn.about()).orElse(null), turn, today());
        tell(plan, "tell-turn", plans.insert(plan, id, subject, checked, null));
    }

    /// @throws Agreement.NoGoalYet when the person has said nothing yet
    public void agree(UUID id, ParticipantId person, Agreement agreement) {
        ActionPlan plan = plans.load(person);
        tell(plan, "agree-plan", plans.insert(plan, id, plan.agree(agreement, today())));
    }

    private ActionPlan open(ParticipantId person) {
        ActionPlan plan = plans.load(person);
        plan.refuseUnlessOpen();
        return plan;
    }

    private void tell(ActionPlan plan, String act, boolean written) {
        if (written) {
            journal.did(act, plan.hub(), plan.person());
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
