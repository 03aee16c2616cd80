package fr.essaim.plans;

import fr.essaim.casefiles.CareTeam;
import fr.essaim.casefiles.Identity;
import fr.essaim.casefiles.Participants;
import fr.essaim.facts.Fact;
import fr.essaim.journeys.Entry;
import fr.essaim.journeys.Journeys;
import fr.essaim.journeys.Undertaking;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.JourneyId;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.PersonName;
import fr.essaim.kernel.Strand;
import fr.essaim.testing.Cast;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/// A person at Tourcoing, accompanied by Nadia and Claire, and what their plan holds.
public final class PlanCast {
    public static final LocalDate TODAY = Cast.today();
    private static final LocalDate ENTERED = TODAY.minusMonths(6);

    public final ParticipantId person = ParticipantId.mint();
    private final ApplicationContext house;
    private final Cast cast;

    public PlanCast(ApplicationContext house, Cast cast) {
        this.house = house;
        this.cast = cast;
        cast.as(cast.nadia, () -> {
            var name = new PersonName("Aurélie", "Du-Plan");
            house.getBean(Participants.class)
                    .open(person, cast.tourcoing, new Identity(name, LocalDate.of(1993, 5, 4), null), null);
            house.getBean(CareTeam.class).assign(person, cast.claire, CareTeam.Part.SUPPORT, TODAY);
        });
    }

    public JourneyId enters() {
        var journey = JourneyId.mint();
        var entry = new Entry(
                ENTERED,
                new Undertaking(Undertaking.Kind.INFORMATION, ENTERED, Undertaking.How.PAPER),
                new Undertaking(Undertaking.Kind.AGREEMENT, ENTERED, Undertaking.How.SIGNED));
        cast.as(cast.nadia, () -> house.getBean(Journeys.class).enter(person, journey, entry));
        return journey;
    }

    public UUID goal(String words) {
        UUID id = Ids.mint();
        cast.as(cast.nadia, () -> plans().say(id, person, new Goal(words, Strand.EMPLOYMENT, TODAY)));
        return id;
    }

    public UUID step(@Nullable UUID goal, String what) {
        UUID id = Ids.mint();
        var step = new Step(goal, what, null, Step.Owner.member(cast.nadia.value()), TODAY.plusDays(3));
        cast.as(cast.nadia, () -> plans().add(id, person, step));
        return id;
    }

    public void told(UUID step, Turn.Kind kind, Fact.@Nullable Side side, @Nullable String words) {
        var turn = new Turn(step, kind, TODAY, side, words, null);
        cast.as(cast.nadia, () -> plans().tell(Ids.mint(), person, Turn.Subject.STEP, turn));
    }

    public ActionPlans plans() {
        return house.getBean(ActionPlans.class);
    }

    public static Agreement agreement() {
        return new Agreement(TODAY, TODAY, Undertaking.How.SPOKEN, TODAY.plusDays(40));
    }
}
