package fr.essaim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.essaim.house.Browser;
import fr.essaim.installation.TestServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two Essaims on one hired database, with the same secrets: what one is told the other knows, and
/// when one is killed in the middle of a request nothing it had confirmed is lost.
@Tag("browser")
class TwoProcessesTest {
    private static final int CONFIRMED = 5;

    @TempDir
    Path folder;

    @Test
    void they_are_one_house_and_the_one_that_stays_has_everything() throws Exception {
        var server = TestServer.running();
        String name = server.empty();
        var environment = server.address(name);
        Path mine = Files.createDirectory(folder.resolve("one"));
        Path theirs = Files.createDirectory(folder.resolve("other"));
        server.lendSecrets(mine);
        server.lendSecrets(theirs);
        try (var one = Served.on(mine, folder.resolve("console-one"), environment)) {
            String first = one.site();
            try (var other = Served.on(theirs, folder.resolve("console-other"), environment);
                    var ines = Browser.desk()) {
                var house = new Founding(first);
                String second = other.site();
                house.founds(ines.page(), other.told("premier administrateur : (\\S+)"));
                house.opens_a_programme_and_a_hub(ines.page());
                knows(ines.page(), second);
                guesses_are_counted_together(first, second);
                var confirmed = members(ines.page(), first);
                dies_in_a_request(ines.page(), one, first);
                Page beside = ines.context().newPage(); // the first shows that nobody answers any more
                beside.navigate(second + "/members");
                assertThat(beside.innerText("main")).contains(confirmed);
            }
        } finally {
            server.drop(name);
        }
    }

    /// Whoever signed in at one is known at the other, which was not there when the house was founded.
    private static void knows(Page page, String second) {
        page.navigate(second + "/");
        assertThat(page.innerText("main")).contains("Bonjour Inès");
        page.navigate(second + "/hubs/val-de-lys");
        assertThat(page.innerText("h1")).isEqualTo("Hub de Val de Lys");
    }

    private static void guesses_are_counted_together(String first, String second) {
        try (var stranger = Browser.desk()) {
            for (int i = 0; i < 6; i++) {
                guess(stranger.page(), i % 2 == 0 ? first : second);
                assertThat(stranger.page().innerText("main")).contains("ne vont pas ensemble");
            }
            guess(stranger.page(), first);
            assertThat(stranger.page().innerText("main")).contains("Trop d’essais");
            guess(stranger.page(), second);
            assertThat(stranger.page().innerText("main")).contains("Trop d’essais");
        }
    }

    private static void guess(Page page, String site) {
        page.navigate(site + "/sign-in");
        page.fill("[name=email]", "quelqu.un@exemple.fr");
        page.fill("[name=password]", "un mot de passe deviné");
        Founding.send(page);
    }

    private static List<String> members(Page page, String site) {
        List<String> confirmed = new ArrayList<>();
        for (int i = 0; i < CONFIRMED; i++) {
            String first = "Alix" + (char) ('a' + i);
            fills(page, site, first);
            page.click("form[action='/members'] button");
            assertThat(page.innerText("main")).contains(first + " Duteil");
            confirmed.add(first + " Duteil");
        }
        return confirmed;
    }

    private static void dies_in_a_request(Page page, Served one, String site) throws InterruptedException {
        fills(page, site, "Camille");
        page.evaluate("document.querySelector(\"form[action='/members']\").requestSubmit()");
        one.kill();
    }

    private static void fills(Page page, String site, String first) {
        page.navigate(site + "/members");
        page.fill("[name=first]", first);
        page.fill("[name=last]", "Duteil");
        page.fill("[name=email]", first.toLowerCase(Locale.ROOT) + ".duteil@exemple.fr");
    }
}
