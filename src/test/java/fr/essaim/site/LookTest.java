package fr.essaim.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Media;
import fr.essaim.house.Browser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The components as people meet them, in a real browser.
@SpringBootTest(
        classes = {SiteAlone.class, TrialController.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.servlet.multipart.max-file-size=10MB",
            "spring.servlet.multipart.max-request-size=12MB",
            "server.tomcat.max-swallow-size=64MB"
        })
class LookTest {
    @LocalServerPort
    private int port;

    @Test
    void every_component_is_good_for_everyone_on_a_desk_and_a_phone_in_light_and_dark() {
        for (boolean dark : new boolean[] {false, true}) {
            for (var browser : List.of(Browser.desk(), Browser.phone())) {
                try (browser) {
                    Page page = open(dark ? browser.dark() : browser, "/atelier");
                    browser.picture("atelier-" + page.viewportSize().width + (dark ? "-dark" : ""));
                    browser.expectGoodForEveryone();
                    page.locator("summary.es-me").click();
                    browser.expectGoodForEveryone();
                    browser.picture("menu-" + page.viewportSize().width + (dark ? "-dark" : ""));
                    page.navigate(at("/people/2"));
                    browser.expectGoodForEveryone();
                    browser.picture("lost-" + page.viewportSize().width + (dark ? "-dark" : ""));
                }
            }
        }
    }

    @Test
    void a_refusal_takes_the_keyboard_to_the_field_and_works_without_scripts_too() {
        try (var browser = Browser.desk()) {
            Page page = open(browser, "/atelier");
            page.getByText("Clore le parcours").first().click();
            page.waitForSelector("#fields-on-refusal");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("fields-on");
            browser.picture("refusal-1440");
            browser.expectGoodForEveryone();
        }
        try (var browser = Browser.withoutScripts()) {
            Page page = open(browser, "/atelier");
            page.locator("#fields-note").fill("Gardé sans script.");
            page.getByText("Clore le parcours").first().click();
            assertThat(page.locator("#fields-on-refusal").textContent()).contains("qu’un exemple");
            assertThat(page.locator("#fields-note").inputValue()).isEqualTo("Gardé sans script.");
            page.locator("summary.es-me").click();
            page.getByText("Sombre").click();
            assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
                    .isEqualTo("rgb(20, 24, 22)");
        }
    }

    @Test
    void an_action_opens_as_a_sheet_and_escape_gives_the_focus_back() {
        try (var browser = Browser.phone()) {
            Page page = open(browser, "/people/1");
            page.locator(".es-dock-add").click();
            page.waitForSelector("#action-sheet[open] .es-capture");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("sheet-capture-what");
            browser.picture("sheet-390");
            page.keyboard().press("Escape");
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("es-dock-add");
        }
    }

    @Test
    void an_upload_that_is_too_large_is_refused_on_the_page_it_came_from(@TempDir Path folder) throws IOException {
        try (var browser = Browser.desk()) {
            Page page = open(browser, "/people/1");
            page.evaluate("""
                    () => {
                      const form = document.querySelector("#fields-on").form;
                      form.action = "/people/1/evidence?_form=fields&_page=%2Fpeople%2F1";
                      history.replaceState(null, "", "/people/2"); // as after an earlier refusal
                      form.enctype = "multipart/form-data";
                      const file = document.createElement("input");
                      Object.assign(file, {type: "file", name: "file", id: "file"});
                      form.append(file);
                    }""");
            page.setInputFiles("#file", Files.write(folder.resolve("contrat.pdf"), new byte[20 << 20]));
            page.getByText("Clore le parcours").first().click();
            page.waitForSelector("#fields-refusal");
            assertThat(page.locator("#fields-refusal").textContent()).contains("trop lourd", "10 Mo");
        }
    }

    @Test
    void paper_has_no_navigation_no_button_and_no_dark() {
        try (var browser = Browser.desk().dark()) {
            Page page = open(browser, "/atelier");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator(".es-top").isVisible()).isFalse();
            assertThat(page.locator(".btn:visible").count()).isZero();
            assertThat(page.evaluate("getComputedStyle(document.body).color")).isEqualTo("rgb(30, 37, 35)");
            browser.picture("atelier-paper");
        }
    }

    /// Where nothing is written yet, a page asks besides, once it is drawn, whether something was begun there.
    @Test
    void a_first_page_costs_a_phone_seven_requests_and_the_next_one_only_itself() {
        try (var browser = Browser.phone()) {
            var asked = new ArrayList<String>();
            browser.page().onResponse(answer -> asked.add(answer.url()));
            Page page = open(browser, "/people/2");
            page.waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(asked).hasSizeLessThanOrEqualTo(7);
            page.navigate(at("/atelier"));
            page.waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(
                            page.evaluate(
                                    "performance.getEntriesByType('resource').filter(it => it.transferSize > 0).map(it => new URL(it.name).pathname)"))
                    .isEqualTo(List.of());
        }
    }

    @Test
    void what_would_be_lost_on_somebody_is_seen() {
        try (var browser = Browser.desk()) {
            open(browser, "/atelier").evaluate("document.querySelector('main').append(document.createElement('img'))");
            assertThatThrownBy(browser::expectGoodForEveryone).hasMessageContaining("image-alt");
        }
    }

    @Test
    void an_address_nobody_can_read_leads_to_a_page_of_the_house() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            for (String path : List.of("/people/%00", "/people/%ED%A0%80", "/atelier?q=%ED%A0%80")) {
                var asked = HttpRequest.newBuilder(URI.create(at(path)))
                        .header("Accept-Language", "fr")
                        .build();
                var answer = client.send(asked, HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(path).isEqualTo(400);
                assertThat(answer.body()).as(path).contains("Cette page n’est plus là");
            }
        }
    }

    private Page open(Browser browser, String path) {
        browser.context().addCookies(List.of(new Cookie("who", "nadia").setUrl(at("/"))));
        browser.page().navigate(at(path));
        return browser.page();
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }
}
