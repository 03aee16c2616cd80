package fr.essaim.imports.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.installation.Database;
import fr.essaim.kernel.Ids;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Browser;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import fr.essaim.testing.Queries;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.web.context.WebApplicationContext;

/// A team's own spreadsheet, from its file to the people's list and back, in a browser without script.
@SpringBootTest
@EssaimTest
class ImportPagesTest {
    private static final String LIST = """
            Identifiant;Nom;Prénom;Né le;Tél;Email;Adresse;CP;Ville;NIR;RQTH;Entrée
            77;BENAISSA;Nora;12/05/1989;601234567;nora@free.fr;1 rue X;59200;Tourcoing;289055935012345;oui;03/02/2026
            78;Lefebvre;Loïc;31/02/1990;;;;59200;Tourcoing;;;
            79;benaissa;nora;12/05/1989;;;;;;;;
            80;Diallo;Ousmane;01/01/1990;;;;59200;Nulle-Part;;;
            81;Diallo;Ousman;01/01/1990;;;;59200;Tourcoing;;;
            """;

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    @Autowired
    WebApplicationContext house;

    Cast cast;
    Browser ines;

    @BeforeEach
    void an_empty_programme() throws SQLException {
        cast = new Cast(database, viewers);
        try (var owner = cast.owner();
                var statement = owner.createStatement()) {
            statement.execute(
                    "truncate casefiles.participants, journal.entries, imports.imports, imports.sources cascade");
        }
        ines = Browser.of(house, cast.ines);
    }

    /// @return the path of the import
    private String handIn(Browser who, String name, String csv) {
        var answer = who.handIn(
                "/imports?_form=hand-in",
                name,
                csv.getBytes(StandardCharsets.UTF_8),
                "_once",
                Ids.mint().toString(),
                "_page",
                "/imports",
                "_form",
                "hand-in");
        assertThat(answer.status()).as(answer.page().text()).isEqualTo(303);
        return answer.leadsTo().replace("/columns", "");
    }

    private String read(Browser who, String csv) {
        String path = handIn(who, "suivi V7 (2) FINAL.csv", csv);
        who.send(path + "/choice", "kind", "people", "hub", "1");
        assertThat(who.send(path + "/columns").leadsTo()).isEqualTo(path);
        return path;
    }

    private void work(Browser who, String path, String what) throws InterruptedException {
        who.send(path + "/" + what, "_once", Ids.mint().toString());
        for (int i = 0; i < 200 && who.open(path + "/work").page().selectFirst("progress") != null; i++) {
            Thread.sleep(50);
        }
    }

