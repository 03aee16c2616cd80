package fr.essaim.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

/// From facts to cells, and from cells to a workbook and a PDF: without a database.
class JourneyLinesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final ReportDefinition FSE = ReportReaderTest.shipped("fse-participants");

    private static Passage passage(UUID person, String... facts) {
        Map<String, String> told = new HashMap<>(Map.of("last-name", "Diallo", "entered-on", "2026-01-05"));
        for (int i = 0; i < facts.length; i += 2) {
            told.put(facts[i], facts[i + 1]);
        }
        return new Passage(UUID.randomUUID(), person, 1, told);
    }

    private static String cell(String column, String... facts) {
        var row = lines(passage(UUID.randomUUID(), facts)).rows().getFirst();
        for (int i = 0; i < FSE.columns().size(); i++) {
            if (FSE.columns().get(i).id().equals(column)) {
                return row.cells().get(i).frozen();
            }
        }
        throw new IllegalArgumentException(column);
    }

    private static ReportTable lines(Passage... passages) {
        return new JourneyLines(FSE, ReportLife.words(), TODAY).of(List.of(passages));
    }

    @Test
    void an_answer_is_written_by_its_code_and_each_absence_by_its_own() {
        assertThat(cell("employment", "state employment-status", "given", "answer employment-status", "some-work"))
                .isEqualTo("text:EECO05");
        assertThat(cell("employment", "state employment-status", "refused")).isEqualTo("refused:REFUS");
        assertThat(cell("employment", "state employment-status", "not-known")).isEqualTo("not-known:NSP");
        assertThat(cell("employment", "state employment-status", "not-applicable"))
                .isEqualTo("not-applicable:SANS-OBJET");
        assertThat(cell("employment")).isEqualTo("not-recorded:");
        assertThat(cell("months-without-job", "state months-without-job", "given", "answer months-without-job", "14"))
                .isEqualTo("number:14");
    }

    @Test
    void before_the_exit_its_columns_are_not_applicable_rather_than_missing() {
        for (String column : List.of("left-on", "outcome", "result", "proved", "six-months")) {
            assertThat(cell(column)).as(column).startsWith("not-applicable:");
        }
        assertThat(cell("result", "left-on", "2026-05-20", "outcome", "cdi")).isEqualTo("text:EECR04");
        assertThat(cell("result", "left-on", "2026-05-20", "outcome", "none")).isEqualTo("text:0");
    }

    @Test
    void news_are_missing_only_once_they_are_due() {
        String[] left = {"left-on", "2026-05-01", "outcome", "cdi", "due P6M", "2026-11-01"};
        assertThat(cell("six-months", left)).startsWith("not-recorded:");
        left[5] = "2026-12-01";
        assertThat(cell("six-months", left)).startsWith("not-applicable:");
        assertThat(cell("six-months", "left-on", "2026-05-01", "outcome", "cdi", "follow-up P6M", "declined"))
                .isEqualTo("refused:REFUS");
        assertThat(cell("six-months", "left-on", "2026-05-01", "outcome", "cdi", "follow-up P6M", "unreachable"))
                .isEqualTo("unreachable:INJOIGNABLE");
    }

    @Test
    void one_person_counts_once_by_their_last_journey() {
        UUID person = UUID.randomUUID();
        var table = lines(passage(person, "entered-on", "2025-01-05"), passage(person, "entered-on", "2026-02-06"));
        assertThat(table.rows()).hasSize(1);
        assertThat(table.rows().getFirst().cells()).contains(Cell.day("2026-02-06"));
    }

    @Test
    void a_frozen_cell_is_thawed_as_it_was() {
        for (Cell cell : List.of(
                Cell.text("a:b"), Cell.day("2026-01-05"), Cell.number(12), Cell.blank(Blank.NOT_RECORDED, ""))) {
            assertThat(Cell.thawed(cell.frozen())).isEqualTo(cell);
        }
    }

    private static ReportSheet sheet(String name) {
        var table = lines(passage(UUID.randomUUID(), "last-name", name));
        return new ReportSheet(
                "Participants",
                "Une ligne par personne.",
                List.of("Programme : P"),
                FSE.columns().stream()
                        .map(column -> column.label().in(java.util.Locale.FRENCH))
                        .toList(),
                table,
                Map.of("REFUS", "n’a pas souhaité répondre"),
                List.of("À vérifier."),
                "À propos",
                "fse",
                java.util.Locale.FRENCH);
    }

    @Test
    void a_workbook_says_the_same_and_a_name_that_looks_like_a_formula_stays_a_name() throws IOException {
        var out = new ByteArrayOutputStream();
        ReportFile.XLSX.write(sheet("=1+1 <Łątka>"), out);
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(2);
            assertThat(rows.getFirst().getCell(0).getText()).isEqualTo("Nom");
            assertThat(rows.get(1).getCell(0).getText()).isEqualTo("=1+1 <Łątka>");
            assertThat(rows.get(1).getCell(0).getFormula()).isNull();
        }
    }

    @Test
    void a_pdf_is_tagged_has_its_font_inside_and_its_text_can_be_copied() throws IOException {
        var out = new ByteArrayOutputStream();
        ReportFile.PDF.write(sheet("Diallo <b> & Łątka"), out);
        try (var pdf = Loader.loadPDF(out.toByteArray())) {
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("fr");
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("Participants", "Diallo <b> &", "Łątka");
            for (var name : pdf.getPage(0).getResources().getFontNames()) {
                assertThat(pdf.getPage(0).getResources().getFont(name).isEmbedded())
                        .isTrue();
            }
        }
    }
}
