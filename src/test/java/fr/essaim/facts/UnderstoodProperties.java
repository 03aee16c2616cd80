package fr.essaim.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class UnderstoodProperties {
    private static final WordList FRENCH = Recipes.words(Locale.FRENCH);

    @Property
    void no_chip_without_its_words_in_the_text(@ForAll("notes") String text) {
        for (var chip : Understood.of(text, FRENCH).chips()) {
            assertThat(chip.words()).isNotBlank();
            assertThat(Normalizer.normalize(text, Normalizer.Form.NFC)).contains(chip.words());
        }
    }

    @Property
    void whatever_is_typed_there_is_one_chip_of_a_kind_at_most(@ForAll String text) {
        var chips = Understood.of(text, FRENCH).chips();
        assertThat(chips.stream().map(Understood.Chip::kind).distinct()).hasSameSizeAs(chips);
    }

    @Property
    void what_is_taken_off_is_gone(@ForAll("notes") String text) {
        var understood = Understood.of(text, FRENCH);
        var codes = understood.chips().stream().map(Understood.Chip::code).toList();
        assertThat(understood.without(codes).chips()).isEmpty();
    }

    @Provide
    Arbitrary<String> notes() {
        List<String> listed =
                FRENCH.lines().stream().flatMap(line -> line.words().stream()).toList();
        Arbitrary<String> pieces = Arbitraries.oneOf(
                Arbitraries.of(listed),
                Arbitraries.of("pas", "la", ".", ",", "\n", "12 min", "0 min", "5000 mn", "Lina", "é", "e\u0301", "😀"),
                Arbitraries.strings().ofMaxLength(6));
        return pieces.list().ofMaxSize(12).map(words -> String.join(" ", words));
    }
}
