package fr.essaim.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.cells.Field;
import fr.essaim.cells.Problem;
import fr.essaim.spreadsheets.Workbooks;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MappingTest {
    private static Field field(String header) {
        return HeaderWords.meaning(header).map(Meaning::theField).orElseThrow();
    }

    private static NotTaken why(String header) {
        return HeaderWords.meaning(header).map(Meaning::why).orElseThrow();
    }

    @Test
    void headers_are_understood_in_both_languages() {
        Map<String, Field> headers = Map.ofEntries(
                Map.entry("NOM*", Field.LAST_NAME),
                Map.entry("Nom d'usage", Field.LAST_NAME),
                Map.entry("Nom du bénéficiaire", Field.LAST_NAME),
                Map.entry("surname", Field.LAST_NAME),
                Map.entry("given_name", Field.FIRST_NAME),
                Map.entry("Prénom(s)", Field.FIRST_NAME),
                Map.entry("NOM Prénom", Field.FULL_NAME),
                Map.entry("Nom et prénom du participant", Field.FULL_NAME),
                Map.entry("né(e) le", Field.BIRTH_DATE),
                Map.entry("Date\nde naissance (JJ/MM/AAAA) *", Field.BIRTH_DATE),
                Map.entry("PrÃ©nom", Field.FIRST_NAME),
                Map.entry("date_of_birth", Field.BIRTH_DATE),
                Map.entry("Tél. portable 1", Field.PHONE),
                Map.entry("N° de téléphone", Field.PHONE),
                Map.entry("Adresse mail", Field.EMAIL),
                Map.entry("Adresse postale", Field.ADDRESS),
                Map.entry("C.P.", Field.POSTAL_CODE),
                Map.entry("Commune de résidence", Field.CITY),
                Map.entry("Orienté par", Field.PRESCRIBER),
                Map.entry("Date d'entrée dans le dispositif", Field.ENTRY_DATE),
                Map.entry("rec_id", Field.EXTERNAL_ID));
        headers.forEach(
                (header, expected) -> assertThat(field(header)).as(header).isEqualTo(expected));
    }

    @Test
    void what_is_not_taken_says_why() {
        assertThat(why("N° Sécurité sociale")).isEqualTo(NotTaken.NIR);
        assertThat(why("soc_sec_id")).isEqualTo(NotTaken.NIR);
        assertThat(why("Numéro allocataire CAF/MSA")).isEqualTo(NotTaken.BENEFIT_NUMBER);
        assertThat(why("pb santé")).isEqualTo(NotTaken.HEALTH);
        assertThat(why("RQTH (O/N)")).isEqualTo(NotTaken.HEALTH);
        assertThat(why("Nationalité")).isEqualTo(NotTaken.NATIONALITY);
        assertThat(why("Suivi judiciaire")).isEqualTo(NotTaken.OFFENCES);
        assertThat(why("Téléphone du conjoint")).isEqualTo(NotTaken.SOMEBODY_ELSE);
        assertThat(why("Nom du référent")).isEqualTo(NotTaken.TEAM);
        assertThat(why("Commentaires")).isEqualTo(NotTaken.FREE_TEXT);
    }

    @Test
    void the_header_is_found_below_titles_and_instructions() {
        Reading reading = Lists.read("""
                Suivi du hub de Carvin;;;
                Mis à jour le 3 mars par Thomas;;;

                NOM;Prénom;né(e) le;Tél
                HOCHART;Dylan;12/05/1999;0601234567
                """);
        assertThat(reading.mapping().headerLine()).isEqualTo(4);
        assertThat(reading.rows()).extracting(RowReading::row).containsExactly(5);
    }

    @Test
    void a_column_without_a_telling_header_is_known_by_what_it_holds() {
        Reading reading = Lists.read("""
                Nom;Prénom;;Colonne 1;Colonne 2
                Hochart;Dylan;12/05/1999;0601234567;dylan@free.fr
                Ziani;Mohamed;03/03/1988;0701234567;m.ziani@free.fr
                """);
        assertThat(reading.mapping().columns())
                .extracting(column -> column.meaning().field())
                .containsExactly(Field.LAST_NAME, Field.FIRST_NAME, Field.BIRTH_DATE, Field.PHONE, Field.EMAIL);
    }

    @Test
    void a_column_of_social_security_numbers_is_known_whatever_its_header() {
        Reading reading = Lists.read("""
                Nom;Prénom;Identifiant
                Hochart;Dylan;199055935012345
                Ziani;Mohamed;1 88 03 59 350 123 45
                """);
        assertThat(reading.mapping().columns().get(2).meaning().why()).isEqualTo(NotTaken.NIR);
    }

    @Test
    void the_sheet_that_says_the_most_about_people_is_read_and_the_others_are_named() {
        byte[] book = Workbooks.xlsx(workbook -> {
            workbook.newWorksheet("Lisez-moi").value(0, 0, "Nom de l'association");
            var sheet = workbook.newWorksheet("2026");
            List.of("Nom", "Prénom", "Téléphone")
                    .forEach(header ->
                            sheet.value(0, List.of("Nom", "Prénom", "Téléphone").indexOf(header), header));
            sheet.value(1, 0, "Hochart");
            sheet.value(1, 1, "Dylan");
        });
        Reading reading = Lists.read(book);
        assertThat(reading.sheet()).isEqualTo("2026");
        assertThat(reading.unreadSheets()).containsExactly("Lisez-moi");
    }

    @Test
    void of_two_lists_that_say_as_much_the_longer_is_read() {
        byte[] book = Workbooks.xlsx(workbook -> {
            var one = workbook.newWorksheet("Douai");
            var two = workbook.newWorksheet("Carvin");
            List.of(one, two).forEach(sheet -> {
                sheet.value(0, 0, "Nom");
                sheet.value(0, 1, "Prénom");
                sheet.value(1, 0, "Hochart");
                sheet.value(1, 1, "Dylan");
            });
            two.value(2, 0, "Ziani");
            two.value(2, 1, "Mohamed");
        });
        assertThat(Lists.read(book).sheet()).isEqualTo("Carvin");
        assertThat(Lists.read(book).unreadSheets()).containsExactly("Douai");
    }

    @Test
    void macros_and_lost_results_are_said() {
        String rows = """
                <row r="1"><c r="A1" t="str"><v>Nom</v></c><c r="B1" t="str"><v>Prénom</v></c>\
                <c r="C1" t="str"><v>Tél</v></c></row>\
                <row r="2"><c r="A2" t="str"><v>Hochart</v></c><c r="B2" t="str"><v>Dylan</v></c>\
                <c r="C2"><f>C1</f><v></v></c></row>""";
        Reading reading = Lists.read(Workbooks.handMade(rows, Map.of("xl/vbaProject.bin", "x")));
        assertThat(reading.notes()).extracting(Problem::key).containsExactly("lists.problem.macros");
        assertThat(Lists.problems(reading, 2)).containsExactly("phone formula-without-value");
    }

    @Test
    void a_file_without_a_header_of_names_is_refused() {
        assertThatThrownBy(() -> Lists.read("Hochart;Dylan\nZiani;Mohamed\n")).isInstanceOf(NotAPeopleList.class);
    }
}
