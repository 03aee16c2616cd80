package fr.essaim.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import fr.essaim.spreadsheets.Workbooks;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A coach brings her own list in, between two people: as it is, with what a shared spreadsheet gathers.
class ImportStoryTest extends Story {
    private static final List<List<String>> DIRTY = List.of(
            List.of("Suivi du groupe d’octobre"),
            List.of("Merci de ne pas modifier les colonnes"),
            List.of(),
            List.of("NOM *", "Prénom", "Né(e) le", "Téléphone", "CP", "Ville", "N° sécu", "Remarques"),
            List.of("ZORBATOV", "Alma", "12/05/1989", "601234567", "59200", "Tourcoing", "289055935012345", "rien"),
            List.of("ZADIGUER", "Ida", "31/02/1990", "06 01 23 45 68", "59200", "Turcoin-les-Bains", "", ""),
            List.of("ZEPHIRET", "Guy", "03/04/1991", "0601234569", "59200", "Turcoin-les-Bains", "", ""),
            List.of("", "", ""),
            List.of("ZOLANDER", "Eve", "", "", "59200", "Turcoin-les-Bains", "", ""),
            List.of("Total", "4"));

    private static FilePayload file(String kind) {
        if (kind.equals("xlsx")) {
            return new FilePayload(
                    "suivi V7 (2) FINAL.xlsx",
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    Workbooks.xlsx(DIRTY));
        }
        String csv = String.join(
                "\r\n", DIRTY.stream().map(line -> String.join(";", line)).toList());
        return new FilePayload(
                "suivi.csv", "text/csv", csv.replace('’', '\'').getBytes(Charset.forName("windows-1252")));
    }

    private static String told(Visitor nadia) {
        return nadia.reads("main").replaceAll("[\\u00A0\\u202F]", " ");
    }

    @ParameterizedTest
    @CsvSource({"desk, xlsx", "phone, csv", "without scripts, xlsx"})
    void nadia_brings_her_list_in_sees_what_becomes_of_it_answers_mends_commits_and_undoes(String with, String kind) {
        var nadia = comes("Belkacem", with);
        nadia.opens("/people");
        nadia.follows("Importer une liste");
        nadia.findsItGoodForEveryone();
        nadia.page().setInputFiles("[name=file]", file(kind));
        nadia.presses("Déposer et lire");

        assertThat(nadia.reads("h1")).isEqualTo("Ce que contient la liste");
        assertThat(nadia.field("Que devient la colonne Né(e) le").inputValue()).isEqualTo("birth_date");
        assertThat(told(nadia)).contains("numéro de sécurité sociale : Essaim n’a pas le droit de le garder");
        nadia.findsItGoodForEveryone();
        nadia.presses("Lire à blanc");

        assertThat(nadia.reads("h1")).isEqualTo("Lecture à blanc");
        assertThat(nadia.reads(".es-lead")).startsWith("Rien n’est encore enregistré.");
        assertThat(told(nadia))
                .contains("« 31/02/1990 » n’est pas une date possible")
                .doesNotContain("289055935012345");
        nadia.findsItGoodForEveryone();

        var asked = nadia.page().locator("tr:has-text('Ida Zadiguer')").first();
        asked.locator("summary").click();
        asked.getByLabel("Date de naissance").fill("28/02/1990");
        nadia.findsItGoodForEveryone();
        asked.getByText("Noter la correction").click();

        nadia.page()
                .locator("summary:has-text('Corriger les 3 qui lisent « Turcoin-les-Bains »')")
                .click();
        var alike = nadia.page().locator(".es-alike details[open]");
        alike.getByLabel("Commune").fill("Tourcoing");
        nadia.findsItGoodForEveryone();
        alike.getByText("Corriger ces 3 lignes").click();

        assertThat(told(nadia)).contains("« Turcoin-les-Bains » devient « Tourcoing »", "Prêtes, 4");
        nadia.findsItGoodForEveryone();
        nadia.presses("Enregistrer ces 4 lignes");
        while (nadia.page().locator("progress").count() > 0) {
            nadia.page().reload();
        }
        assertThat(nadia.reads("h1")).isEqualTo("Liste enregistrée");
        assertThat(told(nadia)).contains("4 dossiers ouverts");
        nadia.findsItGoodForEveryone();
        nadia.opens("/people?whose=all&q=zadiguer");
        nadia.follows("Ida Zadiguer");
        assertThat(nadia.reads("h1")).contains("Ida Zadiguer");
        assertThat(told(nadia)).contains("36 ans, Tourcoing");

        nadia.opens("/imports");
        nadia.page().locator("a:has-text('suivi')").first().click();
        nadia.presses("Défaire l’import");
        while (nadia.page().locator("progress").count() > 0) {
            nadia.page().reload();
        }
        assertThat(nadia.reads("h1")).isEqualTo("Import défait");
        assertThat(told(nadia)).contains("4 enregistrements retirés");
        nadia.findsItGoodForEveryone();
        assertThat(sql().sql("select count(*) from casefiles.participants where last_name like 'Z%t%'"
                                + " and first_name in ('Alma', 'Ida', 'Guy', 'Eve')")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