    private List<String> rows(String sql) throws SQLException {
        try (var owner = cast.owner();
                var statement = owner.createStatement();
                var result = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(result.getString(1));
            }
            return rows;
        }
    }

    @Test
    void a_dry_run_tells_what_becomes_of_every_line_and_writes_nothing() throws SQLException {
        String path = read(ines, LIST);
        var page = ines.open(path);

        assertThat(page.text("h1")).isEqualTo("Lecture à blanc");
        assertThat(page.text(".es-lead")).startsWith("Rien n’est encore enregistré.");
        assertThat(page.page().text())
                .contains("À décider, 2", "Proposées, 1", "Prêtes, 1", "Le reste, 1")
                .contains("« 31/02/1990 » n’est pas une date possible")
                .contains("Est-ce la même personne ?", "Ousman Diallo")
                .doesNotContain("289055935012345");
        assertThat(rows("select id::text from casefiles.participants")).isEmpty();
    }

    @Test
    void what_is_answered_is_written_and_only_that() throws Exception {
        String path = read(ines, LIST);
        ines.send(
                path + "/answers",
                "_page",
                path,
                "line",
                "3",
                "field",
                "birth_date",
                "problem",
                "cells.problem.impossible-date",
                "choice",
                "correct",
                "value",
                "28/02/1990");
        ines.send(
                path + "/answers",
                "_page",
                path,
                "line",
                "6",
                "field",
                "row",
                "problem",
                "lists.problem.alike",
                "choice",
                "same",
                "value",
                "5");
        assertThat(ines.open(path).page().text()).contains("À décider, 0", "Le reste, 2");

        work(ines, path, "bring");

        assertThat(ines.open(path + "/work").text("h1")).isEqualTo("Liste enregistrée");
        assertThat(rows("select last_name || ' ' || birth_date from casefiles.participants order by 1"))
                .containsExactly("Benaissa 1989-05-12", "Diallo 1990-01-01", "Lefebvre 1990-02-28");
        assertThat(rows("select act from journal.entries where not reading order by id"))
                .contains("hand-in-list", "open-files", "bring-in-list");
    }

    @Test
    void the_same_correction_serves_several_lines_and_may_be_taken_back() {
        String path = read(ines, """
                Nom;Prénom;Né le;CP;Ville
                Zorba;Alma;01/02/1990;59200;Turcoin-les-Bains
                Zadig;Ida;02/02/1990;59200;Turcoin-les-Bains
                Zola;Guy;03/02/1990;59200;Turcoin-les-Bains
                """);
        var page = ines.open(path + "?show=proposed");
        assertThat(page.page().text()).contains("Corriger les 3 qui lisent « Turcoin-les-Bains »");
        var form = page.page().selectFirst("form:has([name=all][type=hidden])");
        ines.send(
                path + "/answers",
                "_page",
                path,
                "field",
                form.selectFirst("[name=field]").val(),
                "problem",
                form.selectFirst("[name=problem]").val(),
                "choice",
                "correct",
                "all",
                "true",
                "was",
                form.selectFirst("[name=was]").val(),
                "value",
                "Tourcoing");

        page = ines.open(path);
        assertThat(page.page().text()).contains("Prêtes, 3", "« Turcoin-les-Bains » devient « Tourcoing »");

        ines.send(page.page().selectFirst("form[action*=/answers/]").attr("action"), "_page", path);
        assertThat(ines.open(path).page().text()).contains("Prêtes, 0", "Proposées, 3");
    }

    @Test
    void a_list_without_titles_says_how_its_columns_are_known() {
        String path = handIn(ines, "sans-titres.csv", "Zorba;Kevin;01/02/1990\nZadig;Marie;02/02/1990\n");
        var page = ines.open(path + "/columns");

        assertThat(page.page().text()).contains("Cette liste n’a pas de ligne de titres", "Colonne B");
        assertThat(page.page().select("#c2 option[selected]").val()).isEqualTo("birth_date");
    }

    @Test
    void more_than_a_cell_holds_is_refused_with_a_sentence() {
        String path = read(ines, LIST);
        var answer = ines.send(
                path + "/answers",
                "_page",
                path,
                "_form",
                "correct-3-0",
                "line",
                "3",
                "field",
                "birth_date",
                "problem",
                "cells.problem.impossible-date",
                "choice",
                "correct",
                "value",
                "9".repeat(301));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().text()).contains("C’est trop long : 300 caractères au plus.");
    }

    @Test
    void sent_twice_it_is_brought_in_once() throws Exception {
        String path = read(ines, LIST);
        work(ines, path, "bring");
        work(ines, path, "bring");

        assertThat(rows("select id::text from casefiles.participants")).hasSize(2);
        assertThat(rows("select how from imports.works")).containsExactly("done");
    }

    @Test
    void an_import_is_undone_but_for_what_was_added_since() throws Exception {
        String path = read(ines, LIST);
        work(ines, path, "bring");
        String nora = rows("select id::text from casefiles.participants where last_name = 'Benaissa'")
                .getFirst();
        Browser.of(house, cast.nadia).send("/people/" + nora + "/wishes", "words", "jamais le mardi");

        work(ines, path, "undo");

        var page = ines.open(path + "/work");
        assertThat(page.text("h1")).isEqualTo("Import défait");
        assertThat(page.page().text()).contains("Un enregistrement retiré", "Nora Benaissa");
        assertThat(rows("select last_name from casefiles.participants")).containsExactly("Benaissa");
        assertThat(rows("select act from journal.entries where act = 'undo-import'"))
                .hasSize(1);
    }

    @Test
    void the_same_file_again_changes_nothing() throws Exception {
        work(ines, read(ines, LIST), "bring");
        String again = read(ines, LIST);

        assertThat(ines.open(again + "?show=ready").page().text()).contains("Prêtes, 0", "Proposées, 0");
    }

    @Test
    void columns_are_read_as_last_time() {
        String path = handIn(ines, "a.csv", LIST);
        ines.send(path + "/choice", "kind", "people", "hub", "1");
        ines.send(path + "/columns", "c5", "!chosen", "c9", "phone");

        String other = handIn(ines, "b.csv", LIST);
        var page = ines.open(other + "/columns");

        assertThat(page.page().select("#c5 option[selected]").val()).isEqualTo("!chosen");
        assertThat(page.page().select("#c9")).as("a NIR is never taken").isEmpty();
    }

    @Test
    void a_file_that_is_no_list_is_refused_where_it_was_handed_in() {
        var answer = ines.handIn(
                "/imports?_form=hand-in",
                "photo.csv",
                new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0},
                "_once",
                Ids.mint().toString(),
                "_page",
                "/imports",
                "_form",
                "hand-in");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("h1")).isEqualTo("Importer une liste");
        assertThat(answer.text(".es-refusal")).isNotBlank();
    }

    @Test
    void a_colleague_sees_nothing_of_it() {
        String path = read(ines, LIST);

        assertThat(Browser.of(house, cast.nadia).open(path).status()).isEqualTo(404);
        assertThat(Browser.of(house, cast.helene).open("/imports").status()).isEqualTo(403);
    }

    @Test
    void the_number_of_questions_does_not_grow_with_the_list() {
        StringBuilder csv = new StringBuilder("Nom;Prénom;Né le\n");
        for (int i = 0; i < 400; i++) {
            csv.append("Zorba%s;Alma%s;31/02/1990\n".formatted((char) ('a' + i % 26), (char) ('a' + i / 26)));
        }
        String small = read(ines, LIST);
        String large = read(ines, csv.toString());
        ines.open(small);

        int few = Queries.during(() -> ines.open(small));
        int many = Queries.during(() -> ines.open(large));
        assertThat(many).isLessThanOrEqualTo(few);
        assertThat(few).isLessThanOrEqualTo(16);
    }
}
