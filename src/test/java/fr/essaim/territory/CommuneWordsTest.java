package fr.essaim.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommuneWordsTest {
    @ParameterizedTest
    @CsvSource({
        "59200 Tourcoing, 59200, '', tourcoing",
        "TOURCOING CEDEX, '', '', tourcoing",
        "59335 tourcoing cedex 2, 59335, '', tourcoing",
        "St-André lez Lille (59), '', 59, saintandrelezlille",
        "ste colombe, '', '', saintecolombe",
        "2A004, 2A004, '', ''",
        "592, 592, '', ''",
        "Stains, '', '', stains",
        "'', '', '', ''"
    })
    void a_typed_commune_is_read_as_code_department_and_name(
            String typed, String digits, String department, String plain) {
        CommuneWords words = CommuneWords.read(typed);
        assertThat(words.digits()).isEqualTo(digits);
        assertThat(words.department()).isEqualTo(department);
        assertThat(words.plain()).isEqualTo(plain);
    }

    @Test
    void a_commune_is_found_by_its_name_without_its_article() {
        assertThat(CommuneWords.keys("Le Havre", List.of("76600", "76610", "76620")))
                .contains("n:lehavre", "n:havre", "p:76620");
        assertThat(CommuneWords.keys("L'Abergement-Clémenciat", List.of("01400")))
                .contains("n:abergementclemenciat", "w:clemenciat");
    }

    @Property(tries = 300)
    void no_text_breaks_it(@ForAll String typed) {
        assertThat(CommuneWords.read(typed)).isNotNull();
    }
}
