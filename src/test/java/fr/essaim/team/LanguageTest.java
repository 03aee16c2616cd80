package fr.essaim.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class LanguageTest {
    private static String wished(String words) {
        return Language.wishedIn(words).map(Language::code).orElse("");
    }

    @Test
    void a_language_named_in_a_wish_is_heard_whatever_the_accents_and_the_case() {
        assertThat(wished("Préfère qu’on lui parle en arabe")).isEqualTo("ar");
        assertThat(wished("RDV en PORTUGAIS si possible.")).isEqualTo("pt");
        assertThat(wished("parle tigrigna")).isEqualTo("ti");
        assertThat(wished("Communique en LSF")).isEqualTo("fsl");
        assertThat(wished("langue des signes")).isEqualTo("fsl");
        assertThat(wished("He would rather speak Ukrainian")).isEqualTo("uk");
    }

    @Test
    void what_is_refused_or_not_named_is_not_guessed() {
        assertThat(wished("Surtout pas en anglais, en arabe")).isEqualTo("ar");
        assertThat(wished("Ne souhaite pas d’écran")).isEmpty();
        assertThat(wished("parle peu français")).isEmpty();
        assertThat(wished("")).isEmpty();
    }

    @Test
    void every_language_has_a_name_in_both_languages_of_the_house() {
        assertThat(Language.ALL).hasSizeGreaterThan(30).allSatisfy(language -> {
            assertThat(language.in(Locale.FRENCH)).isNotEqualTo(language.code());
            assertThat(language.in(Locale.ENGLISH)).isNotEqualTo(language.code());
        });
    }
}
