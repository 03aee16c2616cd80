package fr.essaim.lists;

import static fr.essaim.lists.Fate.ASIDE;
import static fr.essaim.lists.Fate.DUPLICATE;
import static fr.essaim.lists.Fate.NEW;
import static fr.essaim.lists.Fate.TO_MEND;
import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.lists.Answer.Choice;
import fr.essaim.spreadsheets.SheetReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The same file with the same answers is the same reading.
class AnswersTest {
    private static final String LIST = """
            Nom et prénom;Né le
            ZORBA Alma;31/02/1990
            Zadig Ida;01/02/1991
            ZADIG Yda;01/02/1991
            """;
    private static final String IMPOSSIBLE = "cells.problem.impossible-date";
    private static final String ALIKE = "lists.problem.alike";

    private static Reading read(Answer... answers) {
        return PeopleList.in(SheetReader.read(LIST.getBytes(StandardCharsets.UTF_8)), null)
                .read(Known.NOBODY, Towns.NONE, Lists.TODAY, Answers.of(List.of(answers)));
    }

    private static Answer answer(@Nullable Integer line, String field, String problem, Choice choice, String value) {
        return new Answer(line, field, problem, choice, value);
    }

    @Test
    void without_answers_a_list_asks() {
        assertThat(Lists.fates(read())).startsWith(TO_MEND);
        assertThat(Lists.problems(read(), 4)).contains("row alike");
    }

    @Test
    void what_was_typed_takes_the_place_of_the_cell() {
        Reading reading = read(answer(2, "birth_date", IMPOSSIBLE, Choice.CORRECT, "28/02/1990"));

        assertThat(Lists.fates(reading)).startsWith(NEW);
        assertThat(Lists.candidate(reading, 2).identity().birth()).isEqualTo(LocalDate.of(1990, 2, 28));
    }

    @Test
    void a_name_typed_in_two_parts_takes_the_place_of_the_one_cell() {
        Reading reading = read(
                answer(3, "last_name", "", Choice.CORRECT, "Ida"),
                answer(3, "first_name", "", Choice.CORRECT, "Zadig"));

        assertThat(Lists.candidate(reading, 3).identity().last()).isEqualTo("Ida");
        assertThat(Lists.candidate(reading, 3).identity().first()).isEqualTo("Zadig");
    }

    @Test
    void nonsense_typed_is_asked_again() {
        assertThat(Lists.fates(read(answer(2, "birth_date", IMPOSSIBLE, Choice.CORRECT, "hier"))))
                .startsWith(TO_MEND);
    }

    @Test
    void an_impossible_day_taken_is_a_person_without_a_birth_date_and_never_another_day() {
        Reading reading = read(answer(2, "birth_date", IMPOSSIBLE, Choice.TAKE, ""));

        assertThat(Lists.fates(reading)).startsWith(NEW);
        assertThat(Lists.candidate(reading, 2).identity().birth()).isNull();
    }

    @Test
    void one_gesture_answers_every_line_with_the_same_problem_and_a_lines_own_answer_goes_before() {
        assertThat(Lists.fates(read(answer(null, "birth_date", IMPOSSIBLE, Choice.ASIDE, ""))))
                .startsWith(ASIDE);
        assertThat(Lists.fates(read(
                        answer(2, "birth_date", IMPOSSIBLE, Choice.TAKE, ""),
                        answer(null, "birth_date", IMPOSSIBLE, Choice.ASIDE, ""))))
                .startsWith(NEW);
    }

    @Test
    void two_lines_are_one_person_or_two_as_somebody_says() {
        assertThat(Lists.row(read(answer(4, "row", ALIKE, Choice.SAME, "3")), 4).fate())
                .isEqualTo(DUPLICATE);
        Reading two = read(answer(4, "row", ALIKE, Choice.DISTINCT, "3"));
        assertThat(Lists.problems(two, 4)).doesNotContain("row alike");
    }

    @Test
    void the_later_answer_holds() {
        assertThat(Lists.fates(read(
                        answer(2, "row", "", Choice.ASIDE, ""),
                        answer(2, "row", "", Choice.TAKE, ""),
                        answer(2, "birth_date", IMPOSSIBLE, Choice.TAKE, ""))))
                .startsWith(NEW);
    }
}
