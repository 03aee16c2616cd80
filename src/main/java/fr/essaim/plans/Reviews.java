package fr.essaim.plans;

import fr.essaim.journal.Journal;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.ParticipantId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Looking back together: each open step is carried over, or dropped with a reason, in the same act.
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
    /// @throws NotHere when there is no such person, or no plan of theirs, for this viewer
    /// @throws Review.DroppedWithoutReason when one is dropped without a word
    public void hold(UUID id, ParticipantId person, Review review, List<Turn> answers) {
        LocalDate today = LocalDate.now(clock);
        ActionPlan plan = plans.load(person);
        if (!plans.insert(plan, id, plan.hold(review, today))) {
            return;
        }
        for (Turn answer : answers) {
            var last = plans.last(person, Turn.Subject.STEP, answer.about()).orElse(null);
            Turn checked = ActionPlan.tell(Turn.Subject.STEP, last, Review.answer(answer, today), today);
            plans.insert(plan, Ids.mint(), Turn.Subject.STEP, checked, id);
        }
        journal.did("hold-review", plan.hub(), person);
    }
}
