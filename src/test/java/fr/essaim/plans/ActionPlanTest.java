package fr.essaim.plans;

import static fr.essaim.plans.PlanCast.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.facts.Fact;
import fr.essaim.kernel.HubId;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.Said;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ActionPlanTest {
    private static ActionPlan plan(boolean inCharge, boolean closed, int goals) {
        return new ActionPlan(ParticipantId.mint(), new HubId(1), true, inCharge, closed, goals);
    }

    private static Turn turn(
            Turn.Kind kind, Fact.@Nullable Side side, @Nullable String words, @Nullable LocalDate due) {
        return new Turn(Ids.mint(), kind, TODAY, side, words, due);
    }

    @Test
    void a_plan_cannot_be_agreed_without_a_goal() {
        assertThatThrownBy(() -> plan(true, false, 0).agree(PlanCast.agreement(), TODAY))
                .isInstanceOf(Agreement.NoGoalYet.class);
        assertThat(plan(true, false, 1).agree(PlanCast.agreement(), TODAY)).isEqualTo(PlanCast.agreement());
    }

    @Test
    void only_those_in_charge_write_and_after_the_journey_only_the_last_review() {
        assertThatThrownBy(() -> plan(false, false, 1).refuseUnlessOpen()).isInstanceOf(ActionPlan.NotInCharge.class);
        assertThatThrownBy(() -> plan(true, true, 1).refuseUnlessOpen()).isInstanceOf(ActionPlan.Over.class);
        var review = new Review(Review.Kind.REVIEW, TODAY, null, null);
        var last = new Review(Review.Kind.END, TODAY, "On continue sans nous.", TODAY.plusDays(9));
        assertThatThrownBy(() -> plan(true, true, 1).hold(review, TODAY)).isInstanceOf(ActionPlan.Over.class);
        assertThat(plan(true, true, 1).hold(last, TODAY).next())
                .as("there is no review after the last one")
                .isNull();
    }

    @Test
    void a_step_that_failed_says_on_whose_side_and_may_fail_again() {
        assertThatThrownBy(() -> turn(Turn.Kind.FAILED, null, "Annulé", null).checked(TODAY))
                .isInstanceOf(Turn.NoSide.class);
        var failed = turn(Turn.Kind.FAILED, Fact.Side.EMPLOYER, "Une commande perdue.", TODAY.plusDays(20));
        assertThat(ActionPlan.tell(Turn.Subject.STEP, Turn.Kind.FAILED, failed, TODAY))
                .isEqualTo(failed);
        assertThatThrownBy(() -> ActionPlan.tell(Turn.Subject.STEP, Turn.Kind.DONE, failed, TODAY))
                .isInstanceOf(Turn.AlreadyTold.class);
        assertThatThrownBy(() -> ActionPlan.tell(Turn.Subject.GOAL, null, failed, TODAY))
                .as("a goal does not fail")
                .isInstanceOf(Turn.AlreadyTold.class);
    }

    @Test
    void what_is_dropped_says_why_and_what_was_dropped_may_be_taken_up_again() {
        assertThatThrownBy(() -> turn(Turn.Kind.DROPPED, null, "  ", null).checked(TODAY))
                .isInstanceOf(Turn.NoReason.class);
        var again = turn(Turn.Kind.AGAIN, null, null, null);
        assertThat(ActionPlan.tell(Turn.Subject.STEP, Turn.Kind.DROPPED, again, TODAY))
                .isEqualTo(again);
        assertThatThrownBy(() -> ActionPlan.tell(Turn.Subject.STEP, null, again, TODAY))
                .isInstanceOf(Turn.AlreadyTold.class);
    }

    @Test
    void a_day_to_come_is_not_in_the_past_and_what_is_noted_has_happened() {
        var yesterday = TODAY.minusDays(1);
        assertThatThrownBy(() -> new Step(null, "Visiter", null, Step.Owner.person(), yesterday).checked(TODAY))
                .isInstanceOf(Said.InThePast.class);
        assertThat(new Step(null, " Visiter ", null, Step.Owner.person(), null)
                        .checked(TODAY)
                        .what())
                .isEqualTo("Visiter");
        assertThatThrownBy(() -> new Goal("Un toit", null, TODAY.plusDays(1)).checked(TODAY))
                .isInstanceOf(Said.NotYet.class);
        assertThatThrownBy(() -> new Goal(" ", null, TODAY).checked(TODAY)).isInstanceOf(Said.Nothing.class);
    }

    @Test
    void a_need_is_told_by_a_thematique_and_never_by_one_about_health() {
        assertThat(Themes.knows("mobilite--preparer-un-permis")).isTrue();
        assertThat(Themes.byCategory().keySet()).doesNotContain("sante").hasSize(14);
        var need = new Need("sante--acces-aux-soins", Need.By.PERSON, null, TODAY);
        assertThatThrownBy(() -> need.checked(TODAY)).isInstanceOf(Need.UnknownTheme.class);
    }

    @Test
    void an_amount_is_read_as_people_write_it_and_nothing_else_is_one() {
        assertThat(Amount.read("37,50").cents()).isEqualTo(3750);
        assertThat(Amount.read("1 250,5 €").cents()).isEqualTo(125_050);
        assertThat(Amount.read("120").cents()).isEqualTo(12_000);
        for (String none : new String[] {"", "0", "-5", "dix", "1.234,5", "99999999", "12,345"}) {
            assertThatThrownBy(() -> Amount.read(none)).as(none).isInstanceOf(Amount.NotAnAmount.class);
        }
        assertThat(Amount.in(Locale.FRENCH, 125_050)).isEqualTo("1\u00a0250,50\u00a0€");
        assertThat(Amount.in(Locale.ENGLISH, 3700)).isEqualTo("€37");
    }

    @Test
    void a_help_is_paid_once_granted_and_its_receipt_comes_after() {
        assertThat(Aid.Turn.Kind.PAID.follows(null)).isFalse();
        assertThat(Aid.Turn.Kind.PAID.follows(Aid.Turn.Kind.GRANTED)).isTrue();
        assertThat(Aid.Turn.Kind.RECEIPT.follows(Aid.Turn.Kind.PAID)).isTrue();
        assertThat(Aid.Turn.Kind.GRANTED.follows(Aid.Turn.Kind.REFUSED)).isFalse();
        var refused = new Aid.Turn(Aid.Turn.Kind.REFUSED, TODAY, null, null, null, "", null);
        assertThatThrownBy(() -> refused.checked(TODAY)).isInstanceOf(Said.Nothing.class);
    }
}
