package fr.essaim.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDateTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"2026-11-04", "04/11/2026", "4/11/2026", "04.11.2026", "4-11-2026", "4 11 2026", " 4/11/2026 "})
    void a_day_is_read_as_a_date_field_sends_it_or_as_people_write_it(String typed) {
        assertThat(TypedDate.read(typed)).isEqualTo(LocalDate.of(2026, 11, 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/02/2026", "2026-02-30", "00/01/2026", "12/13/2026"})
    void a_day_the_calendar_does_not_have_is_never_mended_into_another(String typed) {
        assertThatThrownBy(() -> TypedDate.read(typed)).isInstanceOf(TypedDate.ImpossibleDate.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"24/11/0202", "24/11/9999", "1899-12-31", "2200-01-01"})
    void a_mistyped_year_is_asked_again(String typed) {
        assertThatThrownBy(() -> TypedDate.read(typed)).isInstanceOf(TypedDate.OtherYear.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hier", "24/11", "24/11/26", "11/2026", "2026"})
    void half_a_date_is_not_a_date(String typed) {
        assertThatThrownBy(() -> TypedDate.read(typed)).isInstanceOf(TypedDate.NotADate.class);
    }

    @Test
    void nothing_typed_is_no_date() {
        assertThat(TypedDate.read("  ")).isNull();
    }
}
