package fr.essaim.lists;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.lists.Answer.Choice;
import fr.essaim.spreadsheets.SheetReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// One answer for all the lines that ask the same, and for no other.
class OnceForAllTest {
    private static final String TOWN = "lists.problem.unknown-town";
    private static final String DAY = "cells.problem.day-or-month";
    private static final Towns COMMUNES =
            (code, town) -> town.equals("Tourcoing") || code.equals("59100") ? Optional.of("59599") : Optional.empty();

    private static Reading read(String list, Answer... answers) {
        return PeopleList.in(SheetReader.read(list.getBytes(StandardCharsets.UTF_8)), null)
                .read(Known.NOBODY, COMMUNES, Lists.TODAY, Answers.of(List.of(answers)));
    }

    private static Answer all(String field, String problem, Choice choice, String value, String was) {
        return new Answer(null, field, problem, choice, value, was);
    }

    private static @Nullable LocalDate birth(Reading reading, int line) {
        return Lists.candidate(reading, line).identity().birth();
    }

    private static String town(Reading reading, int line) {
        return Lists.candidate(reading, line).reach().address().city();
    }

    @Test
    void a_bad_value_is_corrected_wherever_it_is_read_and_asked_about() {
        Reading reading = read("""
                Nom;Prénom;CP;Ville
                Zorba;Alma;59200;Turcoin
                Zadig;Ida;59200;Turcoin
                Zeus;Io;59100;Turcoin
                Zola;Guy;59200;Troupignes
                """, all("city", TOWN, Choice.CORRECT, "Tourcoing", "Turcoin"));

        assertThat(town(reading, 2)).isEqualTo("Tourcoing");
        assertThat(town(reading, 3)).isEqualTo("Tourcoing");
        assertThat(town(reading, 4)).as("was understood as it is").isEqualTo("Turcoin");
        assertThat(Lists.problems(reading, 5)).as("says something else").contains("city unknown-town");
    }

    @Test
    void what_was_typed_for_a_line_goes_before_what_was_said_for_all() {
        Reading reading = read(
                "Nom;Prénom;CP;Ville\nZorba;Alma;59200;Turcoin\n",
                new Answer(2, "city", TOWN, Choice.CORRECT, "Roubaix"),
                all("city", TOWN, Choice.CORRECT, "Tourcoing", "Turcoin"));

        assertThat(town(reading, 2)).isEqualTo("Roubaix");
    }

    private static final String AMERICAN = """
            Nom;Prénom;Né le
            Zorba;Alma;05/23/1990
            Zadig;Ida;04/05/1991
            Zeus;Io;1992-03-02
            """;

    @Test
    void a_month_read_first_once_is_read_so_in_every_line_that_asks() {
        Reading reading = read(AMERICAN, all("birth_date", DAY, Choice.READ, "month-first", ""));

        assertThat(birth(reading, 2)).isEqualTo(LocalDate.of(1990, 5, 23));
        assertThat(birth(reading, 3)).isEqualTo(LocalDate.of(1991, 4, 5));
        assertThat(birth(reading, 4)).isEqualTo(LocalDate.of(1992, 3, 2));
    }

    @Test
    void a_manner_that_does_not_fit_goes_on_asking() {
        Reading reading = read(AMERICAN, all("birth_date", DAY, Choice.READ, "day-first", ""));

        assertThat(birth(reading, 2)).as("there is no month 23").isNull();
        assertThat(Lists.problems(reading, 2)).contains("birth_date day-or-month");
        assertThat(birth(reading, 3)).isEqualTo(LocalDate.of(1991, 5, 4));
    }

    @Test
    void two_digits_are_of_the_last_century_when_somebody_says_so() {
        String list = "Nom;Prénom;Né le\nZorba;Alma;12/05/25\nZadig;Ida;1 mai 24\n";
        Reading reading = read(list, all("birth_date", "cells.problem.which-century", Choice.READ, "last-century", ""));

        assertThat(birth(reading, 2)).isEqualTo(LocalDate.of(1925, 5, 12));
        assertThat(birth(reading, 3)).isEqualTo(LocalDate.of(1924, 5, 1));
    }

    @Test
    void which_word_is_the_name_is_said_once_for_names_of_two_words() {
        String list = "Participant\nZorba Qymma\nZadig Ydda\nZorglub Zadig Ydda\n";
        String asked = Lists.problems(read(list), 2).getFirst();
        assertThat(asked).isEqualTo("full_name which-is-the-name");
        Reading reading =
                read(list, all("full_name", "cells.problem.which-is-the-name", Choice.READ, "first-name-first", ""));

        assertThat(Lists.candidate(reading, 2).identity().last()).isEqualTo("Qymma");
        assertThat(Lists.candidate(reading, 3).identity().first()).isEqualTo("Zadig");
        assertThat(Lists.problems(reading, 4)).as("nobody can say for all").contains(asked);
    }

    @Test
    void exchanged_columns_are_exchanged_where_it_is_asked() {
        String list = "Nom;Prénom\nZORBA;Alma\nZADIG;Ida\nZEUS;Io\nGuy;ZOLA\n";
        Reading reading = read(list, all("last_name", "cells.problem.swapped", Choice.READ, "exchanged", ""));

        assertThat(Lists.candidate(reading, 5).identity().last()).isEqualTo("Zola");
        assertThat(Lists.candidate(reading, 2).identity().last()).isEqualTo("Zorba");
    }
}
