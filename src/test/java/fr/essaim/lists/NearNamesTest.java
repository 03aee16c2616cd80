package fr.essaim.lists;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.casefiles.Likeness;
import fr.essaim.casefiles.LikenessTraits;
import fr.essaim.casefiles.LikenessTraits.Place;
import fr.essaim.kernel.Spelling;
import java.time.LocalDate;
import java.util.List;
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
    void the_likeness_of_two_names_is_jaro_and_winklers(@ForAll("names") String one, @ForAll("names") String other) {
        assertThat(Spelling.similarity(one, other)).isEqualTo(new JaroWinklerSimilarity().apply(one, other));
    }

    @Property(tries = 3000)
    void two_people_are_proposed_in_short_as_they_are_at_length(
            @ForAll("names") String first, @ForAll("names") String last, @ForAll("names") String otherLast) {
        var born = LocalDate.of(1990, 5, 12);
        var here = new Place("12 rue Pasteur", "", "59200", "Tourcoing");
        for (var there : List.of(here, new Place("12 rue Faidherbe", "", "59200", "Lille"), Place.UNKNOWN)) {
            for (var day : List.of(born, born.plusDays(9), born.plusDays(400))) {
                var one = LikenessTraits.of(first, last, born).living(here);
                var other = LikenessTraits.of(first, otherLast, day).living(there);
                assertThat(Likeness.proposes(one, other))
                        .isEqualTo(Likeness.between(one, other).proposed());
            }
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
