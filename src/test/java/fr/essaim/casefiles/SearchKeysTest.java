package fr.essaim.casefiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchKeysTest {
    private static final Map<String, LikenessTraits> PEOPLE = List.of(
                    person("Aurélie", "Carpentier"),
                    person("Samira", "Benaissa"),
                    person("Karim", "Ben Aïssa"),
                    person("Mohamed", "Ziani"),
                    person("Fatoumata", "Diallo"),
                    person("Leïla", "El Amrani"),
                    person("Ben", "Johnson"),
                    person("Jean-Pierre", "Van Houtte"),
                    person("محمد", "حداد"),
                    person("Ali", "Abdelkader"),
                    LikenessTraits.of("Paul", "Lefebvre", LocalDate.of(1987, 3, 12))
                            .reachedBy("06.12.34.56.78")
                            .reachedBy("p.lefebvre@example.org"))
            .stream()
            .collect(Collectors.toMap(who -> who.first() + " " + who.last(), who -> who));

    @ParameterizedTest
    @CsvSource({
        "ben aïssa, Samira Benaissa", "ben aïssa, Karim Ben Aïssa", "Benaissa, Karim Ben Aïssa",
        "benaissa samira, Samira Benaissa", "Lefevre, Paul Lefebvre", "lefevre p, Paul Lefebvre",
        "mouhammed, Mohamed Ziani", "carp, Aurélie Carpentier", "CARPENTIER Aurelie, Aurélie Carpentier",
        "amrani, Leïla El Amrani", "elamrani, Leïla El Amrani", "el amrani leila, Leïla El Amrani",
        "ben johnson, Ben Johnson", "jeanpierre, Jean-Pierre Van Houtte", "jean pierre, Jean-Pierre Van Houtte",
        "van houtte, Jean-Pierre Van Houtte", "vanhoutte, Jean-Pierre Van Houtte", "محمد, محمد حداد",
        "abd el kader, Ali Abdelkader", "06 12 34 56 78, Paul Lefebvre", "+33612345678, Paul Lefebvre",
        "P.Lefebvre@example.org, Paul Lefebvre", "12/03/1987, Paul Lefebvre", "lefevre 12.03.1987, Paul Lefebvre"
    })
    void a_person_is_found_however_they_are_typed(String typed, String who) {
        assertThat(found(typed)).contains(who);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ziani aurélie", "lefevre 13/03/1987", "07 12 34 56 78", "zzz", "😀", "", "  ", "%", "'", "\\"})
    void what_answers_only_half_the_words_is_not_found(String typed) {
        assertThat(found(typed)).isEmpty();
    }

    @Test
    void the_exact_name_comes_before_what_sounds_alike() {
        assertThat(found("karim ben aïssa")).first().isEqualTo("Karim Ben Aïssa");
        assertThat(found("benaissa")).contains("Samira Benaissa", "Karim Ben Aïssa");
    }

    @Property(tries = 300)
    void no_typed_line_breaks_it(@ForAll @StringLength(max = 200) String line) {
        SearchKeys.Query query = SearchKeys.typed(line);
        assertThat(query.lookups())
                .hasSizeLessThan(80)
                .allSatisfy(lookup -> assertThat(lookup.from()).isNotEmpty());
    }

    private static List<String> found(String typed) {
        SearchKeys.Query query = SearchKeys.typed(typed);
        if (query.required() == 0) {
            return List.of();
        }
        return PEOPLE.entrySet().stream()
                .filter(person -> (covered(query, person.getValue()) & query.required()) == query.required())
                .sorted((one, other) -> rank(query, other.getValue()) - rank(query, one.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static int covered(SearchKeys.Query query, LikenessTraits who) {
        return query.lookups().stream()
                .filter(lookup -> answers(lookup, who))
                .mapToInt(SearchKeys.Lookup::covers)
                .reduce(0, (one, other) -> one | other);
    }

    private static int rank(SearchKeys.Query query, LikenessTraits who) {
        return query.lookups().stream()
                .filter(lookup -> answers(lookup, who))
                .mapToInt(SearchKeys.Lookup::counts)
                .sum();
    }

    private static boolean answers(SearchKeys.Lookup lookup, LikenessTraits who) {
        return SearchKeys.of(who).stream()
                .anyMatch(key -> lookup.until().isEmpty() ? key.equals(lookup.from()) : key.startsWith(lookup.from()));
    }

    private static LikenessTraits person(String first, String last) {
        return LikenessTraits.of(first, last, null);
    }
}
