package fr.essaim.imports.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.installation.Database;
import fr.essaim.kernel.Ids;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Browser;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.web.context.WebApplicationContext;

/// The other real files: professionals and organisations.
@SpringBootTest
@EssaimTest
class OtherListsTest {
    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    @Autowired
    WebApplicationContext house;

    Cast cast;
    Browser ines;

    @BeforeEach
    void an_empty_network() throws SQLException {
        cast = new Cast(database, viewers);
        try (var owner = cast.owner();
                var statement = owner.createStatement()) {
            statement.execute("truncate network.actors, imports.imports, imports.sources cascade");
            statement.execute("delete from team.codes");
            statement.execute("delete from team.members where email like '%@cd26.fr'");
        }
        ines = Browser.of(house, cast.ines);
    }

    private Browser.Answer handIn(Browser who, String name) throws IOException {
        try (var file = Objects.requireNonNull(OtherListsTest.class.getResourceAsStream("/imports/" + name))) {
            return who.handIn(
                    "/imports?_form=hand-in",
                    name,
                    file.readAllBytes(),
                    "_once",
                    Ids.mint().toString());
        }
    }

    private Browser.Answer handIn(Browser who, String name, String csv) {
        return who.handIn(
                "/imports?_form=hand-in",
                name,
                csv.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                "_once",
                Ids.mint().toString());
    }

    private String read(Browser who, String name) throws IOException {
        String path = handIn(who, name).leadsTo().replace("/columns", "");
        var answer = who.send(path + "/columns", "_page", path + "/columns", "_form", "columns");
        assertThat(answer.leadsTo()).as(answer.page().text()).isEqualTo(path);
        return path;
    }

