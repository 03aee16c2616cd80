package fr.essaim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import fr.essaim.house.Browser;
import fr.essaim.installation.DataDirectory;
import fr.essaim.installation.Installation;
import fr.essaim.installation.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The machine loses its power in the middle of a list: the process is killed without a word. The next start says so,
/// nothing is half written, and the same list comes in.
class KilledStoryTest {
    private static final int PEOPLE = 1200;

    @TempDir
    Path folder;

    private int starts;
    private Served essaim;

    @AfterEach
    void stop() {
        essaim.close();
    }

    @Test
    void killed_in_the_middle_of_a_list_nothing_is_half_written_and_it_comes_in_again() throws Exception {
        Path data = folder.resolve("data");
        essaim = serve(data);
        String list;
        try (var ines = Browser.desk()) {
            var house = new Founding(essaim.site());
            house.founds(ines.page(), essaim.told("premier administrateur : (\\S+)"));
            house.opens_a_programme_and_a_hub(ines.page());
            list = hands_in(ines.page(), house.site());
            try (var joined = Installation.join(DataDirectory.open(data), Map.of(), Progress.SILENT);
                    var owner = joined.database().owner().getConnection()) {
                holdAt(owner, 700);
                ines.page().click("form[action$='/bring'] button");
                ines.page().waitForURL("**/work");
                while (!ines.page().innerText("main").contains("500 sur")) {
                    ines.page().reload();
                }

                essaim.kill();
                letGo(owner);
                assertThat(one(owner, "select count(*) from casefiles.participants"))
                        .isZero();
            }
        }

        essaim = serve(data);
        try (var ines = Browser.desk()) {
            String site = essaim.site();
            signsIn(ines.page(), site);
            ines.page().navigate(site + "/imports");
            assertThat(ines.page().innerText("main")).contains("longue.csv", "Lecture à blanc");
            ines.page().navigate(site + list + "/work");
            assertThat(ines.page().innerText("h1")).isEqualTo("Enregistrement interrompu");
            ines.expectGoodForEveryone();
            ines.page().click("text=Revenir à la lecture à blanc");
            assertThat(ines.page().innerText("h1")).isEqualTo("Lecture à blanc");
            ines.page().click("form[action$='/bring'] button");
            ines.page().waitForURL("**/work");
            while (ines.page().locator("progress").count() > 0) {
                ines.page().reload();
            }
            assertThat(ines.page().innerText("h1")).isEqualTo("Liste enregistrée");
        }
        try (var joined = Installation.join(DataDirectory.open(data), Map.of(), Progress.SILENT);
                var owner = joined.database().owner().getConnection()) {
            assertThat(one(owner, "select count(*) from casefiles.participants"))
                    .isPositive()
                    .isEqualTo(one(owner, "select count(distinct participant_id) from imports.traces"));
        }
    }

    private Served serve(Path data) throws IOException {
        starts++;
        return Served.on(data, folder.resolve("console-" + starts), Map.of());
    }

    private static String hands_in(Page page, String site) {
        StringBuilder csv = new StringBuilder("Nom;Prénom;Né le\n");
        for (int i = 0; i < PEOPLE; i++) {
            csv.append("Zor%s%s;Al%s%s;%02d/%02d/19%02d\n"
                    .formatted(
                            letter(i),
                            letter(i / 26),
                            letter(i / 7),
                            letter(i / 52),
                            i % 28 + 1,
                            i % 12 + 1,
                            60 + i % 40));
        }
        page.navigate(site + "/imports");
        page.setInputFiles(
                "[name=file]",
                new FilePayload("longue.csv", "text/csv", csv.toString().getBytes(StandardCharsets.UTF_8)));
        page.click("form[action^='/imports'] button");
        page.click("form[action$='/columns'] button.btn-primary");
        assertThat(page.innerText("h1")).isEqualTo("Lecture à blanc");
        return page.url().substring(site.length());
    }

    private static char letter(int i) {
        return (char) ('a' + i % 26);
    }

    private static void signsIn(Page page, String site) {
        page.navigate(site + "/");
        page.fill("[name=email]", "ines.vidal@exemple.fr");
        page.fill("[name=password]", "quatre mots sans rapport");
        Founding.send(page);
    }

    /// The writing waits at this line of the list, for as long as this connection says.
    private static void holdAt(Connection owner, int line) throws SQLException {
        try (var any = owner.createStatement()) {
            any.execute("""
                    create function imports.held() returns trigger language plpgsql as $$
                    begin perform pg_advisory_xact_lock(700); return new; end $$
                    """);
            any.execute("""
                    create trigger held before insert on imports.traces for each row when (new.line = %d)
                    execute function imports.held()
                    """.formatted(line));
            any.execute("select pg_advisory_lock(700)");
        }
    }

    private static void letGo(Connection owner) throws SQLException {
        try (var any = owner.createStatement()) {
            any.execute("select pg_advisory_unlock_all()");
            any.execute(
                    "drop function imports.held() cascade"); // waits until the database has seen that nobody is there
        }
    }

    private static long one(Connection owner, String query) throws SQLException {
        try (var any = owner.createStatement();
                var rows = any.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
