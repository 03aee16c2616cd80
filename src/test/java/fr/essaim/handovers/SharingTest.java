package fr.essaim.handovers;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.casefiles.CareTeam.Part;
import fr.essaim.handovers.Proposal.Why;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.Standing;
import fr.essaim.team.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SharingTest {
    private static final Language ARABIC = new Language("ar");

    private final Successor thomas = successor("Thomas", "coach-emploi", Standing.COACH, "1", 42, Set.of());
    private final Successor leila = successor("Leïla", "coach-booster", Standing.COACH, "1", 42, Set.of());
    private final Successor claire =
            successor("Claire", "assistante-de-service-social", Standing.SOCIAL_WORKER, "0.4", 10, Set.of(ARABIC));
    private final Successor mathilde = successor("Mathilde", "hub-lead", Standing.HUB_LEAD, "0.5", 0, Set.of());

    private static Successor successor(
            String name, String role, Standing standing, String fte, int load, Set<Language> languages) {
        return new Successor(MemberId.mint(), name, name, role, standing, new BigDecimal(fte), load, languages);
    }

    private static Charge reference(@Nullable Language wished, Successor... around) {
        return charge(Part.REFERENCE, null, wished, around);
    }

    private static Charge charge(
            Part part, @Nullable MemberId reference, @Nullable Language wished, Successor... around) {
        var known = new java.util.HashSet<MemberId>();
        for (Successor one : around) {
            known.add(one.id());
        }
        return new Charge(
                UUID.randomUUID(), ParticipantId.mint(), "Aurélie C.", "Aurélie", part, reference, known, wished);
    }

    private static List<Proposal> shared(List<Charge> charges, Successor... team) {
        return new Sharing("coach-booster", Standing.COACH, List.of(team)).propose(charges);
    }

    private static Proposal shared(Charge charge, Successor... team) {
        return shared(List.of(charge), team).getFirst();
    }

    @Test
    void whoever_knows_the_person_already_goes_before_language_trade_and_load() {
        var proposal = shared(reference(ARABIC, thomas), leila, thomas, claire);
        assertThat(proposal.to()).isEqualTo(thomas);
        assertThat(proposal.why()).isEqualTo(new Why.Knows());
    }

    @Test
    void the_language_somebody_wishes_goes_before_trade_and_load() {
        var proposal = shared(reference(ARABIC), leila, thomas, claire);
        assertThat(proposal.to()).isEqualTo(claire);
        assertThat(proposal.why()).isEqualTo(new Why.Speaks(ARABIC));
    }

    @Test
    void a_wished_language_nobody_speaks_is_no_obstacle() {
        assertThat(shared(reference(new Language("ti")), leila, thomas).to()).isEqualTo(leila);
    }

    @Test
    void the_same_trade_goes_before_a_lighter_load() {
        var proposal = shared(reference(null), leila, claire, mathilde);
        assertThat(proposal.to()).isEqualTo(leila);
        assertThat(proposal.why()).isEqualTo(new Why.Lightest(43, new BigDecimal("1"), true, true));
    }

    @Test
    void a_load_is_counted_for_the_share_of_full_time_never_per_head() {
        var part = successor("Anne", "coach-booster", Standing.COACH, "0.2", 12, Set.of());
        assertThat(shared(reference(null), part, leila).to())
                .as("12 people in one day a week weigh more than 42 in five")
                .isEqualTo(leila);
    }

    @Test
    void a_hub_lead_takes_people_on_only_when_nobody_else_is_left() {
        assertThat(shared(reference(null), mathilde, claire).to()).isEqualTo(claire);
        assertThat(shared(reference(null), mathilde).to()).isEqualTo(mathilde);
    }

    @Test
    void a_hub_with_nobody_left_is_said() {
        var proposal = shared(reference(null));
        assertThat(proposal.to()).isNull();
        assertThat(proposal.why()).isEqualTo(new Why.Nobody());
    }

    @Test
    void a_part_in_support_goes_to_the_same_trade_or_to_nobody_for_the_reference_stays() {
        var charge = charge(Part.SUPPORT, thomas.id(), null);
        assertThat(shared(charge, thomas, claire).why()).isEqualTo(new Why.ReferenceStays());
        assertThat(shared(charge, thomas, claire).to()).isNull();
        assertThat(shared(charge, thomas, leila).to()).isEqualTo(leila);
        assertThat(shared(charge(Part.SUPPORT, null, null), thomas).to())
                .as("somebody in support of a person without reference is all they have")
                .isEqualTo(thomas);
    }

    @Test
    void many_people_end_up_evenly_shared_and_always_the_same() {
        var nora = successor("Nora", "coach-booster", Standing.COACH, "0.5", 5, Set.of());
        var charges = new ArrayList<Charge>();
        IntStream.range(0, 150).forEach(i -> charges.add(reference(null)));
        var proposals = shared(charges, leila, nora);
        long leilas = proposals.stream().filter(one -> leila.equals(one.to())).count();
        double leilaPerFte = 42 + leilas;
        double noraPerFte = (5 + 150 - leilas) / 0.5;
        assertThat(Math.abs(leilaPerFte - noraPerFte)).isLessThanOrEqualTo(2);
        assertThat(shared(charges, nora, leila)).isEqualTo(proposals);
    }
}
