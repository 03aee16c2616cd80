package fr.essaim.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.recipe.RecipeProblem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InstrumentTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final String STUDIED = """
            format: essaim-instrument/1
            code: trial
            version: 1
            title: { fr: "Trois phrases d'essai" }
            licence: CC-BY-SA-4.0
            authors: "Essaim, pour ses tests"
            languages: [fr]
            every: P3M
            range: { min: 1, max: 5, low: { fr: "non" }, high: { fr: "oui" } }
            items:
              - { id: one, text: { fr: "Une" } }
              - { id: two, text: { fr: "Deux" } }
              - { id: back, text: { fr: "Trois, à l'envers" } }
              - { id: health, text: { fr: "Quatre" } }
            reversed: [back]
            personal: [health]
            answered-at-least: 2
            reliability: { value: 0.75, sd: 1.0 }
            """;

    static Instrument studied() {
        return InstrumentReader.read(STUDIED).found().orElseThrow();
    }

    private static List<String> problems(String text) {
        return InstrumentReader.read(text).problems().stream()
                .map(InstrumentTest::told)
                .toList();
    }

    private static String told(RecipeProblem problem) {
        return problem.line() + " " + problem.key().replace("recipe.problem.", "");
    }

    @Test
    void what_essaim_brings_is_read_names_its_licence_and_says_that_no_study_validated_it() throws IOException {
        try (InputStream file = InstrumentTest.class.getResourceAsStream("/instruments/essaim-chemin-1.yaml")) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            var way = InstrumentReader.read(text).found().orElseThrow();
            assertThat(way.licence()).isEqualTo("CC-BY-SA-4.0");
            assertThat(way.every()).isEqualTo(Period.ofMonths(3));
            assertThat(way.reliability()).isNull();
            assertThat(way.items().stream().filter(Instrument.Item::personal).map(Instrument.Item::id))
                    .containsExactly("sante", "avec-moi-meme");
        }
    }

    @Test
    void without_a_licence_or_with_a_cut_off_it_is_refused_at_its_line() {
        assertThat(problems(STUDIED.replace("licence: CC-BY-SA-4.0\n", ""))).containsExactly("1 missing");
        assertThat(problems(STUDIED + "thresholds: { low: 2 }\n")).containsExactly("19 instrument-labels-people");
        assertThat(problems(STUDIED + "labels: [fragile]\n")).containsExactly("19 instrument-labels-people");
    }

    @Test
    void a_range_that_is_missing_an_unknown_language_a_reversed_question_that_is_none_each_say_so() {
        assertThat(problems(STUDIED.replaceAll("range: .*\n", ""))).containsExactly("1 missing");
        assertThat(problems(STUDIED.replace("languages: [fr]", "languages: [kl]")))
                .contains("7 not-among");
        assertThat(problems(STUDIED.replace("reversed: [back]", "reversed: [four]")))
                .containsExactly("15 instrument-unknown-item");
        assertThat(problems(STUDIED.replace("languages: [fr]", "languages: [fr, en]")))
                .hasSize(4)
                .allMatch(told -> told.endsWith("missing"));
        assertThat(problems(STUDIED.replace("max: 5", "max: 1"))).containsExactly("9 most-below-least");
        assertThat(problems(STUDIED.replace("id: two", "id: one"))).containsExactly("12 id-twice");
        assertThat(problems("")).isNotEmpty();
    }

    private static Map<String, Integer> answers(@Nullable Integer one, @Nullable Integer two, @Nullable Integer back) {
        Map<String, Integer> answers = new HashMap<>();
        if (one != null) {
            answers.put("one", one);
        }
        if (two != null) {
            answers.put("two", two);
        }
        if (back != null) {
            answers.put("back", back);
        }
        return answers;
    }

    @Test
    void a_change_within_what_luck_may_do_says_so_and_one_beyond_it_too() {
        double margin = 1.96 * Math.sqrt(0.5);
        var small = Objects.requireNonNull(Change.between(studied(), answers(2, 2, 4), answers(3, 3, 3)));
        assertThat(small.difference()).isEqualTo(1, Offset.offset(1e-9));
        assertThat(small.margin()).isEqualTo(margin, Offset.offset(1e-9));
        assertThat(small.certainty()).isEqualTo("luck");
        var great = Objects.requireNonNull(Change.between(studied(), answers(1, 1, 5), answers(4, 4, 2)));
        assertThat(great.certainty()).isEqualTo("more");
    }

    @Test
    void the_mean_is_of_what_was_answered_both_times_never_of_a_zero_for_what_was_not() {
        var change = Objects.requireNonNull(Change.between(studied(), answers(2, null, 4), answers(4, 5, 4)));
        assertThat(change.items()).isEqualTo(2);
        assertThat(change.before()).isEqualTo(2);
        assertThat(change.after()).isEqualTo(3);
        assertThat(Change.between(studied(), answers(2, null, null), answers(4, 5, 4)))
                .isNull();
    }

    private static Sitting sitting(Sitting.Side side, Map<String, @Nullable Integer> answers) {
        return new Sitting("trial@1", side, TODAY, answers, null).checked(studied(), TODAY);
    }

    @Test
    void not_assessed_is_kept_and_the_team_reads_neither_health_nor_well_being() {
        assertThat(sitting(Sitting.Side.PERSON, Map.of("one", 3)).answers())
                .containsOnlyKeys("one", "two", "back", "health")
                .containsEntry("two", null);
        assertThat(sitting(Sitting.Side.TEAM, Map.of("one", 3)).answers()).containsOnlyKeys("one", "two", "back");
        assertThatThrownBy(() -> sitting(Sitting.Side.TEAM, Map.of("health", 2)))
                .isInstanceOf(Sitting.Personal.class);
        assertThatThrownBy(() -> sitting(Sitting.Side.PERSON, Map.of("one", 6))).isInstanceOf(Sitting.OutOfRange.class);
    }
}
