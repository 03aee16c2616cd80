package fr.essaim.casefiles;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.casefiles.Likeness.Verdict;
import fr.essaim.casefiles.LikenessPoint.Field;
import fr.essaim.casefiles.LikenessPoint.Level;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {
    private static final LocalDate BORN = LocalDate.of(1987, 3, 12);
    private static final LikenessTraits.Place HOME =
            new LikenessTraits.Place("12 rue de Gand", "", "59200", "Tourcoing");

    @ParameterizedTest
    @CsvSource({
        "Mohamed, Ben Aïssa, 1987-03-12, SAME", "Mohammed, Benaissa, 1987-03-12, SAME",
        "BEN AISSA, mohamed, 1987-03-12, SAME", "Mohamed, Benaissa, 1987-12-03, SAME",
        "Mohamed, Benaissa, 1987-03-21, SAME", "Mohamed, Benaissa, 1988-03-12, SAME",
        "'', Mohamed Ben Aissa, 1987-03-12, SAME", "Mohamed, Benaissa, 1994-07-30, DIFFERENT",
        "Karim, Benaissa, 1987-03-12, ALIKE", "Karim, Benaissa, 1994-07-30, DIFFERENT",
        "Mohamed, Haddad, 1994-07-30, DIFFERENT", "Yasmine, Haddad, 1987-03-12, DIFFERENT"
    })
    void a_name_and_a_birth_date_tell_most(String first, String last, LocalDate birth, Verdict verdict) {
        LikenessTraits known = LikenessTraits.of("Mohamed", "Benaïssa", BORN);
        assertThat(Likeness.between(known, LikenessTraits.of(first, last, birth))
                        .verdict())
                .isEqualTo(verdict);
    }

    @Test
    void a_couple_at_one_address_is_two_people() {
        LikenessTraits she =
                LikenessTraits.of("Samira", "Benaïssa", BORN).living(HOME).reachedBy("0612345678");
        LikenessTraits he = LikenessTraits.of(
                        "Karim", "Benaïssa", BORN.minusYears(4).plusDays(40))
                .living(HOME)
                .reachedBy("0612345678");
        assertThat(Likeness.between(she, he).verdict()).isEqualTo(Verdict.DIFFERENT);
    }

    @Test
    void twins_are_asked_about_and_never_taken_for_one() {
        LikenessTraits one =
                LikenessTraits.of("Dylan", "Hochart", BORN).living(HOME).reachedBy("0612345678");
        LikenessTraits other =
                LikenessTraits.of("Kévin", "Hochart", BORN).living(HOME).reachedBy("0612345678");
        assertThat(Likeness.between(one, other).verdict()).isEqualTo(Verdict.ALIKE);
    }

    @Test
    void it_says_what_agrees_and_what_differs() {
        LikenessTraits one =
                LikenessTraits.of("Samira", "Benaïssa", BORN).living(HOME).reachedBy("06 12 34 56 78");
        LikenessTraits other = LikenessTraits.of("Samira", "Ben Aissa", BORN)
                .living(new LikenessTraits.Place("3 place Jean-Jaurès", "", "62300", "Lens"))
                .reachedBy("+33612345678");
        Likeness likeness = Likeness.between(one, other);
        assertThat(likeness.agreeing())
                .extracting(LikenessPoint::field)
                .containsExactly(Field.FIRST_NAME, Field.LAST_NAME, Field.BIRTH, Field.REACH);
        assertThat(likeness.differing())
                .extracting(LikenessPoint::field)
                .containsExactly(Field.STREET, Field.POSTAL_CODE, Field.COMMUNE);
        assertThat(likeness.verdict()).isEqualTo(Verdict.SAME);
    }

    @Test
    void the_kind_of_way_says_nothing_and_the_number_something() {
        assertThat(LikenessStreet.level("12 rue de Gand", "12, r. de Gand")).isEqualTo(Level.SAME);
        assertThat(LikenessStreet.level("12 rue de Gand", "187 rue de Gand")).isEqualTo(Level.PARTLY);
        assertThat(LikenessStreet.level("12 rue de Gand", "12 rue Nationale")).isEqualTo(Level.DIFFERENT);
        assertThat(LikenessStreet.level("", "12 rue Nationale")).isEqualTo(Level.UNKNOWN);
    }

    @Test
    void files_go_together_along_a_chain() {
        LikenessGroups<String> groups = new LikenessGroups<>();
        LikenessTraits first = LikenessTraits.of("Samira", "Benaïssa", BORN).living(HOME);
        LikenessTraits second = LikenessTraits.of("Samira", "Benaissa", BORN).reachedBy("0612345678");
        LikenessTraits third = LikenessTraits.of("Samira", "Ben Aissa", null).reachedBy("0612345678");
        groups.add("a", "b", Likeness.between(first, second));
        groups.add("b", "c", Likeness.between(second, third));
        groups.add("a", "d", Likeness.between(first, LikenessTraits.of("Paul", "Renard", null)));
        assertThat(groups.groups()).hasSize(1);
        assertThat(groups.groups().getFirst()).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void one_slip_of_the_hand_is_one() {
        assertThat(LikenessSlips.between("19870312", "19870321")).isEqualTo(1);
        assertThat(LikenessSlips.between("lefebvre", "lefevre")).isEqualTo(1);
        assertThat(LikenessSlips.between("", "abc")).isEqualTo(3);
    }

    @Property(tries = 300)
    void it_is_the_same_from_both_sides(
            @ForAll @StringLength(max = 12) String first,
            @ForAll @StringLength(max = 12) String last,
            @ForAll @StringLength(max = 12) String otherFirst,
            @ForAll @StringLength(max = 12) String otherLast) {
        LikenessTraits one = new LikenessTraits(first, last, "19870312", Set.of(), HOME);
        LikenessTraits other = new LikenessTraits(otherFirst, otherLast, "19870321", Set.of("612345678"), HOME);
        assertThat(Likeness.between(one, other).weight())
                .isEqualTo(Likeness.between(other, one).weight());
        assertThat(List.of(Verdict.values()))
                .contains(Likeness.between(one, one).verdict());
    }
}
