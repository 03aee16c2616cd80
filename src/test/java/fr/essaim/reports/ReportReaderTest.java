package fr.essaim.reports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.recipe.Recipe;
import fr.essaim.recipe.RecipeReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// The reports that ship, and each way of writing one wrongly: the problem and its line.
class ReportReaderTest {
    static final Recipe DEST1 = RecipeReader.read(text("/recipes/dest1-1.0.0.yaml"), "dest1")
            .found()
            .orElseThrow();

    static String text(String resource) {
        try (var file = Objects.requireNonNull(ReportReaderTest.class.getResourceAsStream(resource))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    static ReportDefinition shipped(String name) {
        return ReportReader.read(text("/reports/" + name + ".yaml"), name, DEST1)
                .found()
                .orElseThrow();
    }

    private static List<String> problems(String name, String was, String is) {
        String text = text("/reports/" + name + ".yaml");
        assertThat(text).contains(was);
        return ReportReader.read(text.replace(was, is), name, DEST1).problems().stream()
                .map(problem -> problem.line() + " " + problem.key().replace("recipe.problem.", ""))
                .toList();
    }

    private static int line(String name, String what) {
        return text("/reports/" + name + ".yaml")
                        .lines()
                        .takeWhile(line -> !line.contains(what))
                        .toList()
                        .size()
                + 1;
    }

    @Test
    void the_three_that_ship_are_read() {
        assertThat(List.of("dialogue-de-gestion", "fse-participants", "financeur-trimestriel"))
                .allSatisfy(name -> assertThat(shipped(name).id()).isEqualTo(name));
    }

    @Test
    void a_problem_is_told_with_its_line() {
        int set = line("dialogue-de-gestion", "set: iae-2008/1");
        assertThat(problems("dialogue-de-gestion", "set: iae-2008/1", "set: iae-2009/1"))
                .containsExactly(set + " unknown-set");
        assertThat(problems("dialogue-de-gestion", "set: iae-2008/1", "sett: iae-2008/1"))
                .contains(set + " unknown-key", "4 missing");
        int durable = line("dialogue-de-gestion", "class durable");
        assertThat(problems("dialogue-de-gestion", "class durable", "class durables"))
                .containsExactly(durable + " unknown-class");
        assertThat(problems("dialogue-de-gestion", "from: class durable", "from: answer education"))
                .containsExactly(durable + " report-unknown-count");
        assertThat(problems("dialogue-de-gestion", "format: essaim-report/1", "format: essaim-report/2"))
                .containsExactly("4 not-among");
    }

    @Test
    void a_fact_a_question_a_code_that_is_not_there_is_refused_where_it_stands() {
        String fse = "fse-participants";
        assertThat(problems(fse, "answer education", "answer educations"))
                .containsExactly(line(fse, "answer education") + " report-unknown-question");
        assertThat(problems(fse, "from: address", "from: phone"))
                .containsExactly(line(fse, "from: address") + " report-unknown-fact");
        assertThat(problems(fse, "level-4: EECO10, ", ""))
                .containsExactly(line(fse, "level-4: EECO10") + " report-no-code");
        assertThat(problems(fse, "level-4: EECO10", "level-9: EECO10"))
                .contains(line(fse, "level-4: EECO10") + " unknown-choice");
        assertThat(problems(fse, "follow-up P6M", "follow-up P9M"))
                .containsExactly(line(fse, "follow-up P6M") + " report-unknown-follow-up");
    }

    @Test
    void two_blanks_with_one_code_could_not_be_told_apart() {
        assertThat(problems("fse-participants", "not-applicable: SANS-OBJET", "not-applicable: REFUS"))
                .containsExactly(line("fse-participants", "not-applicable: SANS-OBJET") + " report-blank-twice");
    }

    @Test
    void funders_never_get_people_nor_counts_that_a_subtraction_turns_into_them() {
        assertThat(problems("fse-participants", "readers: house", "readers: funders"))
                .containsExactly(line("fse-participants", "readers: house") + " report-people-for-funders");
        assertThat(problems("financeur-trimestriel", "from: entered", "from: present-after"))
                .containsExactly(line("financeur-trimestriel", "from: entered") + " report-not-for-funders");
    }

    @Test
    void a_report_of_another_recipe_is_left_aside() {
        String text = text("/reports/dialogue-de-gestion.yaml").replace("recipe: dest1", "recipe: rivage");
        var reading = ReportReader.read(text, "x", DEST1);
        assertThat(reading.found()).isEmpty();
        assertThat(reading.problems()).isEmpty();
    }
}
