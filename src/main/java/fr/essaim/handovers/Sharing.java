package fr.essaim.handovers;

import fr.essaim.handovers.Proposal.Why;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.Standing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/// Proposes who goes to whom. In this order: whoever knows the person already, whoever speaks the
/// language they wish, the nearest trade, and among equals the lightest load per full-time
/// equivalent. A part in support is passed on only to the same trade: otherwise the person has
/// their reference, and one face less is no loss. Only proposes; always the same for the same team,
/// so that a page drawn again says the same.
final class Sharing {
    private final String role;
    private final Standing standing;
    private final List<Successor> team;
    private final Map<MemberId, Integer> loads = new HashMap<>();

    /// @param role and `standing`: of the member whose people they are
    Sharing(String role, Standing standing, List<Successor> team) {
        this.role = role;
        this.standing = standing;
        this.team = team.stream()
                .sorted(Comparator.comparing(Successor::name)
                        .thenComparing(one -> one.id().value()))
                .toList();
        this.team.forEach(one -> loads.put(one.id(), one.load()));
    }

    /// In the order of the charges. Those with a reason of their own are placed first, so that
    /// loads are even after.
    List<Proposal> propose(List<Charge> charges) {
        Map<UUID, Proposal> placed = new LinkedHashMap<>();
        List<Charge> others = new ArrayList<>();
        for (Charge charge : charges) {
            ownReason(charge).ifPresentOrElse(proposal -> placed.put(charge.id(), proposal), () -> others.add(charge));
        }
        others.forEach(charge -> placed.put(charge.id(), byLoad(charge)));
        return charges.stream()
                .map(charge -> Objects.requireNonNull(placed.get(charge.id())))
                .toList();
    }

    private Optional<Proposal> ownReason(Charge charge) {
        if (!charge.needsSomebody()) {
            var sameTrade = sameRole(charge);
            return sameTrade.isEmpty()
                    ? Optional.of(new Proposal(charge, null, new Why.ReferenceStays()))
                    : speaker(charge, sameTrade);
        }
        return lightest(nearest(one -> charge.around().contains(one.id())))
                .map(known -> new Proposal(charge, known, new Why.Knows()))
                .or(() -> speaker(charge, team));
    }

    private Optional<Proposal> speaker(Charge charge, List<Successor> among) {
        var wished = charge.wished();
        if (wished == null) {
            return Optional.empty();
        }
        return lightest(nearest(one -> among.contains(one) && one.languages().contains(wished)))
                .map(to -> take(charge, to, new Why.Speaks(wished)));
    }

    private Proposal byLoad(Charge charge) {
        var among = charge.needsSomebody() ? nearest(one -> true) : sameRole(charge);
        return lightest(among)
                .map(to -> take(charge, to, lightestWhy(to, among)))
                .orElseGet(() -> new Proposal(charge, null, new Why.Nobody()));
    }

    private Why lightestWhy(Successor to, List<Successor> among) {
        return new Why.Lightest(load(to) + 1, to.fte(), to.role().equals(role), among.size() == 1);
    }

    private Proposal take(Charge charge, Successor to, Why why) {
        if (!charge.knows(to.id())) {
            loads.merge(to.id(), 1, Integer::sum);
        }
        return new Proposal(charge, to, why);
    }

    private List<Successor> sameRole(Charge charge) {
        return team.stream()
                .filter(one -> one.role().equals(role) && !charge.knows(one.id()))
                .toList();
    }

    /// Those who qualify and whose trade is the nearest.
    private List<Successor> nearest(Predicate<Successor> qualifies) {
        int least = team.stream()
                .filter(qualifies)
                .mapToInt(one -> one.distance(role, standing))
                .min()
                .orElse(0);
        return team.stream()
                .filter(one -> qualifies.test(one) && one.distance(role, standing) == least)
                .toList();
    }

    private Optional<Successor> lightest(List<Successor> among) {
        return among.stream()
                .min((one, other) -> Successor.compareLoads(after(one), one.fte(), after(other), other.fte()));
    }

    private BigDecimal after(Successor one) {
        return BigDecimal.valueOf(load(one) + 1L);
    }

    private int load(Successor one) {
        return loads.getOrDefault(one.id(), 0);
    }
}
