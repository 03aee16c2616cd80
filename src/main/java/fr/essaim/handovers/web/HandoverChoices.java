package fr.essaim.handovers.web;

import fr.essaim.handovers.Caseload;
import fr.essaim.handovers.Proposal;
import fr.essaim.handovers.Successor;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.Refusal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/// What was chosen line by line, and for several ticked lines at once. Where nothing was said, the
/// proposal stands.
///
/// @param byLine charge to member, blank for nobody
/// @param ticked charges entrusted together to `several`, when that is not blank
record HandoverChoices(Map<UUID, String> byLine, Set<UUID> ticked, String several) {
    static final HandoverChoices NONE = new HandoverChoices(Map.of(), Set.of(), "");
    private static final String TO = "to-";

    static String field(UUID charge) {
        return TO + charge;
    }

    static HandoverChoices of(MultiValueMap<String, String> form) {
        var byLine = new HashMap<UUID, String>();
        form.forEach((name, values) -> {
            if (name.startsWith(TO) && !values.isEmpty()) {
                Ids.find(name.substring(TO.length())).ifPresent(charge -> byLine.put(charge, values.getFirst()));
            }
        });
        var ticked = new HashSet<UUID>();
        form.getOrDefault("line", List.of()).forEach(line -> Ids.find(line).ifPresent(ticked::add));
        String several = form.getFirst("several");
        return new HandoverChoices(byLine, ticked, several == null ? "" : several);
    }

    @Nullable
    MemberId of(Proposal proposal) {
        UUID charge = proposal.charge().id();
        if (!several.isEmpty() && ticked.contains(charge)) {
            return member(several);
        }
        String said = byLine.get(charge);
        Successor proposed = proposal.to();
        if (said == null) {
            return proposed == null ? null : proposed.id();
        }
        return said.isBlank() ? null : member(said);
    }

    /// @throws NobodyOfThese when it is nobody's id
    private static MemberId member(String said) {
        return Ids.find(said).map(MemberId::new).orElseThrow(NobodyOfThese::new);
    }

    /// Only the lines the page showed: whoever came since is not passed on unseen. A person who needs
    /// somebody and is given nobody stays where they are.
    Map<UUID, @Nullable MemberId> shown(Caseload caseload) {
        var shown = new HashMap<UUID, @Nullable MemberId>();
        for (Proposal proposal : caseload.proposals()) {
            if (byLine.containsKey(proposal.charge().id())) {
                shown.put(proposal.charge().id(), of(proposal));
            }
        }
        return shown;
    }

    /// The list of colleagues never offered that one.
    static final class NobodyOfThese extends Refusal {
        NobodyOfThese() {
            super("handovers.refusal.nobody-of-these", null);
        }
    }
}
