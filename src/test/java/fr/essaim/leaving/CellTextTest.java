package fr.essaim.leaving;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class CellTextTest {
    @Test
    void a_text_that_fits_is_one_piece() {
        assertThat(CellText.pieces("")).containsExactly("");
        assertThat(CellText.pieces("a".repeat(CellText.LONGEST))).hasSize(1);
    }

    @Test
    void a_longer_text_goes_on_and_no_character_is_cut_in_two() {
        String long_ = "a" + "😀".repeat(40_000);
        var pieces = CellText.pieces(long_);
        assertThat(String.join("", pieces)).isEqualTo(long_);
        assertThat(pieces).allSatisfy(piece -> {
            assertThat(piece.length()).isLessThanOrEqualTo(CellText.LONGEST);
            assertThat(Character.isLowSurrogate(piece.charAt(0))).isFalse();
        });
    }

    @Property(tries = 200)
    void nothing_of_a_text_is_lost_but_what_xml_cannot_hold(@ForAll @StringLength(max = 200) String text) {
        String kept = String.join("", CellText.pieces(text));
        assertThat(kept).hasSameSizeAs(text).doesNotContain("\u0000", "\u0001", "\u000b", "\uFFFE");
        if (text.codePoints().allMatch(c -> c >= 0x20 && c < 0xD800)) {
            assertThat(kept).isEqualTo(text);
        }
    }

    @Test
    void what_a_spreadsheet_may_take_for_a_formula_is_known() {
        assertThat(new String[] {"=1+1", "+33 6", "-2", "@SUM(A1)", "\tx", "\r=1", "＝1"})
                .allMatch(CellText::looksLikeAFormula);
        assertThat(new String[] {"", "Aurélie", "06 12", "'=1"}).noneMatch(CellText::looksLikeAFormula);
    }
}
