package fr.essaim.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {
    private final Passwords passwords = new Passwords();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ines.vidal@exemple.fr",
                " Ines.Vidal@exemple.fr ",
                "aaaaaaaaaaaa",
                "121212121212",
                "éàéàéàéàéàéà"
            })
    void what_anybody_would_try_first_is_no_password(String first) {
        assertThatThrownBy(() -> passwords.hash(first)).isInstanceOf(Passwords.EasilyGuessed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"quatre mots sans rapport", "écrire @ la craie bleue", "bienvenue-essaim"})
    void a_phrase_is(String phrase) {
        String hash = passwords.hash(phrase);
        assertThat(passwords.matches(phrase, hash)).isTrue();
        assertThat(passwords.matches(phrase + ".", hash)).isFalse();
    }

    @Test
    void it_is_neither_short_nor_endless() {
        assertThatThrownBy(() -> passwords.hash("onze signes")).isInstanceOf(Passwords.TooShort.class);
        assertThatThrownBy(() -> passwords.hash("ab cde".repeat(40))).isInstanceOf(Passwords.TooLong.class);
    }
}
