package fr.essaim.stories;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import fr.essaim.Essaim;
import fr.essaim.house.Browser;
import fr.essaim.installation.Database;
import fr.essaim.installation.DemoProgramme;
import fr.essaim.installation.Progress;
import fr.essaim.kernel.MemberId;
import fr.essaim.team.Tickets;
import fr.essaim.testing.EssaimTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The stage of a story: the living demonstration, and a browser for whoever comes in.
@EssaimTest
@Tag("browser")
@SpringBootTest(
        classes = Essaim.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "essaim.test=a database of its own, for the demonstration")
abstract class Story {
    @LocalServerPort
    private int port;

    @Autowired
    private Database database;

    @Autowired
    private DemoProgramme demo;

    @Autowired
    private Tickets tickets;

    private final List<Browser> open = new ArrayList<>();

    @BeforeEach
    void a_living_demonstration() {
        demo.fill(60, Progress.SILENT);
    }

    @AfterEach
    void everybody_leaves() {
        open.forEach(Browser::close);
    }

    /// Someone of the team opens their browser: `desk`, `phone` or `without scripts`.
    Visitor comes(String name, String with) {
        var who =
                new MemberId(sql().sql("""
                        select id from team.members where :who in (last_name, first_name || ' ' || last_name)
                        order by id limit 1
                        """).param("who", name).query(UUID.class).single());
        var browser = nobody(with);
        browser.browser
                .context()
                .addCookies(List.of(new Cookie("essaim", tickets.open(who, Duration.ofHours(1))).setUrl(at("/"))));
        return browser;
    }

    Visitor nobody(String with) {
        Browser browser = switch (with) {
            case "phone" -> Browser.phone();
            case "without scripts" -> Browser.withoutScripts();
            default -> Browser.desk();
        };
        browser.page().setDefaultTimeout(15_000);
        open.add(browser);
        return new Visitor(browser, at(""), !with.equals("without scripts"));
    }

    /// As the owner: what a story cannot see on screen.
    JdbcClient sql() {
        return JdbcClient.create(database.owner());
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }

    /// Somebody at their browser: finds things as people do, by what is written on them.
    record Visitor(Browser browser, String site, boolean scripts) {
        Page page() {
            return browser.page();
        }

        void opens(String path) {
            page().navigate(site + path);
        }

        /// The first thing of this role that reads so.
        Locator sees(AriaRole role, String name) {
            return page().getByRole(role, new Page.GetByRoleOptions().setName(name))
                    .first();
        }

        void presses(String button) {
            sees(AriaRole.BUTTON, button).click();
        }

        void follows(String link) {
            sees(AriaRole.LINK, link).click();
        }

        /// The field so labelled, within the page's content: the header has a search of its own.
        Locator field(String label) {
            return page().locator("main, dialog[open]")
                    .getByLabel(label, new Locator.GetByLabelOptions().setExact(false))
                    .first();
        }

        String reads(String css) {
            return page().locator(css).first().innerText();
        }

        /// axe-core is a script itself: without any, the page is the same one, looked at before.
        void findsItGoodForEveryone() {
            if (scripts) {
                browser.expectGoodForEveryone();
            }
        }
    }
}
