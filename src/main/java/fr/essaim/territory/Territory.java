package fr.essaim.territory;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/// Where people live their lives: a set of communes, whatever drew it (a living area, an employment zone, a hub's own
/// list). Never an administrative box of its own.
public record Territory(Set<CommuneCode> communes) {
    public Territory {
        communes = Set.copyOf(communes);
    }

    public static Territory of(Collection<Commune> communes) {
        return new Territory(Set.copyOf(communes.stream().map(Commune::code).toList()));
    }

    public boolean covers(CommuneCode commune) {
        return communes.contains(commune);
    }

    public Territory with(Territory other) {
        Set<CommuneCode> all = new HashSet<>(communes);
        all.addAll(other.communes);
        return new Territory(all);
    }
}
