package fr.essaim.plans;

import fr.essaim.journal.Journal;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.Said;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Looking back together: each open step is carried over, dropped with a reason, or given to
/// somebody else, in the same act.
@Component
@Transactional
public class Reviews {
    private final PlanRepository plans;
    private final Journal journal;
    private final Clock clock;

    Reviews(PlanRepository plans, Journal journal, Clock clock) {
        this.plans = plans;
        this.journal = journal;
        this.clock = clock;
    }

    /// @param id minted with the form: sent twice, it is held once
    /// @param answers what becomes of the steps that were open
    /// @param given of those that are dropped, which somebody else does from now on, and who
    /// @throws NotHere when there is no such person, or no plan of theirs, for this viewer
    /// @throws Review.DroppedWithoutReason when one is dropped without a word
    public void hold(UUID id, ParticipantId person, Review review, List<Turn> answers, Map<UUID, Step.Owner> given) {
        LocalDate today = LocalDate.now(clock);
        ActionPlan plan = plans.load(person);
        if (!plans.insert(plan, id, plan.hold(review, today))) {
            return;
        }
        for (Turn answer : answers) {
            var last = plans.last(person, Turn.Subject.STEP, answer.about()).orElse(null);
            Turn checked = ActionPlan.tell(Turn.Subject.STEP, last, Review.answer(answer, today), today);
            plans.insert(plan, Ids.mint(), Turn.Subject.STEP, checked, id);
            Step.Owner owner = given.get(answer.about());
            if (owner != null) {
                giveOn(plan, answer, owner, today);
            }
        }
        journal.did("hold-review", plan.hub(), person);
    }

    private void giveOn(ActionPlan plan, Turn answer, Step.Owner owner, LocalDate today) {
        UUID member = owner.idOf(Step.Owner.Kind.MEMBER);
        if (member != null && !plans.isInTheTeam(plan.person(), member)) {
            throw new Step.NotInTheTeam("to." + answer.about());
        }
        plans.giveOn(plan, answer.about(), owner, Said.ahead(answer.due(), "due." + answer.about(), today));
    }
}
