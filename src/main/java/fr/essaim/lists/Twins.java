package fr.essaim.lists;

import fr.essaim.lists.Answer.Choice;
import fr.essaim.lists.Known.Degree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// Finds, among the lines already met, those about the same person or somebody alike. Only lines that share a key are
/// compared, so that a list twice as long takes twice the time.
///
/// Comparing is most of what a long list costs, and asks for no order: a line may be looked at beforehand, beside
/// others, against those met so far. Its turn then looks at those met since, and finds what it would have found alone.
final class Twins {
    private final List<Met> met = new ArrayList<>();
    private final SharedKeys shared = new SharedKeys();

    /// @param candidate of the earlier line
    record Twin(Candidate candidate, Degree degree) {
        int row() {
            return candidate.row();
        }

        boolean before(@Nullable Twin other) {
            if (other == null) {
                return true;
            }
            int closer = degree.compareTo(other.degree);
            return closer < 0 || (closer == 0 && row() < other.row());
        }
    }

    /// What a line has been found to have in common with the first `until` lines met, before its turn.
    record Seen(int until, List<Near> near) {
        static final Seen NOTHING = new Seen(0, List.of());
    }

    /// A line met, by its place among them, and how alike it is.
    record Near(int nth, Degree degree) {}

    /// Compares a line with those met so far; many lines may be looked at side by side while none is met.
    /// @param said what somebody answered about this line and another
    Seen look(Met here, IntFunction<Optional<Choice>> said) {
        List<Near> near = new ArrayList<>(2);
        compare(here, 0, said, near);
        return new Seen(met.size(), near);
    }

    /// The earliest line about the same person, else the earliest about somebody alike.
    /// @param before what [#look] saw of it
    Optional<Twin> of(Met here, Seen before, IntFunction<Optional<Choice>> said) {
        List<Near> near = new ArrayList<>(2);
        for (Near one : before.near()) {
            // a key may have become a crowd's meanwhile
            if (shared.has(here, one.nth())) {
                near.add(one);
            }
        }
        compare(here, before.until(), said, near);
        Twin best = null;
        for (Near one : near) {
            Twin twin = new Twin(met.get(one.nth()).candidate(), one.degree());
            best = twin.before(best) ? twin : best;
        }
        return Optional.ofNullable(best);
    }

    private void compare(Met here, int from, IntFunction<Optional<Choice>> said, List<Near> near) {
        for (int nth : shared.with(here, from)) {
            Met other = met.get(nth);
            Degree degree = degree(here, other, said.apply(other.row()));
            if (degree != null) {
                near.add(new Near(nth, degree));
            }
        }
    }

    private static @Nullable Degree degree(Met here, Met other, Optional<Choice> said) {
        return said.isPresent()
                ? said.get() == Choice.SAME ? Degree.SAME : null
                : here.compared().to(other.compared()).orElse(null);
    }

    void meet(Met here) {
        shared.remember(here, met.size());
        met.add(here);
    }
}
