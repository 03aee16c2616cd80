package fr.essaim.spreadsheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.dhatim.fastexcel.VisibilityState;
import org.junit.jupiter.api.Test;

class WorkbookTest {
    private static List<Line> lines(byte[] content) {
        return SheetReader.read(content).getFirst().lines();
    }

    @Test
    void a_date_in_xlsx_is_a_date_and_a_number_is_typed_as_a_hand_would() {
        List<Line> lines = lines(Workbooks.xlsx(book -> {
            var sheet = book.newWorksheet("A");
            sheet.value(0, 0, LocalDate.of(1985, 7, 15));
            sheet.style(0, 0).format("dd/mm/yyyy").set();
            sheet.value(0, 1, 601234567);
            sheet.value(0, 2, 1.85077505612324E14);
            sheet.value(0, 3, 31243);
            sheet.value(0, 4, true);
        }));
        assertThat(lines.getFirst().cells())
                .containsExactly("1985-07-15", "601234567", "185077505612324", "31243", "VRAI");
    }

    @Test
    void a_gap_between_lines_is_blank_lines_and_what_is_below_the_last_word_is_nothing() {
        List<Line> lines = lines(Workbooks.xlsx(book -> {
            var sheet = book.newWorksheet("A");
            sheet.value(0, 0, "Nom");
            sheet.value(4, 0, "Hochart");
            sheet.value(900, 0, "");
        }));
        assertThat(lines).hasSize(5);
        assertThat(lines.get(2).blank()).isTrue();
        assertThat(lines.get(4).number()).isEqualTo(5);
    }

    @Test
    void hidden_lines_are_read_and_marked_and_hidden_sheets_are_named_only() {
        List<Sheet> sheets = SheetReader.read(Workbooks.xlsx(book -> {
            var hidden = book.newWorksheet("Calculs");
            hidden.value(0, 0, "secret");
            hidden.setVisibilityState(VisibilityState.HIDDEN);
            var sheet = book.newWorksheet("Suivi");
            sheet.value(0, 0, "Nom");
            sheet.value(1, 0, "Hochart");
            sheet.hideRow(1);
        }));
        assertThat(sheets.get(0)).isEqualTo(Sheet.hidden("Calculs"));
        assertThat(sheets.get(1).lines().get(1).hidden()).isTrue();
    }

    @Test
    void a_formula_gives_what_its_author_last_saw() {
        String data = """
                <row r="1"><c r="A1" t="str"><f>A2&amp;B2</f><v>Hochart</v></c><c r="B1"><f>1+1</f><v>2</v></c>\
                <c r="C1" t="b"><f>1=1</f><v>1</v></c><c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c>\
                <c r="E1" t="inlineStr"><is><r><t>Dy</t></r><r><t>lan</t></r></is></c></row>""";
        assertThat(lines(Workbooks.handMade(data, Map.of())).getFirst().cells())
                .containsExactly("Hochart", "2", "VRAI", "#DIV/0!", "Dylan");
    }

    @Test
    void a_formula_without_what_it_gave_says_so_unless_the_workbook_was_computed() {
        String data = """
                <row r="1"><c r="A1"><f>B1</f><v/></c><c r="B1" t="str"><f>C1</f><v></v></c>%s</row>""";
        assertThat(lines(Workbooks.handMade(data.formatted(""), Map.of()))
                        .getFirst()
                        .cells())
                .containsExactly("#FORMULE!", "#FORMULE!");
        assertThat(lines(Workbooks.handMade(data.formatted("<c r=\"C1\"><f>1+1</f><v>2</v></c>"), Map.of()))
                        .getFirst()
                        .cells())
                .containsExactly("", "", "2");
    }

    @Test
    void a_workbook_with_macros_is_read_as_cells_and_marked() {
        String row = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>";
        Sheet sheet = SheetReader.read(Workbooks.handMade(row, Map.of("xl/vbaProject.bin", "x")))
                .getFirst();
        assertThat(sheet.lines().getFirst().cells()).containsExactly("1");
        assertThat(sheet.is(Sheet.Mark.MACROS)).isTrue();
    }

    @Test
    void a_sheet_without_a_name_is_read() {
        String data = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>";
        String nameless = Workbooks.workbook("<sheet sheetId=\"1\" r:id=\"rId1\"/>");
        Sheet sheet = SheetReader.read(Workbooks.handMade(data, Map.of("xl/workbook.xml", nameless)))
                .getFirst();
        assertThat(sheet.name()).isEmpty();
        assertThat(sheet.lines()).hasSize(1);
    }

    @Test
    void an_old_workbook_reads_as_a_new_one() {
        List<Line> lines = lines(Workbooks.xls(book -> {
            var sheet = book.createSheet("A");
            var row = sheet.createRow(0);
            HSSFCellStyle day = book.createCellStyle();
            day.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
            row.createCell(0).setCellValue(LocalDate.of(1985, 7, 15));
            row.getCell(0).setCellStyle(day);
            row.createCell(1).setCellValue(601234567d);
            row.createCell(2).setCellValue("Léa");
            row.createCell(3).setCellValue(false);
            row.createCell(4).setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.NA);
            var hidden = sheet.createRow(2);
            hidden.createCell(0).setCellValue("x");
            hidden.setZeroHeight(true);
        }));
        assertThat(lines.get(0).cells()).containsExactly("1985-07-15", "601234567", "Léa", "FAUX", "#N/A");
        assertThat(lines.get(1).blank()).isTrue();
        assertThat(lines.get(2).hidden()).isTrue();
    }

    @Test
    void a_nought_an_old_workbook_computed_is_an_answer() {
        for (boolean computed : new boolean[] {true, false}) {
            byte[] book = Workbooks.xls(xls -> {
                var row = xls.createSheet("Suivi").createRow(0);
                row.createCell(0).setCellFormula("1-1");
                row.createCell(1).setCellFormula("1+1");
                if (computed) {
                    xls.getCreationHelper().createFormulaEvaluator().evaluateAll();
                }
            });
            assertThat(lines(book).getFirst().cells())
                    .containsExactly(computed ? "0" : "#FORMULE!", computed ? "2" : "#FORMULE!");
        }
    }
}
