package fr.essaim.myspace;

/// Somebody in their own space. No member, no standing, no ticket: what the database checks is the
/// secret of this visit.
///
/// @param firstName as the page greets them; may be empty
/// @param secret random, one per visit; the database keeps only its hash
public record SpaceVisitor(String firstName, String secret) {
    /// What handlers of the space ask for.
    public static final String AUTHORITY = "IN_THEIR_SPACE";

    /// Never the secret, nor whose it is.
    @Override
    public String toString() {
        return "SpaceVisitor";
    }
}
