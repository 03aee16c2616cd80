package fr.essaim.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SiretTest {
    @Test
    void the_last_digit_proves_the_others() {
        assertThat(Siret.proves("22930008201453")).isTrue();
        assertThat(Siret.proves("22930008201454")).isFalse();
        assertThat(Siret.proves("12312312312311")).isFalse();
    }

    @Test
    void the_post_office_adds_up_by_fives() {
        assertThat(Siret.proves("35600000049837")).isTrue();
        assertThat(Siret.proves("35600000049838")).isFalse();
    }

    @Test
    void anything_but_fourteen_digits_proves_nothing() {
        assertThat(Siret.proves("2293000820145")).isFalse();
        assertThat(Siret.proves("229 300 082 01453")).isFalse();
        assertThat(Siret.proves("")).isFalse();
    }
}
