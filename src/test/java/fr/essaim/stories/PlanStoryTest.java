package fr.essaim.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Nadia and Rachid look at what they agreed: the immersion failed, and not on his side.
class PlanStoryTest extends Story {
    @ParameterizedTest
    @ValueSource(strings = {"desk", "phone", "without scripts"})
    void a_step_that_failed_says_on_whose_side_and_the_review_carries_on(String with) {
        var nadia = comes("Belkacem", with);
        nadia.opens("/people?q=amrani");
        nadia.follows("Rachid Amrani");
        assertThat(nadia.reads("#plan"))
                .contains("Un travail avec mes mains, tout de suite.", "du côté de l’employeur");
        nadia.findsItGoodForEveryone();

        nadia.follows("Compléter le plan");
        nadia.field("Quoi").fill("Appeler l’atelier de Roubaix, " + with);
        nadia.presses("Ajouter");
        assertThat(nadia.reads("[aria-labelledby=h-goals]")).contains("Appeler l’atelier de Roubaix, " + with);
        nadia.findsItGoodForEveryone();

        Locator step = nadia.page()
                .locator(".es-step", new Page.LocatorOptions().setHasText("Appeler l’atelier de Roubaix, " + with));
        step.getByText("Et depuis ?").click();
        nadia.findsItGoodForEveryone();
        nadia.page().getByLabel("Ça n’a pas marché").first().check();
        nadia.presses("Noter");
        assertThat(nadia.reads("#turn-side-refusal")).contains("de quel côté");
        nadia.page().locator("#turn-side").selectOption("EMPLOYER");
        nadia.presses("Noter");
        assertThat(nadia.reads("[aria-labelledby=h-goals]")).contains("N’a pas marché le");

        nadia.follows("Revoir ensemble");
        nadia.findsItGoodForEveryone();
        nadia.field("Ce qu’on en dit ensemble").fill("Il garde le cap, " + with + ".");
        nadia.presses("Garder le bilan");
        assertThat(nadia.reads("[aria-labelledby=h-held]"))
                .contains("Il garde le cap, " + with, "On continue", "Appeler l’atelier de Roubaix, " + with);
        nadia.findsItGoodForEveryone();
    }
}
