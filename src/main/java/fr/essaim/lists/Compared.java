package fr.essaim.lists;

import fr.essaim.casefiles.Likeness;
import fr.essaim.casefiles.LikenessTraits;
import fr.essaim.casefiles.SearchKeys;
import fr.essaim.cells.Address;
import fr.essaim.lists.Known.Degree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Somebody as an import compares them. Here "the same" skips a line without asking, so it asks for more than a
/// likeness: the same name, whatever the capitals, the accents and the order of its words, and the same birth; or,
/// where a birth is not known, the same number, address of e-mail, or reference. Everything else alike is a question.
///
/// @param reference their number in a list, or empty
public record Compared(LikenessTraits traits, String name, NearNames names, String reference) {
    public static Compared of(Candidate candidate) {
        Candidate.Identity who = candidate.identity();
        Address at = candidate.reach().address();
        List<String> ways = new ArrayList<>(candidate.reach().phones());
        ways.addAll(candidate.reach().emails());
        LikenessTraits traits = LikenessTraits.of(who.first(), who.last(), who.birth())
                .reachedBy(ways)
                .living(new LikenessTraits.Place(at.street(), "", at.postalCode(), at.city()));
        return of(traits, candidate.arrival().externalId());
    }

    public static Compared of(LikenessTraits traits, String reference) {
        return new Compared(
                traits,
                SearchKeys.name(traits.first(), traits.last()),
                NearNames.of(traits.first(), traits.last()),
                reference);
    }

    public Optional<Degree> to(Compared other) {
        boolean bothBorn = !birth().isEmpty() && !other.birth().isEmpty();
        boolean born = bothBorn && birth().equals(other.birth());
        if (name.equals(other.name)) {
            if (bothBorn ? born : sharesReach(other) || saysTheSame(other)) {
                return Optional.of(Degree.SAME);
            }
            if (!bothBorn) {
                return Optional.of(Degree.ALIKE);
            }
        }
        // what the weights could not make up for needs no closer look
        boolean worthIt =
                bothBorn ? (born ? names.either(other.names) : names.both(other.names)) : names.perhaps(other.names);
        if (!worthIt && !sharesReach(other)) {
            return Optional.empty();
        }
        return Likeness.proposes(traits, other.traits) ? Optional.of(Degree.ALIKE) : Optional.empty();
    }

    /// Whether two with the same number in the same list may be one person: a correction changes a
    /// name or a birth, not both.
    public boolean mayBe(Compared other) {
        return name.equals(other.name)
                || (!birth().isEmpty() && birth().equals(other.birth()) && names.either(other.names));
    }

    private String birth() {
        return traits.birth();
    }

    private boolean sharesReach(Compared other) {
        if (!reference.isEmpty() && reference.equals(other.reference)) {
            return true;
        }
        for (String mine : traits.reach()) {
            if (other.traits.reach().contains(mine)) {
                return true;
            }
        }
        return false;
    }

    private boolean saysTheSame(Compared other) {
        return traits.equals(other.traits) && reference.equals(other.reference);
    }
}
