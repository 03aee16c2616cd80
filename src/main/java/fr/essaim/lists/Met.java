package fr.essaim.lists;

import fr.essaim.casefiles.SearchKeys;
import java.util.Set;

/// Somebody met on a list, with what they are compared on and the keys they are found by: worked out once, for the
/// other
/// lines and for the files.
public record Met(Candidate candidate, Compared compared, Set<String> keys) {
    static Met of(Candidate candidate) {
        Compared compared = Compared.of(candidate);
        return new Met(candidate, compared, SearchKeys.alike(compared.traits()));
    }

    public int row() {
        return candidate.row();
    }

    /// Exact, and never let go.
    String exactly() {
        return compared.name() + compared.traits().birth();
    }
}
