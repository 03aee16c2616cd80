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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.web.context.WebApplicationContext;

/// A list of journeys under way: opened by the journeys' own rules, when somebody of the hub chose
/// so, and not otherwise.
@SpringBootTest
@EssaimTest
class JourneysUnderWayTest {
    private static final LocalDate ENTRY = Cast.today().minusMonths(6);

    private static final String LIST = """
            Nom;Prénom;Né le;Entrée;Information donnée le;Accord donné le;Date de sortie;Issue
            Zorba;Alma;01/02/1990;ENTRY;ENTRY;ENTRY;;
            Zadig;Ida;02/02/1990;ENTRY;ENTRY;ENTRY;LEFT;CDI
            Zola;Uma;03/02/1990;ENTRY;ENTRY;;;
            Zweig;Eva;04/02/1990;ENTRY;ENTRY;ENTRY;LEFT;CDD
            Zidane;Ana;05/02/1990;BEFORE;ENTRY;ENTRY;;
            """.replace("ENTRY", ENTRY.toString())
            .replace("LEFT", ENTRY.plusMonths(3).toString())
            .replace("BEFORE", ENTRY.minusDays(2).toString());

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    @Autowired
    WebApplicationContext house;

    Cast cast;

    @BeforeEach
    void an_empty_programme() throws SQLException {
        cast = new Cast(database, viewers);
        try (var owner = cast.owner();
                var statement = owner.createStatement()) {
            statement.execute("truncate casefiles.participants, journal.entries, imports.imports cascade");
        }
    }

    private static String read(Browser who, boolean opens) {
        String path = who.handIn(
                        "/imports?_form=hand-in",
                        "liste.csv",
                        LIST.getBytes(StandardCharsets.UTF_8),
                        "_once",
                        Ids.mint().toString())
                .leadsTo()
                .replace("/columns", "");
        who.send(path + "/choice", "kind", "people", "hub", "1");
        assertThat(who.send(path + "/columns", "opensJourneys", String.valueOf(opens))
                        .leadsTo())
                .isEqualTo(path);
        return path;
    }

    private static void work(Browser who, String path, String what) throws InterruptedException {
        who.send(path + "/" + what, "_once", Ids.mint().toString());
        for (int i = 0; i < 200 && who.open(path + "/work").page().selectFirst("progress") != null; i++) {
            Thread.sleep(50);
        }
        assertThat(who.open(path + "/work").page().text()).doesNotContain("impossible");
    }

    private List<String> journeys() throws SQLException {
        try (var owner = cast.owner();
                var rows = owner.createStatement().executeQuery("""
                        select concat_ws(' ', p.last_name, j.entered_on, j.exited_on) from journeys.journeys j
                        join casefiles.participants p on p.id = j.participant_id order by 1""")) {
            List<String> journeys = new ArrayList<>();
            while (rows.next()) {
                journeys.add(rows.getString(1));
            }
            return journeys;
        }
    }

    @Test
    void somebody_of_the_hub_opens_those_that_carry_both_facts_and_is_asked_about_the_others() throws Exception {
        Browser nadia = Browser.of(house, cast.nadia);
        String path = read(nadia, true);
        String asked = nadia.open(path + "?show=decide").page().text();
        assertThat(asked)
                .contains("À décider, 2", "Eva Zweig", "Ana Zidane")
                .contains("il lui faut une date et une issue");

        work(nadia, path, "bring");
        assertThat(journeys()).containsExactly("Zadig " + ENTRY + " " + ENTRY.plusMonths(3), "Zorba " + ENTRY);
        assertThat(nadia.open("/people?whose=all").page().text()).contains("Uma Zola");

        work(nadia, path, "undo");
        assertThat(journeys()).isEmpty();
        assertThat(nadia.open("/people?whose=all").page().text()).doesNotContain("Zorba", "Zola");
    }

    @Test
    void without_the_choice_everything_is_kept_as_proposed() throws Exception {
        Browser nadia = Browser.of(house, cast.nadia);
        work(nadia, read(nadia, false), "bring");

        assertThat(journeys()).isEmpty();
    }

    @Test
    void an_administrator_reads_no_journey_and_opens_none() throws Exception {
        Browser ines = Browser.of(house, cast.ines);
        String path = read(ines, true);
        assertThat(ines.open(path + "/columns").page().text()).contains("Seul quelqu’un qui travaille à ce hub");
        work(ines, path, "bring");

        assertThat(journeys()).isEmpty();
    }
}
