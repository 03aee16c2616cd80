package fr.essaim.imports.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.installation.Database;
import fr.essaim.kernel.Ids;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Browser;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.web.context.WebApplicationContext;

/// The team corrects its spreadsheet and hands it in again: what it corrects is brought up to date, and only that.
@SpringBootTest
@EssaimTest
class CorrectedListTest {
    private static final String FIRST = """
            Identifiant;Nom;Prénom;Né le;Tél;Adresse;CP;Ville
            77;Benaissa;Nora;12/05/1989;0639980001;1 rue X;59200;Tourcoing
            80;Diallo;Ousmane;01/01/1990;;;59200;Tourcoing
            81;Petit;Rose;02/02/1992;;;59200;Tourcoing
            """;
    private static final String CORRECTED = """
            Identifiant;Nom;Prénom;Né le;Tél;Adresse;CP;Ville
            77;Benaïssa;Nora;12/05/1989;0639980002;9 rue Y;59100;Roubaix
            80;Diallo;Ousmane;01/10/1990;;;59200;Tourcoing
            81;Petit;Rose;02/02/1992;;;59200;Tourcoing
            """;

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    @Autowired
    WebApplicationContext house;

    Cast cast;
    Browser nadia;

    @BeforeEach
    void a_list_nadia_brought_in() throws Exception {
        cast = new Cast(database, viewers);
        try (var owner = cast.owner();
                var statement = owner.createStatement()) {
            statement.execute("truncate casefiles.participants, journal.entries, imports.imports cascade");
        }
        nadia = Browser.of(house, cast.nadia);
        work(read(FIRST), "bring");
    }

    private String read(String csv) {
        String path = nadia.handIn(
                        "/imports?_form=hand-in",
                        "liste.csv",
                        csv.getBytes(StandardCharsets.UTF_8),
                        "_once",
                        Ids.mint().toString())
                .leadsTo()
                .replace("/columns", "");
        assertThat(nadia.send(path + "/columns").leadsTo()).isEqualTo(path);
        return path;
    }

    private void work(String path, String what) throws InterruptedException {
        nadia.send(path + "/" + what, "_once", Ids.mint().toString());
        for (int i = 0; i < 200 && nadia.open(path + "/work").page().selectFirst("progress") != null; i++) {
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

    private List<String> files() throws SQLException {
        return rows("""
                select concat_ws(' ', last_name, birth_date,
                    (select string_agg(value, '+' order by value) from casefiles.ways w where w.participant_id = p.id),
                    (select string_agg(commune_code, '+' order by commune_code) from casefiles.homes h
                        where h.participant_id = p.id))
                from casefiles.participants p order by last_name""");
    }

    @Test
    void the_same_list_changes_nothing() throws Exception {
        var page = nadia.open(read(FIRST));

        assertThat(page.page().text()).contains("À décider, 0", "Proposées, 0", "Prêtes, 0", "Le reste, 3");
    }

    @Test
    void what_it_corrects_is_shown_line_by_line_then_written_beside_what_was() throws Exception {
        String path = read(CORRECTED);
        String shown = nadia.open(path).page().text();

        assertThat(shown).contains("Proposées, 2", "Le reste, 1", "2 dossiers seront mis à jour");
        assertThat(shown).contains("01/01/1990", "01/10/1990", "06 39 98 00 02", "Nora Benaïssa");
        work(path, "bring");

        assertThat(files())
                .containsExactly(
                        "Benaïssa 1989-05-12 0639980001+0639980002 59512+59599",
                        "Diallo 1990-10-01 59599",
                        "Petit 1992-02-02 59599");
        assertThat(rows("select act from journal.entries where act = 'mend-identity'"))
                .hasSize(2);
    }

    @Test
    void what_somebody_mended_by_hand_is_asked_and_kept_without_an_answer() throws Exception {
        String ousmane = rows("select id::text from casefiles.participants where last_name = 'Diallo'")
                .getFirst();
        nadia.send(
                "/people/" + ousmane + "/identity",
                "version",
                "0",
                "first",
                "Ousmane",
                "last",
                "Diallo",
                "birthDate",
                "1990-03-03");
        assertThat(rows("select birth_date::text from casefiles.participants where last_name = 'Diallo'"))
                .containsExactly("1990-03-03");

        String path = read(CORRECTED);
        assertThat(nadia.open(path + "?show=decide").page().text())
                .contains("À décider, 1", "Garder ce que dit Essaim");
        work(path, "bring");

        assertThat(rows("select birth_date::text from casefiles.participants where last_name = 'Diallo'"))
                .containsExactly("1990-03-03");
    }

    @Test
    void an_update_is_undone_too_but_for_what_was_touched_since() throws Exception {
        List<String> before = files();
        String path = read(CORRECTED);
        work(path, "bring");
        String ousmane = rows("select id::text from casefiles.participants where last_name = 'Diallo'")
                .getFirst();
        nadia.send(
                "/people/" + ousmane + "/identity",
                "version",
                "1",
                "first",
                "Ousmane",
                "last",
                "Diallo",
                "birthDate",
                "1990-03-03");

        work(path, "undo");

        var page = nadia.open(path + "/work");
        assertThat(page.page().text()).contains("Import défait", "Ousmane Diallo");
        assertThat(files()).containsExactly(before.get(0), "Diallo 1990-03-03 59599", before.get(2));
        assertThat(nadia.open("/people?q=Benaissa").page().text()).contains("Nora Benaissa");
    }
}
