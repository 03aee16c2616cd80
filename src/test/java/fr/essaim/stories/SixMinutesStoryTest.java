package fr.essaim.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Nadia has six minutes between two people.
class SixMinutesStoryTest extends Story {
    private static final String SILENT = "section[aria-labelledby=h-silent] .es-silence:has-text('Kévin Delporte')";

    @ParameterizedTest
    @ValueSource(strings = {"desk", "phone"})
    void nadia_finds_who_gave_no_sign_notes_her_call_in_two_fields_undoes_it_and_notes_again(String with) {
        var nadia = comes("Belkacem", with);
        nadia.opens("/");
        assertThat(nadia.reads("h1")).isEqualTo("Bonjour Nadia");
        Locator kevin = nadia.page().locator(SILENT);
        assertThat(kevin.innerText()).contains("34 jours");
        assertThat(kevin.getByText("Appeler").first().getAttribute("href")).startsWith("tel:0");
        nadia.findsItGoodForEveryone();

        kevin.getByText("Noter").first().click();
        var sheet = nadia.page().locator("dialog[open]");
        assertThat(sheet.getByLabel("Avec qui").inputValue()).isEqualTo("Kévin Delporte");
        var what = sheet.getByLabel("Qu’est-ce qui s’est passé");
        assertThat(what.evaluate("field => field === document.activeElement")).isEqualTo(true);
        what.fill("Je l’ai appelé, 5 min. Message laissé.");
        sheet.getByLabel("5 min").uncheck(); // the chip: it was not five minutes
        nadia.findsItGoodForEveryone();
        sheet.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Noter"))
                .click();

        nadia.page().waitForURL("**/actions/*");
        assertThat(nadia.reads("h1")).contains("Noté.", "Kévin Delporte");
        assertThat(nadia.reads(".es-read")).contains("Appel de notre part").doesNotContain("5 min");
        nadia.findsItGoodForEveryone();
        nadia.presses("Défaire");
        assertThat(nadia.reads("h1")).contains("Défait.");

        nadia.field("Avec qui").fill("Kévin Delporte");
        nadia.field("Qu’est-ce qui s’est passé").fill("Je l’ai appelé, message laissé à " + with + ".");
        nadia.presses("Noter");
        assertThat(nadia.reads("h1")).contains("Noté.");
        nadia.follows("Kévin Delporte");
        assertThat(nadia.reads("#timeline"))
                .contains("message laissé à " + with + ".")
                .doesNotContain("Message laissé.");
        nadia.findsItGoodForEveryone();
    }

    @Test
    void the_sheet_keeps_the_keyboard_inside_gives_it_back_and_loses_nothing() {
        var nadia = comes("Belkacem", "desk");
        nadia.opens("/people");
        var add = nadia.page().locator(".es-top-add");
        add.focus();
        nadia.page().keyboard().press("Enter");
        nadia.page().locator("dialog[open] textarea").fill("Une phrase à moitié");
        for (int i = 0; i < 15; i++) {
            nadia.page().keyboard().press("Tab");
            assertThat(nadia.page().evaluate("document.activeElement.closest('dialog') !== null"))
                    .isEqualTo(true);
        }
        nadia.page().keyboard().press("Escape");
        assertThat(nadia.page().locator("dialog[open]").count()).isZero();
        assertThat(add.evaluate("link => link === document.activeElement")).isEqualTo(true);
        nadia.page().keyboard().press("Enter");
        assertThat(nadia.page().locator("dialog[open] textarea").inputValue()).isEqualTo("Une phrase à moitié");
    }

    @ParameterizedTest
    @ValueSource(strings = {"desk", "phone"})
    void nadia_finds_somebody_by_the_keyboard_whatever_the_spelling(String with) {
        var nadia = comes("Belkacem", with);
        nadia.opens("/");
        nadia.page().keyboard().press("/");
        nadia.page().keyboard().type("bernard lefevre");
        nadia.page().locator(".es-found a:has-text('Bernard Lefebvre')").waitFor();
        assertThat(nadia.page().locator("#found-said").innerText()).contains("répond");
        nadia.findsItGoodForEveryone();
        nadia.page().keyboard().press("ArrowDown");
        nadia.page().keyboard().press("Enter");
        nadia.page().waitForURL("**/people/*-*");
        assertThat(nadia.reads("h1")).contains("Bernard Lefebvre");
        nadia.findsItGoodForEveryone();
    }

    @Test
    void without_scripts_the_same_is_a_page() {
        var nadia = comes("Belkacem", "without scripts");
        nadia.opens("/");
        nadia.page().locator(SILENT).getByText("Noter").first().click();
        assertThat(nadia.page().url()).contains("/actions/new?person=");
        nadia.field("Qu’est-ce qui s’est passé").fill("Il m’a rappelé, 10 min : il vient jeudi.");
        nadia.presses("Noter");
        assertThat(nadia.reads("h1")).contains("Noté.", "Kévin Delporte");
        assertThat(nadia.reads(".es-read")).contains("Appel de sa part", "10 min");
        nadia.presses("Retirer : la durée");
        assertThat(nadia.reads(".es-read")).doesNotContain("10 min");
        nadia.presses("Défaire");
        assertThat(nadia.reads("h1")).contains("Défait.");
        nadia.opens("/people?q=delporte");
        nadia.follows("Kévin Delporte");
        assertThat(nadia.reads("#timeline")).doesNotContain("il vient jeudi");
    }
}
