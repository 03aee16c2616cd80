package fr.essaim.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.kernel.Said;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TalentTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void a_talent_is_quoted_as_it_was_said_on_a_day_that_has_come() {
        assertThat(new Talent("  Parler portugais ", TODAY).checked(TODAY).words())
                .isEqualTo("Parler portugais");
        assertThatThrownBy(() -> new Talent(" ", TODAY).checked(TODAY)).isInstanceOf(Said.Nothing.class);
        assertThatThrownBy(() -> new Talent("x".repeat(201), TODAY).checked(TODAY))
                .isInstanceOf(Said.TooLong.class);
        assertThatThrownBy(() -> new Talent("Coudre", TODAY.plusDays(1)).checked(TODAY))
                .isInstanceOf(Said.NotYet.class);
        assertThatThrownBy(() -> new Talent("Coudre", null).checked(TODAY)).isInstanceOf(Said.NoDay.class);
    }

    @Test
    void what_showed_it_is_seen_by_somebody_and_a_third_party_is_told_by_what_they_are() {
        var chef = new Sighting(Sighting.By.OTHER, UUID.randomUUID(), "le chef de cuisine", null, null, TODAY);
        assertThat(chef.checked(TODAY).member()).isNull();
        assertThatThrownBy(() -> new Sighting(Sighting.By.OTHER, null, " ", "En cuisine", null, TODAY).checked(TODAY))
                .isInstanceOf(Said.Nothing.class);
        assertThatThrownBy(() -> new Sighting(Sighting.By.MEMBER, null, null, "En cuisine", null, TODAY).checked(TODAY))
                .isInstanceOf(Sighting.NobodyNamed.class);
        assertThatThrownBy(() -> new Sighting(Sighting.By.PERSON, null, null, null, null, TODAY).checked(TODAY))
                .isInstanceOf(Sighting.NothingShown.class);
    }

    @Test
    void it_may_be_no_longer_true_and_true_again_but_not_twice_in_a_row() {
        var ends = new Sequel(Sequel.Subject.TALENT, UUID.randomUUID(), Sequel.Kind.NO_LONGER, TODAY, null);
        var again = new Sequel(Sequel.Subject.TALENT, ends.about(), Sequel.Kind.AGAIN, TODAY, null);
        assertThat(ends.checked(null, TODAY).words()).isNull();
        assertThat(ends.checked(Sequel.Kind.AGAIN, TODAY)).isNotNull();
        assertThat(again.checked(Sequel.Kind.NO_LONGER, TODAY)).isNotNull();
        assertThatThrownBy(() -> ends.checked(Sequel.Kind.NO_LONGER, TODAY)).isInstanceOf(Sequel.AlreadyTold.class);
        assertThatThrownBy(() -> again.checked(null, TODAY)).isInstanceOf(Sequel.AlreadyTold.class);
    }

    private static List<String> near(String words) {
        return Appellations.near(words).stream().map(Appellation::label).toList();
    }

    @Test
    void trades_are_near_by_the_beginnings_of_words_and_by_what_people_say_of_them() {
        assertThat(near("Cuisiner pour beaucoup de monde")).anyMatch(label -> label.startsWith("Cuisinier"));
        assertThat(near("Réparer des vélos")).anyMatch(label -> label.contains("cycles"));
        assertThat(near("coudre")).anyMatch(label -> label.toLowerCase().contains("cout"));
        assertThat(near("Tenir une caisse sans erreur"))
                .anyMatch(label -> label.toLowerCase().contains("caiss"));
        assertThat(near("m’occuper d'enfants")).isNotEmpty();
    }

    @Test
    void words_that_are_no_trades_find_none_and_one_sheet_never_fills_the_list() {
        assertThat(near("")).isEmpty();
        assertThat(near("qsdfgh 🙂 de la")).isEmpty();
        assertThat(near("cuisine")).hasSizeLessThanOrEqualTo(Appellations.SHOWN);
        assertThat(Appellations.near("cuisine").stream()
                        .map(Appellation::rome)
                        .distinct()
                        .count())
                .isGreaterThanOrEqualTo(3);
        assertThat(near("conduire un bus")).isEqualTo(near("Conduire un bus "));
    }

    @Test
    void the_whole_rome_is_there_with_its_sheets() {
        assertThat(Appellations.find(11987)).hasValueSatisfying(one -> {
            assertThat(one.rome()).isEqualTo("A1101");
            assertThat(one.sheet()).isEqualTo("Conduite d'engins agricoles et forestiers");
        });
        assertThat(Appellations.find(-1)).isEmpty();
    }
}
