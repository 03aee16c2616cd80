package fr.essaim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import fr.essaim.Essaim;
import fr.essaim.house.Browser;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A small association that starts on Monday: an empty folder, a code on the console, and at the end a first person.
class FoundingStoryTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream console = new ByteArrayOutputStream();
    private String site = "";

    @Test
    void from_the_code_on_the_console_to_the_first_person() throws InterruptedException {
        Thread server = Thread.ofPlatform().start(() -> run("serve", "--port", "0", "--data", folder.toString()));
        try (var ines = Browser.desk();
                var lea = Browser.phone()) {
            String founding = told("premier administrateur : (\\S+)");
            site = told("(http://localhost:\\d+)");
            var house = new Founding(site);
            house.founds(ines.page(), founding);
            ines.expectGoodForEveryone();
            lea.page().navigate(site + "/first");
            assertThat(lea.page().url()).as("founded once").endsWith("/sign-in");
            ines.page().navigate(site + "/figures");
            assertThat(ines.page().innerText("main")).as("nothing to count yet").contains("Aucun programme");
            house.opens_a_programme_and_a_hub(ines.page());
            ines.expectGoodForEveryone();
            String code = invites_and_appoints(ines.page());
            ines.expectGoodForEveryone();
            first_person(lea.page(), code);
            lea.expectGoodForEveryone();
        } finally {
            server.interrupt();
            server.join();
        }
    }

    /// @return the code the new member receives on paper
    private String invites_and_appoints(Page page) {
        page.navigate(site + "/members");
        page.fill("[name=first]", "Léa");
        page.fill("[name=last]", "Morand");
        page.fill("[name=email]", "lea.morand@exemple.fr");
        page.click("form[action='/members'] button");
        String code = page.innerText(".es-fig").strip();
        page.navigate(site + "/hubs/val-de-lys");
        page.selectOption("[name=member]", new SelectOption().setLabel("Léa Morand"));
        page.selectOption("[name=role]", new SelectOption().setLabel("Coach booster"));
        page.fill("[name=fte]", "0,5");
        page.click("form[action$='/posts'] button");
        assertThat(page.innerText("section[aria-labelledby=h-team]")).contains("Léa Morand", "0,5");
        return code;
    }

    private void first_person(Page page, String code) {
        page.navigate(site + "/welcome");
        page.fill("[name=code]", code);
        page.fill("[name=password]", "un autre mot de passe long");
        Founding.send(page);
        if (page.locator("[name=email]").count() > 0) {
            page.fill("[name=email]", "lea.morand@exemple.fr");
            page.fill("[name=password]", "un autre mot de passe long");
            Founding.send(page);
        }
        assertThat(page.innerText("main")).contains("Bonjour Léa", "Aucune personne ne vous est confiée");
        page.navigate(site + "/people/new");
        page.fill("[name=last]", "Premier");
        page.fill("[name=first]", "Alix");
        Founding.send(page);
        assertThat(page.innerText("h1")).contains("Alix Premier");
        page.navigate(site + "/people");
        assertThat(page.innerText("main")).contains("Une personne vous est confiée", "Alix Premier");
    }

    private void run(String... typed) {
        new Cli(
                        Essaim.class,
                        Map.of(),
                        new PrintStream(console, true, StandardCharsets.UTF_8),
                        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                        typed)
                .execute(typed);
    }

    private String told(String pattern) throws InterruptedException {
        for (int i = 0; i < 600; i++) {
            var found = Pattern.compile(pattern)
                    .matcher(console.toString(StandardCharsets.UTF_8).replace('\u00A0', ' '));
            if (found.find()) {
                return found.group(1);
            }
            Thread.sleep(100);
        }
        throw new AssertionError("the console says only: " + console.toString(StandardCharsets.UTF_8));
    }
}
