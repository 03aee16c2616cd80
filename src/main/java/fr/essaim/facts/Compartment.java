package fr.essaim.facts;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/// Who may read what is written: the care team, the employment side of it, or the author and those they name.
public enum Compartment {
    TEAM,
    EMPLOYMENT,
    RESERVED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Compartment of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /// The one proposed first among those the viewer may write in. Whoever is bound to secrecy writes for themselves
    /// unless they choose otherwise (CASF L411-3, and by mission); a coach writes for the team.
    public static Optional<Compartment> first(Collection<Compartment> open, boolean boundToSecrecy) {
        if (boundToSecrecy && open.contains(RESERVED)) {
            return Optional.of(RESERVED);
        }
        return open.stream().min(java.util.Comparator.naturalOrder());
    }
}
