package fr.essaim.lists;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.casefiles.Likeness;
import fr.essaim.casefiles.LikenessTraits;
import fr.essaim.kernel.Spelling;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/// What is told at a glance never overlooks what a closer look would have found.
class NearNamesTest {
    @Property(tries = 3000)
    void two_near_names_are_never_far_at_a_glance(@ForAll("names") String one, @ForAll("names") String other) {
        double likeness = new JaroWinklerSimilarity().apply(Spelling.plain(one), Spelling.plain(other));
        if (likeness >= 0.82) {
            assertThat(NearNames.Word.of(one).near(NearNames.Word.of(other))).isTrue();
        }
    }

    @Property(tries = 3000)
    void names_that_agree_in_the_least_are_never_far_at_a_glance(
            @ForAll("names") String first,
            @ForAll("names") String last,
            @ForAll("names") String otherFirst,
            @ForAll("names") String otherLast) {
        boolean agree = !Likeness.between(
                        LikenessTraits.of(first, last, null), LikenessTraits.of(otherFirst, otherLast, null))
                .agreeing()
                .isEmpty();
        if (agree) {
            assertThat(NearNames.of(first, last).perhaps(NearNames.of(otherFirst, otherLast)))
                    .isTrue();
        }
    }

    /// Few letters, so that names come near; hyphens, capitals, accents and particles as in lists.
    @Provide
    Arbitrary<String> names() {
        return Arbitraries.oneOf(
                Arbitraries.strings().withChars("abeimnrtéÉ- ").ofMinLength(0).ofMaxLength(9),
                Arbitraries.of("Ben Aïssa", "Benaissa", "Lefebvre", "Lefevre", "Jean-Pierre", "Jean", "Ana", "Ava"));
    }
}
