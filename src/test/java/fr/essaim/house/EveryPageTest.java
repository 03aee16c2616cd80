package fr.essaim.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import fr.essaim.Essaim;
import fr.essaim.installation.Database;
import fr.essaim.installation.DemoProgramme;
import fr.essaim.installation.Progress;
import fr.essaim.kernel.MemberId;
import fr.essaim.team.Tickets;
import fr.essaim.testing.EssaimTest;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Follows every link from the first page of a living demonstration, as a coach and as an administrator, on a desk in
/// the light and on a phone in the dark (there, a kind of page that both see is looked at once): each page answers,
/// reads well for everyone, and breaks no rule of the content
/// policy.
@EssaimTest
@Tag("browser")
@SpringBootTest(
        classes = Essaim.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "essaim.test=a database of its own, for the demonstration")
class EveryPageTest {
    private static final String LINKS =
            "[...document.querySelectorAll(\"a[href^='/']\")].map(link => link.getAttribute('href'))";

    private static final Set<String> ON_A_PHONE = new HashSet<>();

    @LocalServerPort
    private int port;

    @Autowired
    private Database database;

    @Autowired
    private DemoProgramme demo;

    @Autowired
    private Tickets tickets;

    @Test
    void a_coach_meets_no_broken_page() {
        walk("Belkacem", "coach", "/", "/people", "/programme", "/account", "/actions/new", "/atelier");
    }

    @Test
    void an_administrator_meets_no_broken_page() {
        walk("Vidal", "administrator", "/", "/people", "/programme", "/account", "/members", "/atelier");
    }

    @Test
    void whoever_is_at_the_door_meets_no_broken_page() {
        for (var browser :
                List.of(Browser.desk(), Browser.phone(), Browser.desk().dark())) {
            try (browser) {
                browser.page().navigate(at("/sign-in"));
                browser.expectGoodForEveryone();
                browser.picture("sign-in-" + browser.page().viewportSize().width);
            }
        }
    }

    private void walk(String lastName, String name, String... beginnings) {
        demo.fill(60, Progress.SILENT);
        var who = new MemberId(JdbcClient.create(database.owner())
                .sql("select id from team.members where last_name = ? order by id limit 1")
                .param(lastName)
                .query(UUID.class)
                .single());
        var problems = new SoftAssertions();
        var met = new LinkedHashSet<>(List.of(beginnings));
        for (var browser : List.of(Browser.desk(), Browser.phone().dark())) {
            try (browser) {
                String ticket = tickets.open(who, Duration.ofHours(1));
                browser.context().addCookies(List.of(new Cookie("essaim", ticket).setUrl(at("/"))));
                boolean phone = browser.page().viewportSize().width < 600;
                Set<String> walked = phone ? ON_A_PHONE : new HashSet<>();
                int before = walked.size();
                var ahead = new ArrayDeque<>(met);
                while (!ahead.isEmpty() && walked.size() < before + 110) {
                    String path = ahead.poll();
                    if (walked.add(kind(path))) {
                        met.add(path); // what the desk met, the phone is shown
                        problems.check(() -> ahead.addAll(look(browser, path, name)));
                    }
                }
                problems.assertThat(walked).as("files alike, face to face").contains("/duplicates/*/*");
            }
        }
        problems.assertAll();
    }

    /// One of each kind is enough: the page of one person, not of all.
    private static String kind(String path) {
        return path.replaceAll("[?#].*", "").replaceAll("[0-9a-f-]{36}|\\d+", "*");
    }

    private Set<String> look(Browser browser, String path, String name) {
        Page page = browser.page();
        Response answer = page.navigate(at(path));
        assertThat(answer.status()).as("%s, asked by %s", path, name).isLessThan(400);
        browser.picture(name + kind(path).replace('/', '-').replace('*', 'x') + "-" + page.viewportSize().width);
        browser.expectGoodForEveryone();
        var links = new LinkedHashSet<String>();
        for (Object link : (List<?>) page.evaluate(LINKS)) {
            links.add((String) link);
        }
        links.removeIf(link -> link.matches(".*/(evidence|documents|frames|sheets)/.*|.*\\.pdf")); // files, not pages
        return links;
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }
}
