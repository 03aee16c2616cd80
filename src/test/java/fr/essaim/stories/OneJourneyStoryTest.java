package fr.essaim.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Somebody comes, stays, pauses, and leaves with a contract.
class OneJourneyStoryTest extends Story {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Paris"));
    private static final byte[] CONTRACT =
            "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @ValueSource(strings = {"desk", "phone"})
    void from_the_first_name_typed_to_the_news_three_months_after(String with) {
        var nadia = comes("Belkacem", with);
        nadia.opens("/people/new");
        String born = sql().sql(
                        "select birth_date::text from casefiles.participants where last_name = 'Carpentier' and first_name = 'Aurélie' limit 1")
                .query(String.class)
                .single();
        nadia.field("Nom").fill("Charpantier");
        nadia.field("Prénom").fill("Aurelie");
        nadia.field("Date de naissance").fill(born);
        nadia.presses("Ouvrir le dossier");
        assertThat(nadia.reads("main")).contains("Aurélie Carpentier", "Charpantier"); // who is alike comes first
        nadia.findsItGoodForEveryone();
        nadia.page().locator("form:has(input[name=distinct]) button").click();
        nadia.page().waitForURL("**/people/*-*");
        assertThat(nadia.reads("h1")).contains("Aurelie Charpantier");
        String file = nadia.page().url();

        nadia.follows("Commencer le parcours");
        LocalDate entered = TODAY.minusMonths(6);
        nadia.page().locator("[name=informedOn]").fill(entered.minusDays(4).toString());
        nadia.page().locator("[name=informedHow]").selectOption("paper");
        nadia.page().locator("[name=agreedOn]").fill(entered.toString());
        nadia.page().locator("[name=agreedHow]").selectOption("signed");
        nadia.page().locator("[name=on]").fill(entered.toString());
        nadia.findsItGoodForEveryone();
        nadia.page().locator("main form button.btn-primary").click();
        nadia.page().waitForURL(file + "**");
        assertThat(nadia.reads("main")).contains("Information donnée", "Accord de la personne");
        assertThat(nadia.page().locator("svg.es-ribbon-svg").count()).isEqualTo(2);

        nadia.follows("Suspendre");
        nadia.page().locator("[name=from]").fill(entered.plusDays(30).toString());
        nadia.page().locator("[name=until]").fill(entered.plusDays(39).toString());
        nadia.page().locator("[name=reason]").selectOption("moving");
        nadia.page().locator("main form button.btn-primary").click();
        assertThat(nadia.reads("main [role=status]")).contains("La suspension est notée.");
        nadia.page().navigate(file);
        assertThat(nadia.reads("main").replace('\u00A0', ' ')).contains("Suspendu 10 jours");
        nadia.findsItGoodForEveryone();

        nadia.follows("Noter la sortie");
        nadia.page().locator("[name=outcome]").first().selectOption("cdi");
        nadia.presses("Continuer");
        nadia.page().locator("[name=on]").fill(TODAY.minusMonths(3).minusDays(2).toString());
        if (nadia.page().locator("[name=lateBecause]").count() > 0) {
            nadia.page().locator("[name=lateBecause]").fill("Le contrat est arrivé tard.");
        }
        Locator proof = nadia.page().locator("[name=file]");
        String said = "el => el.validationMessage";
        proof.setInputFiles(new FilePayload("scan.pdf", "application/pdf", new byte[11 * 1024 * 1024]));
        assertThat((String) proof.evaluate(said)).contains("trop lourd");
        proof.setInputFiles(new FilePayload("contrat.pdf", "application/pdf", CONTRACT));
        assertThat((String) proof.evaluate(said)).isEmpty();
        nadia.findsItGoodForEveryone();
        nadia.page().locator("main form button.btn-primary").click();
        assertThat(nadia.reads("main [role=status]")).isNotBlank();
        nadia.page().navigate(file);
        assertThat(nadia.reads("main")).contains("CDI", "contrat.pdf");

        nadia.page().locator("a[href*='/follow-ups/P3M']").first().click();
        nadia.page().locator("[name=answer][value=reached]").check();
        nadia.page().locator("[name=situation]").selectOption(new SelectOption().setIndex(1));
        nadia.findsItGoodForEveryone();
        nadia.page().locator("main form button.btn-primary").click();
        assertThat(nadia.reads("main [role=status]")).isNotBlank();
        nadia.findsItGoodForEveryone();
    }
}
