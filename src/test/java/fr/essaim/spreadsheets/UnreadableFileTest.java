package fr.essaim.spreadsheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.essaim.spreadsheets.UnreadableFile.Why;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.junit.jupiter.api.Test;

class UnreadableFileTest {
    private static Why why(byte[] content) {
        return catchThrowableOfType(UnreadableFile.class, () -> SheetReader.read(content))
                .why();
    }

    private static Why why(String content) {
        return why(content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void what_holds_nothing_is_empty() {
        assertThat(why("")).isEqualTo(Why.EMPTY);
        assertThat(why("\uFEFF")).isEqualTo(Why.EMPTY);
        assertThat(why(" \r\n ; \r\n")).isEqualTo(Why.EMPTY);
        assertThat(why(Workbooks.xlsx(book -> book.newWorksheet("A")))).isEqualTo(Why.EMPTY);
        assertThat(why(Workbooks.xls(book -> book.createSheet("A")))).isEqualTo(Why.EMPTY);
    }

    @Test
    void a_file_that_lies_about_its_name_is_known_by_its_content() {
        byte[] noise = new byte[5000];
        new Random(1).nextBytes(noise);
        assertThat(why("%PDF-1.7 …")).isEqualTo(Why.NOT_A_LIST);
        assertThat(why("{\\rtf1")).isEqualTo(Why.NOT_A_LIST);
        assertThat(why(noise)).isEqualTo(Why.NOT_A_LIST);
        assertThat(why("<html><table><tr><td>Nom</td></tr></table>")).isEqualTo(Why.WEB_PAGE);
        assertThat(why("<?xml version=\"1.0\"?><Workbook>")).isEqualTo(Why.OTHER_SPREADSHEET);
    }

    @Test
    void other_zips_are_refused() {
        String row = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>";
        assertThat(why(Workbooks.handMade(row, Map.of("content.xml", "x")))).isEqualTo(Why.OTHER_SPREADSHEET);
    }

    @Test
    void a_password_is_asked_to_be_taken_off() {
        try {
            Biff8EncryptionKey.setCurrentUserPassword("secret");
            byte[] locked = Workbooks.xls(
                    book -> book.createSheet("A").createRow(0).createCell(0).setCellValue("Nom"));
            Biff8EncryptionKey.setCurrentUserPassword(null);
            assertThat(why(locked)).isEqualTo(Why.PROTECTED);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    @Test
    void a_bomb_is_not_opened() {
        String spaces = " ".repeat(60 << 20);
        assertThat(why(Workbooks.handMade(spaces, Map.of()))).isEqualTo(Why.BOMB);
    }

    @Test
    void an_entity_bomb_expands_nothing() {
        String bomb = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
        assertThat(why(Workbooks.handMade(bomb + "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>&b;</v></c></row>", Map.of())))
                .isEqualTo(Why.DAMAGED);
    }

    @Test
    void an_address_beyond_the_sheet_is_damage() {
        assertThat(why(Workbooks.handMade("<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>", Map.of())))
                .isEqualTo(Why.DAMAGED);
        assertThat(why(Workbooks.handMade("<row r=\"99999999\"><c r=\"A99999999\"><v>1</v></c></row>", Map.of())))
                .isEqualTo(Why.DAMAGED);
        assertThat(why(Workbooks.handMade("<row r=\"1\"><c r=\"A1\"><v>1</v>", Map.of())))
                .isEqualTo(Why.DAMAGED);
    }

    @Test
    void too_much_is_said_as_too_much() {
        assertThat(why(new byte[(50 << 20) + 1])).isEqualTo(Why.TOO_LARGE);
        assertThat(why("a;b\n".repeat(200_001))).isEqualTo(Why.TOO_MANY_LINES);
        assertThat(why("a;".repeat(501))).isEqualTo(Why.TOO_MANY_COLUMNS);
    }

    @Test
    void a_missing_file_is_missing() {
        var refusal = catchThrowableOfType(UnreadableFile.class, () -> SheetReader.read(Path.of("/no/such/file.csv")));
        assertThat(refusal.why()).isEqualTo(Why.MISSING);
    }

    @Test
    void a_workbook_of_before_1997_is_refused_for_what_it_is() {
        assertThat(why(new byte[] {9, 4, 6, 0, 0, 0, 16, 0, 0, 0})).isEqualTo(Why.OLD_EXCEL);
        assertThat(why(new byte[] {9, 2, 6, 0, 0, 0, 16, 0, 0, 0})).isEqualTo(Why.OLD_EXCEL);
        assertThat(why(new byte[] {9, 0, 4, 0, 0, 0, 16, 0, 0, 0})).isEqualTo(Why.OLD_EXCEL);
    }

    @Test
    void more_filled_cells_than_fit_are_refused_before_they_fill_the_memory() {
        String wide = "a;".repeat(400) + "\n";
        assertThat(why(wide.repeat(12_600))).isEqualTo(Why.TOO_MANY_CELLS);
    }
}
