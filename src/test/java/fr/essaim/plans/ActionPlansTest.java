package fr.essaim.plans;

import static fr.essaim.plans.PlanCast.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.facts.Fact;
import fr.essaim.installation.Database;
import fr.essaim.journeys.Exit;
import fr.essaim.journeys.Exits;
import fr.essaim.journeys.Proof;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.NotHere;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@EssaimTest
class ActionPlansTest {
    @Autowired
    ApplicationContext house;

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    @Autowired
    ActionPlans plans;

    @Autowired
    Reviews reviews;

    @Autowired
    Aids aids;

    @Autowired
    Exits exits;

    Cast cast;
    PlanCast aurelie;
    JdbcClient owner;

    @BeforeEach
    void somebody_accompanied() throws SQLException {
        cast = new Cast(database, viewers);
        aurelie = new PlanCast(house, cast);
        owner = JdbcClient.create(database.owner());
    }

    private long count(String what) {
        return owner.sql("select count(*) from " + what + " and participant_id = ?")
                .param(aurelie.person.value())
                .query(Long.class)
                .single();
    }

    private List<String> turns(UUID step) {
        return owner.sql(
                        "select kind || coalesce(' ' || side, '') from plans.turns where step_id = ? order by written_at")
                .param(step)
                .query(String.class)
                .list();
    }

