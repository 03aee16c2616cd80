package fr.essaim.handovers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.casefiles.CareTeam.Part;
import fr.essaim.handovers.Handover.Why;
import fr.essaim.kernel.HubId;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PassingTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final LocalDate BACK = LocalDate.of(2026, 12, 15);
    private final MemberId nadia = MemberId.mint();
    private final MemberId thomas = MemberId.mint();

    private Handover leaving() {
        return Handover.checked(new HubId(1), nadia, Why.LEAVING, DAY, null);
    }

    private Handover away() {
        return Handover.checked(new HubId(1), nadia, Why.AWAY, DAY, BACK);
    }

    private static Held held(MemberId who, Part part, LocalDate from, @Nullable LocalDate until) {
        return new Held(UUID.randomUUID(), who, part, from, until);
    }

    private static List<String> told(List<Change> changes) {
        return changes.stream()
                .map(change -> change.kind() + " " + change.after().part() + " "
                        + change.after().from() + " " + change.after().until())
                .toList();
    }

    @Test
    void the_leavers_charge_ends_the_day_before_the_successors_begins() {
        var mine = held(nadia, Part.REFERENCE, DAY.minusYears(1), null);
        assertThat(told(Passing.of(leaving(), List.of(mine), thomas, List.of(), true)))
                .containsExactly("ENDED REFERENCE 2025-12-01 2026-11-30", "BEGAN REFERENCE 2026-12-01 null");
    }

    @Test
    void a_colleague_in_support_becomes_the_reference() {
        var mine = held(nadia, Part.REFERENCE, DAY.minusYears(1), null);
        var theirs = held(thomas, Part.SUPPORT, DAY.minusMonths(6), null);
        assertThat(told(Passing.of(leaving(), List.of(mine), thomas, List.of(theirs), true)))
                .containsExactly(
                        "ENDED REFERENCE 2025-12-01 2026-11-30",
                        "ENDED SUPPORT 2026-06-01 2026-11-30",
                        "BEGAN REFERENCE 2026-12-01 null");
    }

    @Test
    void whoever_is_there_already_in_that_part_stays_as_they_are() {
        var mine = held(nadia, Part.SUPPORT, DAY.minusYears(1), null);
        var theirs = held(thomas, Part.REFERENCE, DAY.minusMonths(6), null);
        assertThat(told(Passing.of(leaving(), List.of(mine), thomas, List.of(theirs), false)))
                .containsExactly("ENDED SUPPORT 2025-12-01 2026-11-30");
    }

    @Test
    void a_charge_that_begins_later_keeps_its_day_and_is_recast() {
        var mine = held(nadia, Part.REFERENCE, DAY.minusYears(1), null);
        var later = held(thomas, Part.SUPPORT, DAY.plusDays(10), null);
        assertThat(told(Passing.of(leaving(), List.of(mine), thomas, List.of(later), true)))
                .containsExactly(
                        "ENDED REFERENCE 2025-12-01 2026-11-30",
                        "BEGAN REFERENCE 2026-12-01 2026-12-10",
                        "RECAST REFERENCE 2026-12-11 null");
    }

    @Test
    void somebody_nobody_takes_on_stays_with_the_leaver_and_is_not_lost() {
        var mine = held(nadia, Part.REFERENCE, DAY.minusYears(1), null);
        assertThat(Passing.of(leaving(), List.of(mine), null, List.of(), true)).isEmpty();
        assertThat(told(Passing.of(leaving(), List.of(mine), null, List.of(), false)))
                .as("when the reference stays, the part in support just ends")
                .containsExactly("ENDED REFERENCE 2025-12-01 2026-11-30");
    }

    @Test
    void while_somebody_is_away_they_stay_the_reference_and_a_stand_in_has_a_last_day() {
        var mine = held(nadia, Part.REFERENCE, DAY.minusYears(1), null);
        assertThat(told(Passing.of(away(), List.of(mine), thomas, List.of(), true)))
                .containsExactly("BEGAN STAND_IN 2026-12-01 2026-12-15");
    }

    @Test
    void a_stand_in_who_was_in_support_is_in_support_again_after() {
        var mine = held(nadia, Part.REFERENCE, DAY.minusYears(1), null);
        var theirs = held(thomas, Part.SUPPORT, DAY.minusMonths(6), null);
        assertThat(told(Passing.of(away(), List.of(mine), thomas, List.of(theirs), true)))
                .containsExactly(
                        "ENDED SUPPORT 2026-06-01 2026-11-30",
                        "BEGAN STAND_IN 2026-12-01 2026-12-15",
                        "BEGAN SUPPORT 2026-12-16 null");
    }

    @Test
    void a_stand_in_never_outlasts_the_charge_they_stand_in_for() {
        var mine = held(nadia, Part.REFERENCE, DAY.minusYears(1), DAY.plusDays(3));
        assertThat(told(Passing.of(away(), List.of(mine), thomas, List.of(), true)))
                .containsExactly("BEGAN STAND_IN 2026-12-01 2026-12-04");
    }

    @Test
    void somebody_away_comes_back_one_day_and_nobody_leaves_yesterday() {
        assertThatThrownBy(() -> Handover.checked(new HubId(1), nadia, Why.AWAY, DAY, null))
                .isInstanceOf(Handover.NoReturn.class);
        assertThatThrownBy(() -> Handover.checked(new HubId(1), nadia, Why.AWAY, DAY, DAY.minusDays(1)))
                .isInstanceOf(Period.EndsBeforeItStarts.class);
        assertThatThrownBy(() -> Handover.checked(new HubId(1), nadia, Why.LEAVING, null, null))
                .isInstanceOf(Handover.NoFirstDay.class);
        assertThatThrownBy(() -> leaving().notBefore(DAY.plusDays(1))).isInstanceOf(Handover.TooLate.class);
    }
}
