package fr.essaim.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ZoningTest {
    private static final LocalDate LAST_OF_2015 = LocalDate.of(2023, 12, 31);
    private static final LocalDate FIRST_OF_2024 = LocalDate.of(2024, 1, 1);
    private static final DistrictCode OLD = new DistrictCode("QP059012");
    private static final DistrictCode NEW = new DistrictCode("QN05951M");

    @Test
    void the_zoning_is_the_one_in_force_on_the_day_of_entry() {
        assertThat(Zoning.inside(OLD, LAST_OF_2015, Zoning.How.ADDRESS).vintage())
                .isEqualTo(Vintage.OF_2015);
        assertThat(Zoning.inside(NEW, FIRST_OF_2024, Zoning.How.DECLARED).vintage())
                .isEqualTo(Vintage.OF_2024);
        assertThat(Zoning.outside(FIRST_OF_2024, Zoning.How.ATTESTATION).code()).isEmpty();
    }

    @Test
    void a_code_of_the_other_zoning_is_refused() {
        assertThatExceptionOfType(Zoning.OtherVintage.class)
                .isThrownBy(() -> Zoning.inside(OLD, FIRST_OF_2024, Zoning.How.ADDRESS));
        assertThatExceptionOfType(Zoning.OtherVintage.class)
                .isThrownBy(() -> Zoning.inside(NEW, LAST_OF_2015, Zoning.How.ADDRESS));
    }

    @Test
    void not_known_has_neither_vintage_nor_proof() {
        assertThat(Zoning.NOT_KNOWN.vintage()).isNull();
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new Zoning(Zoning.Where.OUTSIDE, null, Vintage.OF_2024, null));
    }

    @Test
    void a_code_is_read_as_typed_or_refused() {
        assertThat(DistrictCode.read(" qn 05951m ")).contains(NEW);
        assertThat(DistrictCode.read("  ")).isEmpty();
        assertThatExceptionOfType(NotADistrictCode.class).isThrownBy(() -> DistrictCode.read("Alma"));
    }
}
