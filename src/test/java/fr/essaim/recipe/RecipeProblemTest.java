package fr.essaim.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each fault is put into a good recipe; the problem must name it, on its line.
class RecipeProblemTest {
    private static final String GOOD = Recipes.text(Recipes.RIVAGE);

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            of: [crew where trips > 3]  | of: [captain]                                  | unknown-outcome
            of: [crew where trips > 3]  | of: [crew where waves > 3]                     | detail-not-needed
            of: [crew where trips > 3]  | of: [crew where trips = many]                  | not-comparable
            of: [crew where trips > 3]  | of: [crew where trips > 2]                     | outcome-in-two-classes
            of: [crew where trips > 3]  | of: [crew where trips > 3 and age > 4]         | needs-test
            of: [crew where trips > 3]  | includes: [tried, gone]                        | unknown-class
            of: [crew where trips > 3]  | includes: [landed]                             | class-cycle
            set: rivage/2               | set: rivage/3                                  | unknown-set
            rivage/2:                   | rivage:                                        | key-form
            written-by: [skipper]       | written-by: [captain]                          | unknown-role
            read-by: [skipper]          | read-by: [nurse]                               | wider
            read-by: [skipper]          | read-by: [care-team]                           | wider
            read-by: [author, named]    | read-by: [author, named, port-lead]            | wider
            written-by: [nurse]         | written-by: [skipper]                          | wider
            stub-shown: true            | stub-shown: true, appointments-of: [skipper]   | receives-apart
            read-by: [skipper]          | read-by: [skipper], appointments-of: [nurse]   | appointments-elsewhere
            asked-by: [skipper]         | asked-by: [cook]                               | unknown-role
            id: sea,                    | id: harvest,                                   | id-twice
            id: skipper,                | id: director,                                  | reserved-word
            channel: radio, sign        | channel: pigeon, sign                          | unknown-channel
            needs: [trips]              | needs: [fish]                                  | unknown-detail
            evidence: [logbook]         | evidence: [fish]                               | unknown-evidence
            kind: yes-no                | kind: choice                                   | choices-missing
            kind: yes-no                | kind: maybe                                    | not-among
            kind: yes-no                | kind: yes-no, eligibility: maybe               | needs-boolean
            longest: P6M                | longest: P0M                                   | needs-period
            longest: P6M                | longest: P                                     | needs-period
            longest: P6M                | longest: six months                            | needs-period
            version: 2.1.0              | version: 2.1                                   | needs-string
            version: 2.1.0              | version: "2.1"                                 | needs-version
            code: rivage                | code: Le Rivage                                | needs-id
            code: rivage                | kode: rivage                                   | unknown-key
            entries: 60                 | entries: -1                                    | too-small
            share: 0.5                  | share: 60                                      | too-large
            stop-the-clock: false       | stop-the-clock: no                             | needs-boolean
            least: 1, most: 40          | least: 50, most: 40                            | most-below-least
            stop-the-clock: false       | stop-the-clock: false, stop-the-clock: true    | key-twice
            code: rivage                | TABcode: rivage                                | tab
            code: rivage                | code: *rivage                                  | alias
            code: rivage                | code: &a rivage                                | alias
            code: rivage                | code: !!str rivage                             | tag
            code: rivage                | code: ]                                        | not-yaml
            licence: { terms: CC0-1.0,  | licence: { terms: "",                          | empty-here
            follow-ups: [P1M]           | follow-ups: [P1M, P1M]                         | said-twice
            id: quay,                   | id: quay, validity: { from: 2026-02-31 },      | needs-day
            id: quay,                   | id: quay, validity: { from: 2026-02-03, until: 2026-01-01 }, | ends-before-it-starts
            instruments: [wind@2]       | instruments: [wind]                            | needs-instrument
            instruments: [wind@2]       | instruments: [Le Vent@2]                       | needs-instrument
            instruments: [wind@2]       | instruments: [wind@0]                          | needs-instrument
            instruments: [wind@2]       | instruments: [wind@2, wind@2]                  | instrument-twice
            instruments: [wind@2]       | instruments: [wind@2, wind@3]                  | instrument-twice
            instruments: [wind@2]       | instruments: []                                | empty-here
            format: essaim-recipe/1     | format: essaim-recipe/9                        | not-among
            """)
    void a_fault_is_named_on_its_line(String said, String instead, String problem) {
        assertThat(GOOD).contains(said);
        String bad = GOOD.replaceFirst(
                java.util.regex.Pattern.quote(said),
                java.util.regex.Matcher.quoteReplacement(instead.replace("TAB", "\t")));
        long line = GOOD.substring(0, GOOD.indexOf(said)).lines().count()
                + (GOOD.charAt(GOOD.indexOf(said) - 1) == '\n' ? 1 : 0);

        var reading = RecipeReader.read(bad, "bad");

        assertThat(reading.found()).isEmpty();
        assertThat(reading.problems())
                .filteredOn(each -> each.key().equals("recipe.problem." + problem))
                .as(reading.problems().toString())
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.line()).isBetween((int) line, (int) line + 1));
    }

    @Test
    void every_problem_is_told_not_only_the_first() {
        String bad = GOOD.replace("code: rivage\n", "")
                .replace("written-by: [skipper]", "written-by: [captain]")
                .replace("of: [crew where trips > 3]", "of: [captain]");

        assertThat(RecipeReader.read(bad, "bad").problems())
                .extracting(RecipeProblem::key)
                .contains("recipe.problem.missing", "recipe.problem.unknown-role", "recipe.problem.unknown-outcome");
    }

    @Test
    void a_path_leads_to_the_fault() {
        var problems =
                RecipeReader.read(GOOD.replace("trips > 3", "fish > 3"), "bad").problems();

        assertThat(problems)
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.path()).isEqualTo("definition-sets › rivage/2 › classes › landed › of › 1"));
    }

    @Test
    void a_file_that_is_no_recipe_is_refused_quickly() throws IOException {
        assertThat(read("")).containsExactly("empty");
        assertThat(read("- a\n- b")).contains("needs-object");
        assertThat(read("[".repeat(100_000))).containsExactly("too-deep");
        assertThat(read("a: 1\n---\nb: 2")).containsExactly("second-document");
        assertThat(read("a: &x [1]\nb: [*x,*x]")).containsExactly("alias");
        assertThat(read("? [a]\n: b")).containsExactly("strange-key");
        assertThat(read("a: \u0007")).containsExactly("strange-sign");
        assertThat(read(new byte[] {'a', ':', ' ', (byte) 0xE9})).containsExactly("not-utf-8");
    }

    @Test
    void a_hundred_megabytes_are_not_read() throws IOException {
        var endless = new InputStream() {
            private long given;

            @Override
            public int read() {
                given++;
                return given > 100_000_000 ? -1 : 'a';
            }

            @Override
            public int read(byte[] into, int from, int length) {
                java.util.Arrays.fill(into, from, from + length, (byte) 'a');
                given += length;
                return given > 100_000_000 ? -1 : length;
            }
        };

        assertThat(keys(RecipeReader.read(endless, "endless"))).containsExactly("too-large-a-file");
        assertThat(endless.given).isLessThan(2L * RecipeReader.LARGEST);
    }

    @Test
    void every_problem_has_its_sentence_in_both_languages() throws IOException {
        var sources =
                List.of("RecipeYaml", "RecipeSchema", "RecipeChecks", "CompartmentChecks", "SetChecks", "RecipeReader");
        for (Locale language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            var sentences = ResourceBundle.getBundle("messages.recipe", language);
            for (String source : sources) {
                String text = java.nio.file.Files.readString(
                        java.nio.file.Path.of("src/main/java/fr/essaim/recipe/" + source + ".java"));
                var said = java.util.regex.Pattern.compile(
                                "(?:complain|complainAt|lost|unreadable|known|mark)\\([^;]*?\"([a-z0-9]+(?:-[a-z0-9]+)+)\"")
                        .matcher(text);
                while (said.find()) {
                    assertThat(sentences.containsKey("recipe.problem." + said.group(1)))
                            .as(said.group(1))
                            .isTrue();
                }
            }
        }
    }

    private static List<String> read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> read(byte[] bytes) throws IOException {
        return keys(RecipeReader.read(new ByteArrayInputStream(bytes), "file"));
    }

    private static List<String> keys(RecipeReader.Reading reading) {
        assertThat(reading.found()).isEmpty();
        return reading.problems().stream()
                .map(problem -> problem.key().replace("recipe.problem.", ""))
                .toList();
    }
}
