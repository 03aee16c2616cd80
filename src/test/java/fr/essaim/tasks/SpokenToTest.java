package fr.essaim.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpokenToTest {
    @Test
    void a_name_after_an_at_sign_speaks_to_somebody_and_an_address_to_nobody() {
        assertThat(SpokenTo.in("@Claire, tu le vois ? Voir aussi (@Hélène) et @jean-marc."))
                .containsExactly("Claire", "Hélène", "jean-marc");
        assertThat(SpokenTo.in("claire@exemple.fr, à 9h @ la mairie, @")).isEmpty();
        assertThat(SpokenTo.in("@Claire @Claire")).containsExactly("Claire");
    }

    @Test
    void a_colleague_answers_to_first_name_last_name_or_both_with_or_without_accents() {
        assertThat(SpokenTo.isCalled("helene", "Hélène", "Caron")).isTrue();
        assertThat(SpokenTo.isCalled("CARON", "Hélène", "Caron")).isTrue();
        assertThat(SpokenTo.isCalled("HélèneCaron", "Hélène", "Caron")).isTrue();
        assertThat(SpokenTo.isCalled("Hél", "Hélène", "Caron")).isFalse();
    }
}
