package fr.essaim.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.cells.Field;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// A list that begins with somebody, without a line of titles.
class HeaderlessTest {
    @Test
    void columns_are_known_by_what_they_hold_and_the_first_line_is_somebody() {
        Reading reading = Lists.read("""
                1;HOCHART;Kevin;12/05/1999;06 01 23 45 67;59200;Tourcoing;289055935012345
                2;ZIANI;Mohamed;15/07/1985;601234568;59100;Roubaix;199055935012345
                3;DELPORTE;Marie-Claude;01/02/1990;;59200;Tourcoing;
                """);

        assertThat(reading.mapping().headerLine()).isZero();
        assertThat(reading.rows()).hasSize(3);
        Candidate first = Lists.candidate(reading, 1);
        assertThat(first.identity().last()).isEqualTo("Hochart");
        assertThat(first.identity().first()).isEqualTo("Kevin");
        assertThat(first.identity().birth()).isEqualTo(LocalDate.of(1999, 5, 12));
        assertThat(first.reach().phones()).containsExactly("0601234567");
        assertThat(first.reach().address().city()).isEqualTo("Tourcoing");
        assertThat(reading.mapping().columns().getLast().meaning().why()).isEqualTo(NotTaken.NIR);
        assertThat(reading.notes()).extracting(note -> note.key()).containsExactly("lists.problem.no-header");
    }

    @Test
    void a_name_in_one_cell_is_split_as_ever() {
        Reading reading = Lists.read("""
                Kevin HOCHART,12/05/1999
                Mohamed ZIANI,15/07/1985
                """);

        assertThat(reading.mapping().has(Field.FULL_NAME)).isTrue();
        assertThat(Lists.candidate(reading, 2).identity().last()).isEqualTo("Ziani");
    }

    @Test
    void words_that_name_nobody_are_no_list_of_people() {
        for (String other : new String[] {
            "pommes;12\npoires;13\n", "le 12/05/1999;bonjour\nle 13/05/1999;bonsoir\n", "Kevin;Marie\nPaul;Jean\n"
        }) {
            assertThatThrownBy(() -> Lists.read(other)).as(other).isInstanceOf(NotAPeopleList.class);
        }
    }
}
