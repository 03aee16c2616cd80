package fr.essaim.handovers;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import fr.essaim.Essaim;
import fr.essaim.casefiles.CareTeam;
import fr.essaim.casefiles.CareTeam.Part;
import fr.essaim.casefiles.Identity;
import fr.essaim.casefiles.Participants;
import fr.essaim.house.Browser;
import fr.essaim.installation.Database;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.PersonName;
import fr.essaim.team.Tickets;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A hub lead passes on the people of a coach who leaves: on a desk, on a phone, and without scripts.
@EssaimTest
@SpringBootTest(classes = Essaim.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class HandoverStoryTest {
    @LocalServerPort
    private int port;

    @Autowired
    private Tickets tickets;

    @Autowired
    private Participants participants;

    @Autowired
    private CareTeam careTeam;

    @Autowired
    private Viewers viewers;

    @Autowired
    private Database database;

    private Cast cast;

    @BeforeEach
    void nadia_leaves_in_ten_days_with_a_dozen_people() throws SQLException {
        cast = new Cast(database, viewers);
        run("delete from handovers.kept_lines; delete from handovers.changes; delete from handovers.lines;"
                + " delete from handovers.undoings; delete from handovers.handovers; delete from casefiles.care_team");
        run("update team.posts set until_day = team.today() + 10 where member_id = '" + cast.nadia + "'");
        cast.as(cast.nadia, () -> {
            for (String first : List.of("Aurélie", "Dylan", "Rachid", "Kévin", "Mohamed", "Fatoumata")) {
                var id = ParticipantId.mint();
                participants.open(id, cast.tourcoing, new Identity(new PersonName(first, "Relais"), null, null), null);
                if (first.equals("Aurélie")) {
                    careTeam.assign(id, cast.thomas, Part.SUPPORT, Cast.today());
                }
            }
        });
    }

    private void run(String sql) throws SQLException {
        try (var owner = cast.owner();
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void on_a_desk() {
        story(Browser.desk(), "desk");
    }

    @Test
    void on_a_phone() {
        story(Browser.phone(), "phone");
    }

    @Test
    void without_scripts() {
        story(Browser.withoutScripts(), "plain");
    }

    private void story(Browser browser, String name) {
        try (browser) {
            boolean scripts = !name.equals("plain");
            Page page = browser.page();
            browser.context()
                    .addCookies(List.of(new Cookie("essaim", tickets.open(cast.lead, Duration.ofHours(1)))
                            .setUrl("http://localhost:" + port)));
            page.navigate("http://localhost:" + port + "/");
            page.locator("section[aria-labelledby=h-awaited] a.es-who").first().click();
            assertThat(page.locator("h1")).hasText("Passer la main pour Nadia Belkacem");
            expectGood(browser, scripts, "preview-" + name);

            assertThat(line(page, "Aurélie").locator("td")).containsText("Thomas connaît déjà Aurélie.");
            line(page, "Dylan").locator("select").selectOption(cast.sofia.toString());
            line(page, "Kévin").locator("input[type=checkbox]").check();
            line(page, "Rachid").locator("input[type=checkbox]").check();
            page.locator("#pass-several").selectOption(cast.claire.toString());
            button(page, "Confier les personnes cochées").click();
            assertThat(line(page, "Kévin").locator("td")).containsText("Choisi par vous.");
            assertThat(line(page, "Dylan").locator("option:checked")).containsText("Sofia");

            button(page, "Passer la main").click();
            assertThat(page.locator("h1")).hasText("Nadia Belkacem : 6 personnes confiées");
            assertThat(line(page, "Rachid").locator("td")).containsText("Claire Delattre");
            expectGood(browser, scripts, "passed-" + name);

            button(page, "Défaire").click();
            assertThat(page.locator(".es-lead")).containsText("Défait par Marion Pruvost");
            page.navigate("http://localhost:" + port + "/handovers");
            assertThat(page.locator("main")).containsText("Nadia Belkacem : 6 personnes");
            expectGood(browser, scripts, "handovers-" + name);
        }
    }

    /// axe-core is a script: without scripts, only that the page is there and no wider than the screen.
    private static void expectGood(Browser browser, boolean scripts, String name) {
        browser.picture(name);
        if (scripts) {
            browser.expectGoodForEveryone();
        }
        assertThat(browser.page().title()).endsWith("Essaim");
    }

    private static Locator line(Page page, String name) {
        return page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(name + " Relais"));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
