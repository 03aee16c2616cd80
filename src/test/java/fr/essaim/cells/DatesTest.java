package fr.essaim.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DatesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate BORN = LocalDate.of(1979, 5, 12);

    private static Dates.Reading birth(String cell) {
        return new Dates(Field.BIRTH_DATE, TODAY, Dates.Habit.FRENCH).read(cell);
    }

    private static String question(String cell) {
        Dates.Reading reading = birth(cell);
        assertThat(reading.day()).isNull();
        Problem problem = Objects.requireNonNull(reading.problem());
        assertThat(problem.asks()).isTrue();
        return problem.key().replaceFirst("\\w+\\.problem\\.", "");
    }

    @Test
    void every_way_of_writing_a_day_is_read() {
        for (String cell : List.of(
                "1979-05-12",
                "1979/05/12",
                "12/05/1979",
                "12-5-1979",
                "12.05.1979",
                "12 05 1979",
                "12 mai 1979",
                "12-mai-1979",
                "samedi 12 mai 1979",
                "né le 12/05/1979",
                "1979-05-12T00:00:00",
                "12/05/1979 00:00:00",
                "19790512",
                "12051979",
                "12 May 1979")) {
            assertThat(birth(cell)).as(cell).isEqualTo(new Dates.Reading(BORN, null));
        }
        for (String cell : List.of(
                "DDN : 12/05/1979",
                "12 de mai 1979",
                "May 12, 1979",
                "Saturday, May 12, 1979",
                "12/05/1979 (47 ans)",
                "sam. 12 mai 1979")) {
            assertThat(birth(cell)).as(cell).isEqualTo(new Dates.Reading(BORN, null));
        }
        assertThat(birth("1er février 1990").day()).isEqualTo(LocalDate.of(1990, 2, 1));
        assertThat(birth("1 er février 1990").day()).isEqualTo(LocalDate.of(1990, 2, 1));
        assertThat(birth("premier février 1990").day()).isEqualTo(LocalDate.of(1990, 2, 1));
        assertThat(birth("né le 12 mai 1979 à Lille (59)").day()).isEqualTo(BORN);
        assertThat(birth("12/05/1979 à Lille").problem())
                .as("what is left out is said")
                .extracting(Problem::key)
                .isEqualTo("cells.problem.place-left");
        assertThat(birth("1021990").day()).isEqualTo(LocalDate.of(1990, 2, 1));
    }

    @Test
    void a_spreadsheets_number_is_a_day_and_said() {
        assertThat(birth("31243").day()).isEqualTo(LocalDate.of(1985, 7, 15));
        assertThat(birth("31243.0").problem()).extracting(Problem::key).isEqualTo("cells.problem.serial");
    }

    @Test
    void a_workbook_of_1904_counts_from_its_own_day() {
        Dates macintosh = new Dates(Field.BIRTH_DATE, TODAY, new Dates.Habit(false, true));
        assertThat(macintosh.read("29781").day()).isEqualTo(LocalDate.of(1985, 7, 15));
        assertThat(macintosh.read("15/07/1985").day()).isEqualTo(LocalDate.of(1985, 7, 15));
    }

    @Test
    void a_day_the_list_itself_doubts_is_a_question() {
        assertThat(question("12/05/1979 ?")).isEqualTo("doubtful-date");
        assertThat(question("vers 1979")).isEqualTo("doubtful-date");
        assertThat(question("env. 12/05/1979")).isEqualTo("doubtful-date");
    }

    @Test
    void two_digits_are_a_year_when_one_century_makes_sense() {
        assertThat(birth("12/05/79").day()).isEqualTo(BORN);
        assertThat(birth("12/05/79").problem()).extracting(Problem::asks).isEqualTo(false);
        assertThat(birth("03/03/04").day()).isEqualTo(LocalDate.of(2004, 3, 3));
        assertThat(question("03/03/20")).isEqualTo("which-century");
        assertThat(birth("03/03/15").day()).as("111 years old, or 11").isNull();
    }

    @Test
    void an_impossible_day_is_a_question_and_never_a_guess() {
        for (String cell : List.of(
                "19970-04-22", "31/02/1990", "30/02/2001", "00/00/0000", "1990-13-01", "bientôt", "12/mai", "99999")) {
            assertThat(question(cell)).as(cell).isEqualTo("impossible-date");
        }
    }

    @Test
    void what_is_no_day_of_birth_is_a_question() {
        assertThat(question("1985")).isEqualTo("day-missing");
        assertThat(question("mai 1985")).isEqualTo("day-missing");
        assertThat(question("05/1985")).isEqualTo("day-missing");
        assertThat(question("24/11/2026")).isEqualTo("implausible-date");
        assertThat(question("12/05/1879")).isEqualTo("implausible-date");
        assertThat(question("05/25/1985")).isEqualTo("day-or-month");
    }

    @Test
    void where_the_column_is_american_every_turnable_day_is_a_question() {
        Dates american = new Dates(Field.BIRTH_DATE, TODAY, new Dates.Habit(true, false));
        assertThat(american.read("05/06/1985").day()).isNull();
        assertThat(american.read("05/05/1985").day()).isEqualTo(LocalDate.of(1985, 5, 5));
    }

    @Test
    void a_month_of_entry_is_its_first_day_to_be_checked() {
        Dates.Reading entry = new Dates(Field.ENTRY_DATE, TODAY, Dates.Habit.FRENCH).read("fév-26");
        assertThat(entry.day()).isEqualTo(LocalDate.of(2026, 2, 1));
        assertThat(entry.problem()).extracting(Problem::key).isEqualTo("cells.problem.first-of-month");
    }
}
