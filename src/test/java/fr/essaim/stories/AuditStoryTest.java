package fr.essaim.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A funder sends somebody to check.
class AuditStoryTest extends Story {
    private static final String PASSWORD = "quatre chevaux sous la pluie";

    @ParameterizedTest
    @ValueSource(strings = {"desk", "phone", "without scripts"})
    void a_director_opens_an_audit_draws_and_the_controller_reads_the_sample_until_it_is_closed(String with) {
        String email = with.replace(' ', '-') + ".controle@exemple.fr";
        var helene = comes("Caron", with);
        helene.opens("/audits");
        helene.findsItGoodForEveryone();
        helene.field("Prénom").fill("Odile");
        helene.page().locator("[name=last]").fill("Controle");
        helene.field("Adresse électronique").fill(email);
        helene.field("Organisme").fill("DDETS du Nord");
        helene.field("Objet du contrôle").fill("Contrôle de service fait");
        helene.presses("Ouvrir le contrôle");
        helene.findsItGoodForEveryone();
        String code = helene.reads(".es-fig");
        helene.follows("Tirer l’échantillon");
        helene.page().locator("[name=from]").fill("2020-01-01");
        helene.page().locator("[name=size]").fill("3");
        helene.field("Graine").fill("DDETS");
        helene.presses("Tirer au sort");
        assertThat(helene.reads("main")).contains("3 parcours tirés", "DDETS");
        String audit = helene.page().url().substring(helene.site().length());
        helene.findsItGoodForEveryone();

        var odile = nobody(with);
        odile.opens("/welcome");
        odile.page().locator("[name=code]").fill(code);
        odile.page().locator("[name=password]").fill(PASSWORD);
        odile.page()
                .locator("main button[type=submit], main button.btn-primary")
                .first()
                .click();
        odile.page().locator("[name=email]").fill(email);
        odile.page().locator("[name=password]").fill(PASSWORD);
        odile.page().locator("main button.btn-primary").first().click();
        assertThat(odile.reads("h1")).isEqualTo("Contrôles");
        odile.findsItGoodForEveryone();
        odile.opens(audit);
        assertThat(odile.reads("main")).contains("3 personnes dans l’échantillon");
        odile.findsItGoodForEveryone();
        odile.page()
                .locator("section[aria-labelledby=h-sample] tbody a")
                .first()
                .click();
        assertThat(odile.reads("main")).contains("Preuves attendues", "Ce dont l’entrée dépend", "Ni note, ni besoin");
        odile.findsItGoodForEveryone();
        odile.opens(audit);
        var download = odile.page().waitForDownload(() -> odile.presses("Télécharger les dossiers"));
        assertThat(download.suggestedFilename()).endsWith(".zip");
        odile.opens("/people");
        assertThat(odile.reads("h1")).doesNotContain("Personnes");

        helene.opens(audit);
        helene.presses("Fermer dès maintenant");
        assertThat(helene.reads("main")).contains("Le contrôle est fermé");
        odile.opens(audit);
        assertThat(odile.page()
                        .getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Adresse"))
                        .count())
                .as("back at the door")
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"desk", "phone"})
    void a_coach_sees_what_will_be_missing_and_goes_where_it_is_brought_in(String with) {
        var nadia = comes("Belkacem", with);
        nadia.opens("/audits/missing?weeks=26");
        assertThat(nadia.reads("h1")).isEqualTo("Pièces à venir");
        nadia.findsItGoodForEveryone();
        nadia.page()
                .locator("section[aria-labelledby=h-rows] tbody th a")
                .first()
                .click();
        assertThat(nadia.page().url()).containsAnyOf("/situations", "/journeys/");
    }
}