    @Test
    void what_is_sent_twice_is_written_once_and_told_to_the_journal_once() {
        UUID id = Ids.mint();
        cast.as(cast.nadia, () -> {
            plans.say(id, aurelie.person, new Goal("Un toit à nous", null, TODAY));
            plans.say(id, aurelie.person, new Goal("Un toit à nous", null, TODAY));
        });
        assertThat(count("plans.goals where true")).isOne();
        assertThat(owner.sql(
                                "select count(*) from journal.entries where act = 'say-goal' and ? = any (participant_ids)")
                        .param(aurelie.person.value())
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void a_step_fails_on_the_employers_side_is_tried_again_and_is_done_and_all_of_it_stays() {
        UUID step = aurelie.step(aurelie.goal("Travailler dehors"), "Immersion en menuiserie");
        aurelie.told(step, Turn.Kind.FAILED, Fact.Side.EMPLOYER, "Une commande perdue.");
        aurelie.told(step, Turn.Kind.FAILED, Fact.Side.TRANSPORT, null);
        aurelie.told(step, Turn.Kind.DONE, null, null);
        assertThat(turns(step)).containsExactly("failed employer", "failed transport", "done");
        assertThat(count("plans.open_steps where true")).isZero();
        assertThatThrownBy(() -> aurelie.told(step, Turn.Kind.DONE, null, null)).isInstanceOf(Turn.AlreadyTold.class);
        aurelie.told(step, Turn.Kind.AGAIN, null, "Deux semaines de plus.");
        assertThat(count("plans.open_steps where true")).isOne();
    }

    @Test
    void a_step_goes_to_the_care_team_only_and_serves_a_goal_of_the_same_person() {
        var other = new PlanCast(house, cast);
        UUID elsewhere = other.goal("Le permis");
        cast.as(cast.nadia, () -> {
            var stranger = new Step(null, "Appeler", null, Step.Owner.member(cast.youssef.value()), null);
            assertThatThrownBy(() -> plans.add(Ids.mint(), aurelie.person, stranger))
                    .isInstanceOf(Step.NotInTheTeam.class);
        });
        assertThatThrownBy(() -> aurelie.step(elsewhere, "Passer le code")).isInstanceOf(Step.NoSuchGoal.class);
    }

    @Test
    void nobody_agrees_before_a_goal_is_said_and_a_colleague_of_the_hub_reads_nothing() {
        cast.as(
                cast.nadia,
                () -> assertThatThrownBy(() -> plans.agree(Ids.mint(), aurelie.person, PlanCast.agreement()))
                        .isInstanceOf(Agreement.NoGoalYet.class));
        aurelie.goal("Un toit à nous");
        cast.as(cast.nadia, () -> plans.agree(Ids.mint(), aurelie.person, PlanCast.agreement()));
        assertThat(count("plans.agreements where next_on is not null")).isOne();
        cast.as(
                cast.thomas,
                () -> assertThatThrownBy(() -> plans.say(Ids.mint(), aurelie.person, new Goal("Autre", null, TODAY)))
                        .isInstanceOf(NotHere.class));
        cast.as(
                cast.lead,
                () -> assertThatThrownBy(() -> plans.say(Ids.mint(), aurelie.person, new Goal("Autre", null, TODAY)))
                        .isInstanceOf(ActionPlan.NotInCharge.class));
    }

    @Test
    void a_review_carries_over_or_drops_each_open_step_in_one_act_or_changes_nothing() {
        UUID goal = aurelie.goal("Travailler dans une cantine");
        UUID cv = aurelie.step(goal, "Reprendre le CV");
        UUID visit = aurelie.step(goal, "Visiter le lycée");
        var review = new Review(Review.Kind.REVIEW, TODAY, "On garde le cap.", TODAY.plusDays(42));
        var later = answer(cv, Turn.Kind.CARRIED, null);
        assertThatThrownBy(() -> hold(review, later, answer(visit, Turn.Kind.DROPPED, null)))
                .isInstanceOf(Review.DroppedWithoutReason.class);
        assertThat(count("plans.reviews where true")).isZero();

        hold(review, later, answer(visit, Turn.Kind.DROPPED, "Elle connaît déjà."));
        assertThat(turns(cv)).containsExactly("carried");
        assertThat(turns(visit)).containsExactly("dropped");
        assertThat(count("plans.turns where review_id is not null")).isEqualTo(2);
        assertThat(owner.sql("select due_on from plans.open_steps where id = ?")
                        .param(cv)
                        .query(java.time.LocalDate.class)
                        .single())
                .isEqualTo(TODAY.plusDays(10));
    }

    private static Turn answer(UUID step, Turn.Kind kind, @Nullable String why) {
        return new Turn(step, kind, TODAY, null, why, kind == Turn.Kind.CARRIED ? TODAY.plusDays(10) : null);
    }

    private void hold(Review review, Turn... answers) {
        cast.as(cast.nadia, () -> reviews.hold(Ids.mint(), aurelie.person, review, List.of(answers), Map.of()));
    }

    @Test
    void once_the_journey_is_over_only_the_last_review_is_written() {
        var journey = aurelie.enters();
        UUID step = aurelie.step(aurelie.goal("Travailler"), "Chercher un employeur");
        cast.as(
                cast.nadia,
                () -> exits.exit(
                        journey,
                        0,
                        new Exit(Ids.mint(), TODAY, "cdi", Map.of(), List.of(), null, null),
                        new Proof(Ids.mint(), "contract", "", new byte[0], "Contrat vu par Nadia"),
                        null));
        assertThatThrownBy(() -> aurelie.goal("Autre chose")).isInstanceOf(ActionPlan.Over.class);
        assertThatThrownBy(() -> hold(new Review(Review.Kind.REVIEW, TODAY, null, null)))
                .isInstanceOf(ActionPlan.Over.class);
        hold(
                new Review(Review.Kind.END, TODAY, "Elle sait où nous trouver.", null),
                answer(step, Turn.Kind.CARRIED, null));
        assertThat(count("plans.reviews where kind = 'end'")).isOne();
    }

    @Test
    void a_help_is_asked_granted_paid_and_keeps_its_receipt() {
        UUID aid = Ids.mint();
        UUID receipt = Ids.mint();
        cast.as(cast.nadia, () -> {
            aids.ask(aid, aurelie.person, new Aid("Carte de bus", Amount.read("37,50"), TODAY));
            assertThatThrownBy(() -> aids.tell(Ids.mint(), aurelie.person, aid, paid()))
                    .isInstanceOf(Aids.NotInTurn.class);
            aids.tell(Ids.mint(), aurelie.person, aid, granted());
            aids.tell(Ids.mint(), aurelie.person, aid, paid());
            aids.receipt(
                    receipt,
                    aurelie.person,
                    aid,
                    new Aids.Receipt(
                            TODAY, "bus.pdf", "%PDF-1.4 reçu".getBytes(java.nio.charset.StandardCharsets.UTF_8), null));
        });
        assertThat(count("plans.aid_turns where true")).isEqualTo(3);
        assertThat(count("casefiles.documents where compartment = 'team'")).isOne();
    }

    private static Aid.Turn granted() {
        return new Aid.Turn(
                Aid.Turn.Kind.GRANTED, TODAY, "Commission du hub", "Fonds local", Amount.read("37,50"), null, null);
    }

    private static Aid.Turn paid() {
        return new Aid.Turn(Aid.Turn.Kind.PAID, TODAY, null, null, Amount.read("36,80"), null, null);
    }
}
