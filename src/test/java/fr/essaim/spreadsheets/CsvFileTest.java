package fr.essaim.spreadsheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvFileTest {
    @Test
    void the_separator_is_found() {
        for (String separator : List.of(";", ",", "\t", "|")) {
            Sheet sheet = CsvFile.read("Nom;Prénom;Ville\nHochart;Dylan;Lille\n".replace(";", separator));
            assertThat(sheet.lines().get(1).cells()).containsExactly("Hochart", "Dylan", "Lille");
        }
    }

    @Test
    void commas_inside_cells_do_not_win_over_semicolons() {
        Sheet sheet = CsvFile.read("Nom;Tél\nA;0601234567, 0712345678, 0812345678\nB;0601234567, 0712345678, 08\n");
        assertThat(sheet.lines().get(1).cells()).hasSize(2);
    }

    @Test
    void a_line_break_in_a_quoted_cell_does_not_shift_the_lines_below() {
        Sheet sheet = CsvFile.read("Nom;Adresse\r\nA;\"1 rue\r\nbâtiment B\"\r\nB;2 rue\r\n");
        assertThat(sheet.lines()).hasSize(3);
        assertThat(sheet.lines().get(2).number()).isEqualTo(3);
        assertThat(sheet.lines().get(1).cell(1)).isEqualTo("1 rue\r\nbâtiment B");
    }

    @Test
    void doubled_quotes_are_one() {
        assertThat(CsvFile.read("a;\"Lieu-dit \"\"Le sandwich\"\"\";b")
                        .lines()
                        .getFirst()
                        .cells())
                .containsExactly("a", "Lieu-dit \"Le sandwich\"", "b");
    }

    @Test
    void a_quote_never_closed_costs_one_cell_and_not_the_rest_of_the_file() {
        Sheet sheet = CsvFile.read("Nom;Adresse;Ville\nA;\"1 rue;Lille\nB;2 rue;Douai\nC;3 rue;Carvin\n");
        assertThat(sheet.lines()).hasSize(4);
        assertThat(sheet.lines().get(1).cells()).containsExactly("A", "\"1 rue", "Lille");
    }

    @Test
    void a_quote_never_closed_does_not_join_with_a_later_cell() {
        Sheet sheet = CsvFile.read("Nom;Adresse;Ville\nA;\"1 rue;Lille\nB;\"2 rue\";Douai\n");
        assertThat(sheet.lines()).hasSize(3);
        assertThat(sheet.lines().get(2).cells()).containsExactly("B", "2 rue", "Douai");
    }

    @Test
    void a_quote_in_the_middle_and_words_after_a_closing_quote_are_kept() {
        assertThat(CsvFile.read("5\" écran;\"a\"b;c").lines().getFirst().cells())
                .containsExactly("5\" écran", "ab", "c");
    }

    @Test
    void blank_lines_keep_their_number() {
        Sheet sheet = CsvFile.read("Nom;Prénom\n\n;\nA;B\n");
        assertThat(sheet.lines()).hasSize(4);
        assertThat(sheet.lines().get(1).blank()).isTrue();
        assertThat(sheet.lines().get(3).number()).isEqualTo(4);
    }

    @Test
    void the_separator_directive_is_obeyed_and_no_line() {
        Sheet sheet = CsvFile.read("sep=,\r\na,b;c\r\n");
        assertThat(sheet.lines()).hasSize(1);
        assertThat(sheet.lines().getFirst().cells()).containsExactly("a", "b;c");
    }

    @Test
    void old_macintosh_line_ends_are_line_ends() {
        assertThat(CsvFile.read("a;b\rc;d\r").lines()).hasSize(2);
    }

    @Test
    void every_encoding_of_french_desks_is_read() {
        String text = "Prénom;Nom\r\nLéa;Lœuillet\r\n";
        List<byte[]> files = List.of(
                text.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
                text.getBytes(Charset.forName("windows-1252")),
                text.replace("œ", "é").getBytes(Charset.forName("IBM850")),
                text.getBytes(Charset.forName("x-MacRoman")),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE),
                text.getBytes(StandardCharsets.UTF_16LE));
        for (byte[] file : files) {
            Sheet sheet = SheetReader.read(file).getFirst();
            assertThat(sheet.lines().get(0).cells()).containsExactly("Prénom", "Nom");
            assertThat(sheet.lines().get(1).cells()).first().isEqualTo("Léa");
        }
    }
}
