package fr.essaim.reports.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.installation.Database;
import fr.essaim.installation.Secrets;
import fr.essaim.kernel.Ids;
import fr.essaim.reports.ReportLife;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Browser;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import fr.essaim.testing.Queries;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest
@EssaimTest
class ReportsPageTest {
    @Autowired
    WebApplicationContext house;

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    @Autowired
    Secrets secrets;

    private Cast cast;
    private ReportLife life;
    private Browser helene;
    private Browser paul;

    @BeforeEach
    void people_at_two_hubs() throws SQLException {
        cast = new Cast(database, viewers);
        life = new ReportLife(cast);
        int quay = life.hub("quai");
        int dock = life.hub("bassin");
        for (int i = 0; i < 6; i++) {
            life.journey(quay, "Q" + i, "2026-04-1" + i);
            life.journey(dock, "D" + i, "2026-04-1" + i);
        }
        helene = Browser.of(house, cast.helene);
        paul = Browser.of(house, cast.paul);
    }

    private Browser.Answer asked(Browser who, String report, String period) {
        return who.ask("/reports", "programme", life.code, "report", report, "period", period);
    }

    private String submitted(String report, String period) {
        var answer = helene.send(
                "/reports/submissions",
                "_once",
                Ids.mint().toString(),
                "programme",
                life.code,
                "report",
                report,
                "period",
                period,
                "_page",
                "/reports",
                "_form",
                "submit");
        assertThat(answer.status()).isEqualTo(303);
        return answer.leadsTo();
    }

    @Test
    void what_a_report_holds_is_shown_before_it_is_made_and_no_name_is_read() {
        var table = asked(helene, "dialogue-de-gestion", "2026-T2");
        assertThat(table.text("tr:has(th:contains(quai))")).startsWith("quai 0 6");
        var people = asked(helene, "fse-participants", "2026-T2");
        assertThat(people.text("section[aria-labelledby=h-preview]")).contains("12 parcours", "25 colonnes");
        assertThat(people.page().text()).doesNotContain("Q1");
    }

    @Test
    void a_wrong_period_and_an_empty_report_are_told_beside_the_field() {
        assertThat(asked(helene, "dialogue-de-gestion", "2026-T9").text("#period-refusal"))
                .contains("2026-T9", "n’est pas une période");
        assertThat(asked(helene, "dialogue-de-gestion", "2025-T1").text("#period-refusal"))
                .contains("serait vide");
        assertThat(asked(helene, "financeur-trimestriel", "2026").text("#period-refusal"))
                .contains("par trimestre");
        assertThat(asked(helene, "rien", "2026").text("#period-refusal")).contains("dialogue-de-gestion");
        assertThat(asked(helene, "fse-participants", "2026-T2").value("period")).isEqualTo("2026-T2");
    }

    @Test
    void as_many_questions_whatever_the_number_of_people_and_submissions() throws SQLException {
        asked(helene, "dialogue-de-gestion", "2026-T2");
        int before = Queries.during(() -> asked(helene, "dialogue-de-gestion", "2026-T2"));
        submitted("dialogue-de-gestion", "2026-T2");
        submitted("dialogue-de-gestion", "2026");
        int hub = life.hub("moulin");
        life.journey(hub, "M1", "2026-05-01");
        assertThat(Queries.during(() -> asked(helene, "dialogue-de-gestion", "2026-T2")))
                .isEqualTo(before);
        assertThat(before).isLessThanOrEqualTo(20);
    }

    @Test
    void a_submission_is_read_again_downloaded_and_compared() throws SQLException {
        String first = submitted("fse-participants", "2026-T2");
        var page = helene.open(first);
        assertThat(page.text("h1")).isEqualTo("Participants FSE+");
        assertThat(page.text(".es-lead")).contains("Hélène Caron");
        assertThat(page.text(".es-tag-good")).isEqualTo("Lignes identiques à la remise");
        UUID eve = life.journey(life.hub("ferme"), "Eve", "2026-04-02");
        life.write("update journeys.entries set written_at = now() where journey_id = '" + eve + "'");
        String second = submitted("fse-participants", "2026-T2");
        String other = second.substring(second.lastIndexOf('/'));
        var changes = helene.open(first + "/changes" + other);
        assertThat(changes.text("h1")).isEqualTo("Ce qui a changé");
        assertThat(changes.text("tbody tr")).contains("Eve X", "Venue", "Entrée du 2 avr", "Nadia Belkacem");
        assertThat(helene.send(first + "/file", "form", "pdf").status()).isEqualTo(200);
        assertThat(helene.send(first + "/file", "form", "doc").status()).isEqualTo(422);
        assertThat(helene.open(first + "/changes" + first.substring(first.lastIndexOf('/')))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_funder_reads_what_was_submitted_to_funders_and_nothing_else() {
        String house = submitted("dialogue-de-gestion", "2026-T2");
        String funders = submitted("financeur-trimestriel", "2026-T2");
        var list = paul.ask("/reports", "programme", life.code);
        assertThat(list.page().select("main a[href^=/reports/submissions]")).hasSize(1);
        assertThat(list.page().select("form[action^=/reports]")).isEmpty();
        assertThat(paul.open(funders).status()).isEqualTo(200);
        assertThat(paul.open(house).status()).isEqualTo(404);
        assertThat(paul.send("/reports/file", "report", "fse-participants").status())
                .isEqualTo(403);
        assertThat(Browser.of(this.house, cast.nadia).open("/reports").status()).isEqualTo(403);
        assertThat(asked(helene, "financeur-trimestriel", "2026-T2").text("section[aria-labelledby=h-preview]"))
                .contains("a déjà été remis");
    }

    @Test
    void a_file_of_the_installations_own_takes_the_place_of_the_one_that_ships_or_tells_its_line() throws IOException {
        var folder = Files.createDirectories(secrets.folder().resolveSibling("reports"));
        var file = folder.resolve("le-notre.yaml");
        try (var shipped = ReportsPageTest.class.getResourceAsStream("/reports/dialogue-de-gestion.yaml")) {
            String text = new String(java.util.Objects.requireNonNull(shipped).readAllBytes());
            Files.writeString(file, text.replace("fr: \"Dialogue de gestion\"", "fr: \"Le nôtre\""));
            assertThat(helene.ask("/reports", "programme", life.code).text("#report"))
                    .contains("Le nôtre");
            Files.writeString(file, text.replace("set: iae-2008/1", "set: rien/1"));
            assertThat(helene.ask("/reports", "programme", life.code).text(".es-note"))
                    .contains("le-notre.yaml", "Ligne 14", "rien/1");
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
