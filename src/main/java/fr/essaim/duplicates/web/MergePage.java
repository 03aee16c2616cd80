package fr.essaim.duplicates.web;

import java.util.UUID;

/// Choosing, between two files, who the person is, before both become one.
///
/// @param once minted with the form
public record MergePage(UUID once, PairCard pair) {
    /// The one to keep, as proposed: the one with a journey, else the older.
    public Side kept() {
        Side one = pair.one();
        Side other = pair.other();
        if ((one.entered() == null) != (other.entered() == null)) {
            return one.entered() == null ? other : one;
        }
        return other.openedOn().isBefore(one.openedOn()) ? other : one;
    }

    /// The file a thing is taken from unless said otherwise: the one kept, or the other when only
    /// it says something.
    public UUID proposed(String what) {
        Side kept = kept();
        Side absorbed = kept.id().equals(pair.one().id()) ? pair.other() : pair.one();
        boolean silent = switch (what) {
            case "birth" -> kept.birthDate() == null && absorbed.birthDate() != null;
            case "gender" -> kept.gender() == null && absorbed.gender() != null;
            default -> false;
        };
        return silent ? absorbed.id() : kept.id();
    }

    /// Whether one hub's team will read no more.
    public boolean acrossHubs() {
        return !pair.one().hub().equals(pair.other().hub());
    }
}
