package fr.essaim.journeys;

import static fr.essaim.journeys.JourneyCast.ENTERED;
import static fr.essaim.journeys.JourneyCast.HUB_OPEN;
import static fr.essaim.journeys.JourneyCast.RECIPE;
import static fr.essaim.journeys.JourneyCast.TODAY;
import static fr.essaim.journeys.JourneyCast.aurelie;
import static fr.essaim.journeys.JourneyCast.cdi;
import static fr.essaim.journeys.JourneyCast.days;
import static fr.essaim.journeys.JourneyCast.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.journeys.Undertaking.How;
import fr.essaim.journeys.Undertaking.Kind;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.JourneyId;
import fr.essaim.kernel.Period;
import fr.essaim.recipe.Recipe;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JourneyEntryTest {
    private static final Undertaking INFORMED = new Undertaking(Kind.INFORMATION, ENTERED.minusDays(4), How.PAPER);
    private static final Undertaking AGREED = new Undertaking(Kind.AGREEMENT, ENTERED, How.SIGNED);

    private static Journey enter(Entry entry, Journey... earlier) {
        return Journey.enter(JourneyId.mint(), RECIPE, entry, HUB_OPEN, List.of(earlier), TODAY);
    }

    @Test
    void a_journey_needs_the_information_given_and_the_agreement_as_two_facts() {
        assertThatThrownBy(() -> enter(new Entry(ENTERED, null, AGREED)))
                .isInstanceOf(Undertaking.NoInformationGiven.class);
        assertThatThrownBy(() -> enter(new Entry(ENTERED, INFORMED, null))).isInstanceOf(Undertaking.NoAgreement.class);
        assertThat(enter(new Entry(ENTERED, INFORMED, AGREED)).entered()).isEqualTo(ENTERED);
    }

    @Test
    void a_recipe_that_does_not_ask_for_them_does_without() {
        Recipe bare = SmallRecipe.asking(Set.of());

        assertThat(Journey.enter(JourneyId.mint(), bare, new Entry(ENTERED, null, null), HUB_OPEN, List.of(), TODAY)
                        .entered())
                .isEqualTo(ENTERED);
    }

    @Test
    void nobody_agrees_before_being_informed_nor_enters_before_agreeing() {
        Undertaking early = new Undertaking(Kind.AGREEMENT, ENTERED.minusDays(9), How.SPOKEN);

        assertThatThrownBy(() -> enter(new Entry(ENTERED, INFORMED, early)))
                .isInstanceOf(Undertaking.AgreedBeforeInformed.class);
        assertThatThrownBy(() -> enter(new Entry(ENTERED.minusDays(1), INFORMED, AGREED)))
                .isInstanceOf(Entry.BeforeTheAgreement.class);
    }

    @Test
    void nobody_enters_in_the_future_or_while_the_hub_is_shut() {
        Period shut = new Period(HUB_OPEN.from(), LocalDate.of(2026, 1, 31));

        assertThatThrownBy(() -> enter(entry(TODAY.plusDays(1)))).isInstanceOf(Entry.InTheFuture.class);
        assertThatThrownBy(() -> enter(entry(HUB_OPEN.from().minusDays(1))))
                .isInstanceOf(Entry.BeforeTheProgrammeOpened.class);
        assertThatThrownBy(() -> Journey.enter(JourneyId.mint(), RECIPE, entry(ENTERED), shut, List.of(), TODAY))
                .isInstanceOf(Entry.AfterTheHubClosed.class);
    }

    @Test
    void an_open_journey_forbids_another() {
        assertThatThrownBy(() -> enter(entry(TODAY), aurelie())).isInstanceOf(Entry.StillOnTheWay.class);
    }

    @Test
    void a_re_entry_after_the_exit_is_a_new_journey_with_a_new_clock() {
        Journey first = aurelie();
        first.exit(cdi("2026-06-30"), Ids.mint(), TODAY);

        assertThatThrownBy(() -> enter(entry(LocalDate.of(2026, 6, 30)), first))
                .isInstanceOf(Entry.BeforeTheLastExit.class);
        Journey second = enter(entry(LocalDate.of(2026, 7, 1)), first);
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(second.clock().limit(TODAY)).isEqualTo(LocalDate.of(2027, 10, 1));
    }

    @Test
    void a_corrected_entry_stays_before_what_followed() {
        Journey journey = aurelie();
        journey.suspend(Ids.mint(), days("2026-07-06", "2026-08-15"), "health", TODAY);

        assertThatThrownBy(() -> journey.correctEntry(LocalDate.of(2026, 7, 7), HUB_OPEN, TODAY))
                .isInstanceOf(Entry.AfterWhatFollowed.class);
        journey.correctEntry(LocalDate.of(2026, 2, 16), HUB_OPEN, TODAY);
        assertThat(journey.clock().limit(TODAY)).isEqualTo(LocalDate.of(2027, 6, 26));
    }
}
