package fr.essaim.lists;

/// Somebody met on a list, with what they are compared on: worked out once, for the other lines and for the files.
public record Met(Candidate candidate, Compared compared) {
    static Met of(Candidate candidate) {
        return new Met(candidate, Compared.of(candidate));
    }

    public int row() {
        return candidate.row();
    }

    /// Exact, and never let go.
    String exactly() {
        return compared.name() + compared.traits().birth();
    }
}