    private void work(String path, String what) throws InterruptedException {
        ines.send(path + "/" + what, "_once", Ids.mint().toString());
        for (int i = 0; i < 200 && ines.open(path + "/work").page().selectFirst("progress") != null; i++) {
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
    void professionals_become_members_without_a_post_and_go_again() throws Exception {
        String path = read(ines, "import_professionnels.csv");
        assertThat(ines.open(path).page().text()).contains("Prêtes, 2");
        work(path, "bring");

        assertThat(rows("select first_name || ' ' || last_name || ' ' || email from team.members"
                        + " where email like '%@cd26.fr' order by email"))
                .containsExactly("Salomé Légase salome@cd26.fr", "Sofia Poltroné sofia@cd26.fr");
        assertThat(rows("select p.id::text from team.posts p join team.members m on m.id = p.member_id"
                        + " where m.email like '%@cd26.fr'"))
                .isEmpty();

        String again = read(ines, "import_professionnels.csv");
        assertThat(ines.open(again + "?show=rest").page().text()).contains("Prêtes, 0", "Le reste, 2");

        work(path, "undo");
        assertThat(rows("select email from team.members where email like '%@cd26.fr'"))
                .isEmpty();
    }

    @Test
    void only_an_administrator_invites() throws Exception {
        Browser nadia = Browser.of(house, cast.nadia);
        String path = handIn(nadia, "import_professionnels.csv").leadsTo().replace("/columns", "");
        var answer = nadia.send(path + "/columns", "_page", path + "/columns", "_form", "columns");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().text()).contains("Inviter des membres revient à l’administration.");
    }

    @Test
    void spreadsheets_of_professionals_are_read_too() throws Exception {
        for (String name : List.of("import_charges_orientation.xls", "import_charges_orientation.xlsx")) {
            var answer = handIn(ines, name);
            assertThat(answer.status()).as(name).isEqualTo(303);
            assertThat(ines.open(answer.leadsTo())
                            .page()
                            .select("#choice-kind option[selected]")
                            .val())
                    .as(name)
                    .isEqualTo("professionals");
        }
    }

    @Test
    void structures_become_partners_with_those_to_ask_for() throws Exception {
        String path = read(ines, "import_structures.csv");
        work(path, "bring");

        assertThat(rows("select name || ' ' || siret from network.actors")).contains("CD 93 22930008201453");
        assertThat(rows("select last_name from network.contacts order by 1")).contains("Delamare", "Lacaze");
        var list = Browser.of(house, cast.nadia).open("/network/actors?q=cd 93");
        assertThat(list.page().text()).contains("CD 93", "Bobigny");
        String actor = list.page().selectFirst("a.es-who").attr("href");
        assertThat(Browser.of(house, cast.nadia).open(actor).page().text())
                .contains("Ruben Delamare", "Zoé Lacaze", "22930008201453");
        assertThat(Browser.of(house, cast.paul).open("/network/actors").status())
                .isEqualTo(403);

        String again = read(ines, "import_structures.csv");
        assertThat(ines.open(again).page().text()).contains("Proposées, 0", "Prêtes, 0");

        work(path, "undo");
        assertThat(rows("select name from network.actors")).isEmpty();
    }

    @Test
    void what_cannot_be_proved_or_reached_is_left_out_and_said() throws Exception {
        String path = read(ines, "import_structures_buggy.csv");
        String shown = ines.open(path + "?show=proposed").page().text()
                + ines.open(path + "?show=decide").page().text()
                + ines.open(path + "?show=rest").page().text();

        assertThat(shown).contains("SIRET impossible", "adresse e-mail impossible", "aucun nom de structure");
    }

    private void correct(String path, int line, String field, String problem, String value) {
        var answer = ines.send(
                path + "/answers",
                "_page",
                path,
                "line",
                String.valueOf(line),
                "field",
                field,
                "problem",
                problem,
                "choice",
                "correct",
                "value",
                value);
        assertThat(answer.status()).isEqualTo(303);
    }

    @Test
    void what_a_list_of_structures_says_wrongly_is_corrected_on_screen() throws Exception {
        String path = handIn(ines, "a.csv", """
                Nom;Courriel;Ville;Siret;Nom responsable;Courriel responsable
                ;accueil@cidff.fr;Bobigny;;Delamare;ruben.delamare.cidff.fr
                Régie de quartier;contact@regie;Lille;12312312312311;;
                """).leadsTo().replace("/columns", "");
        ines.send(path + "/columns");
        var page = ines.open(path + "?show=decide");
        assertThat(page.text("section[aria-labelledby=h-mends] tbody"))
                .contains("Nom de la structure", "aucun nom de structure");
        assertThat(page.page().select("form:has([name=field][value=name]) input[name=value]"))
                .as("a field to type the name in")
                .isNotEmpty();

        correct(path, 2, "name", "imports.structure.problem.no-name", "CIDFF");
        assertThat(ines.open(path + "?show=proposed").page().text())
                .as("the problem is told of the field that has it")
                .contains("E-mail du contact ruben.delamare.cidff.fr");
        correct(path, 2, "contact_email", "cells.problem.email", "ruben.delamare@cidff.fr");
        correct(path, 3, "siret", "imports.structure.problem.siret", "22930008201453");
        correct(path, 3, "email", "cells.problem.email", "contact@regie.fr");
        assertThat(ines.open(path).page().text()).contains("Prêtes, 2");
        work(path, "bring");

        assertThat(rows("select name || ' ' || coalesce(siret, '') from network.actors order by 1"))
                .containsExactly("CIDFF ", "Régie de quartier 22930008201453");
        assertThat(rows("select c.last_name || ' ' || c::text from network.contacts c"))
                .singleElement()
                .asString()
                .contains("Delamare", "ruben.delamare@cidff.fr");
    }

    @Test
    void the_same_wrong_address_of_several_structures_is_corrected_once() throws Exception {
        String path = handIn(ines, "a.csv", """
                Nom;Courriel;Ville;Siret
                CIDFF;contact@cd93;Bobigny;
                Régie de quartier;contact@cd93;Bobigny;
                """).leadsTo().replace("/columns", "");
        ines.send(path + "/columns");
        assertThat(ines.open(path).page().text()).contains("Corriger les 2 qui lisent « contact@cd93 »");
        ines.send(
                path + "/answers",
                "_page",
                path,
                "field",
                "email",
                "problem",
                "cells.problem.email",
                "choice",
                "correct",
                "all",
                "true",
                "was",
                "contact@cd93",
                "value",
                "contact@cd93.fr");
        work(path, "bring");

        assertThat(rows("select value from network.ways where kind = 'email'"))
                .containsExactly("contact@cd93.fr", "contact@cd93.fr");
    }

    @Test
    void what_a_list_of_professionals_says_wrongly_is_corrected_on_screen() throws Exception {
        String path = handIn(ines, "b.csv", """
                Courriel;Prénom;Nom;Fonction
                salome@cd26;Salomé;Légase;Conseillère
                sofia@cd26.fr;Sofia;;Chargée d'insertion
                """).leadsTo().replace("/columns", "");
        ines.send(path + "/columns");
        assertThat(ines.open(path).text("section[aria-labelledby=h-mends] tbody"))
                .contains("salome@cd26", "le nom manque");

        correct(path, 2, "email", "imports.member.problem.no-email", "salome@cd26.fr");
        ines.send(
                path + "/answers",
                "_page",
                path,
                "line",
                "3",
                "field",
                "last_name",
                "problem",
                "imports.member.problem.last-name-missing",
                "choice",
                "correct",
                "last",
                "Poltroné",
                "first",
                "Sofia");
        work(path, "bring");

        assertThat(
                        rows(
                                "select first_name || ' ' || last_name from team.members where email like '%@cd26.fr' order by 1"))
                .containsExactly("Salomé Légase", "Sofia Poltroné");
    }
}
