package fr.essaim.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReachTest {
    private final List<Problem> problems = new ArrayList<>();

    private List<String> phones(String... cells) {
        problems.clear();
        return Phones.read(List.of(cells), problems);
    }

    private String problem() {
        assertThat(problems).hasSize(1);
        return problems.getFirst().key().replaceFirst("\\w+\\.problem\\.", "");
    }

    @Test
    void a_number_is_read_however_it_is_written() {
        for (String cell : List.of(
                "0601234567",
                "06 01 23 45 67",
                "06.01.23.45.67",
                "06/01/23/45/67",
                "+33601234567",
                "+33 (0)6 01 23 45 67",
                "0033601234567",
                "33 6 01 23 45 67",
                "tél : 06-01-23-45-67")) {
            assertThat(phones(cell)).as(cell).containsExactly("0601234567");
            assertThat(problems).as(cell).isEmpty();
        }
        assertThat(phones("+32 471 23 45 67")).containsExactly("+32471234567");
    }

    @Test
    void a_lost_zero_is_put_back_and_said() {
        for (String cell : List.of("601234567", "601234567.0", "601234567,00")) {
            assertThat(phones(cell)).containsExactly("0601234567");
            assertThat(problem()).isEqualTo("phone-zero");
        }
    }

    @Test
    void two_values_in_a_cell_are_two_values() {
        assertThat(phones("0601234567, 0712345678")).hasSize(2);
        assertThat(phones("06 01 23 45 67 / 07 12 34 56 78")).hasSize(2);
        assertThat(phones("0601234567 ou 0712345678")).hasSize(2);
        assertThat(phones("0601234567 0712345678")).hasSize(2);
        assertThat(phones("0601234567 0712345678 0320112233")).hasSize(3);
        assertThat(phones("0601234567, 071234567")).containsExactly("0601234567");
        assertThat(problem()).isEqualTo("phone-digits");
    }

    @Test
    void what_a_spreadsheet_made_of_a_number_is_read_when_no_digit_is_lost_and_asked_otherwise() {
        assertThat(phones("6.01234567E8")).containsExactly("0601234567");
        assertThat(problem()).isEqualTo("phone-zero");
        assertThat(phones("6,39982E+08")).isEmpty();
        assertThat(problem()).isEqualTo("phone-rounded");
        assertThat(problems.getFirst().asks()).isTrue();
    }

    @Test
    void words_around_a_number_are_not_lost_without_a_word() {
        for (String cell : List.of("0601234567 (mardi 14h)", "06 01 23 45 67 - après 18h30", "0601234567 le matin")) {
            assertThat(phones(cell)).as(cell).containsExactly("0601234567");
            assertThat(problem()).as(cell).isEqualTo("phone-words");
        }
    }

    @Test
    void a_doubtful_number_is_not_written() {
        assertThat(phones("06012345")).isEmpty();
        assertThat(phones("6,01235E+08")).isEmpty();
        assertThat(problem()).isEqualTo("phone-rounded");
        assertThat(phones("03 20 00 00 00")).isEmpty();
        assertThat(phones("06 00 00 00 00")).isEmpty();
        assertThat(problem()).isEqualTo("phone-placeholder");
        assertThat(phones("en attente")).isEmpty();
        assertThat(problem()).isEqualTo("no-phone");
        assertThat(phones("0601234567 (mère)")).isEmpty();
        assertThat(problem()).isEqualTo("phone-of-somebody-else");
    }

    @Test
    void addresses_of_e_mail_are_cleaned_or_left_out() {
        assertThat(Reaches.emails(List.of("Charlie@OVH.fr; mailto:c.f@laposte.net."), problems))
                .containsExactly("charlie@ovh.fr", "c.f@laposte.net");
        assertThat(Reaches.emails(List.of("Dylan <dylan@free.fr>"), problems)).containsExactly("dylan@free.fr");
        assertThat(problems).isEmpty();
        assertThat(Reaches.emails(List.of("ruben.delamare.cd93.fr", "contact@cd93"), problems))
                .isEmpty();
        assertThat(problems).hasSize(2);
    }

    @Test
    void a_postal_code_gets_its_zero_back_and_leaves_its_town() {
        assertThat(address("1000", "Bourg")).isEqualTo(new Address("", "01000", "Bourg", ""));
        assertThat(problem()).isEqualTo("postal-zero");
        assertThat(address("59200.0", "")).isEqualTo(new Address("", "59200", "", ""));
        assertThat(address("", "59200 Tourcoing")).isEqualTo(new Address("", "59200", "Tourcoing", ""));
        assertThat(address("", "Tourcoing (59200)")).isEqualTo(new Address("", "59200", "Tourcoing", ""));
        assertThat(address("59 200", "Tourcoing")).isEqualTo(new Address("", "59200", "Tourcoing", ""));
        assertThat(address("5920", "x").postalCode()).isEqualTo("05920");
        assertThat(address("592001", "x").postalCode()).isEmpty();
        assertThat(problem()).isEqualTo("postal-code");
    }

    private Address address(String code, String city) {
        problems.clear();
        return Reaches.address(List.of(), code, city, problems);
    }
}
