package fr.essaim.facts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.facts.Understood.Chip;
import fr.essaim.facts.Understood.Kind;
import fr.essaim.kernel.Strand;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class UnderstoodTest {
    private static final WordList FRENCH = Recipes.words(Locale.FRENCH);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static List<String> codes(String text) {
        return Understood.of(text, FRENCH).chips().stream().map(Chip::code).toList();
    }

    @Test
    void a_call_from_her_is_a_call_and_her_move() {
        assertThat(codes("Elle a appelé : elle commence lundi 30 à 6 h. Il faut vérifier le premier bus."))
                .containsExactly("channel:phone", "sign:person");
    }

    @Test
    void an_hour_of_the_day_is_not_a_length() {
        assertThat(codes("Elle commence à 6 h")).isEmpty();
        assertThat(codes("Appel, 10 min")).containsExactly("channel:phone", "minutes:10");
    }

    @Test
    void our_own_call_is_ours() {
        assertThat(codes("Je l'ai appelée, j’ai laissé un message.")).containsExactly("channel:phone", "sign:us");
    }

    @Test
    void a_call_to_somebody_else_is_not_a_sign_to_us() {
        assertThat(codes("Elle a appelé la mairie")).isEmpty();
        assertThat(codes("Elle a appelé : le contrat est prêt")).contains("sign:person");
        assertThat(codes("Elle a appelé le 20 novembre")).contains("sign:person");
        assertThat(codes("Elle a appelé, la mairie avait répondu")).contains("sign:person");
    }

    @Test
    void a_word_that_is_denied_is_not_understood() {
        assertThat(codes("Pas d’appel, aucun SMS, elle n’est pas venue")).isEmpty();
        assertThat(codes("Elle ne voulait pas. Appel de sa sœur.")).containsExactly("channel:phone");
    }

    @Test
    void both_sides_moved_when_both_are_written() {
        assertThat(codes("J’ai laissé un message, puis elle a rappelé.")).containsExactly("channel:phone", "sign:both");
    }

    @Test
    void two_strands_or_two_lengths_are_none() {
        assertThat(codes("Dossier CAF puis CV")).isEmpty();
        assertThat(codes("10 min de trajet, 30 min sur place")).isEmpty();
    }

    @Test
    void accents_capitals_and_apostrophes_do_not_matter() {
        assertThat(codes("ELLE A APPELE")).contains("channel:phone", "sign:person");
        assertThat(codes("Elle a appele\u0301")).contains("channel:phone", "sign:person");
    }

    @Test
    void part_of_a_word_is_not_the_word() {
        assertThat(codes("cvcaf smsx appellation")).isEmpty();
    }

    @Test
    void a_chip_taken_off_is_not_noted() {
        var understood = Understood.of("Elle a appelé, 10 min, pour la CAF", FRENCH);
        var fact = understood.without(List.of("minutes:10", "sign:person")).fact("…", Compartment.TEAM, TODAY);
        assertThat(fact.minutes()).isNull();
        assertThat(fact.sign()).isNull();
        assertThat(fact.channel()).isEqualTo("phone");
        assertThat(fact.strand()).isEqualTo(Strand.SOCIAL);
    }

    @Test
    void every_listed_word_is_understood_as_the_list_says() {
        for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            var list = Recipes.words(locale);
            for (var line : list.lines()) {
                for (String words : line.words()) {
                    var understood = Understood.of(words, list);
                    line.means()
                            .forEach((kind, value) ->
                                    assertThat(understood.value(kind)).as(words).contains(value));
                }
            }
        }
    }

    @Test
    void the_list_is_short_enough_to_be_read() {
        assertThat(FRENCH.lines()).hasSizeLessThan(30);
        assertThat(FRENCH.lines().getFirst().means()).containsKey(Kind.CHANNEL);
    }
}
