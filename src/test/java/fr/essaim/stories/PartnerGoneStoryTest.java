package fr.essaim.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The bicycle workshop closes: Rachid's plan asks who repairs the bicycle with him now, and the
/// review is held once somebody does.
class PartnerGoneStoryTest extends Story {
    private static final String WORKSHOP = "Atelier vélo La Roue libre";

    @ParameterizedTest
    @ValueSource(strings = {"desk", "phone", "without scripts"})
    void a_step_whose_organisation_closed_is_given_to_somebody_else_at_the_review(String with) {
        String what = "Réparer le vélo, " + with;
        var nadia = comes("Belkacem", with);
        nadia.opens("/people?q=amrani");
        nadia.follows("Rachid Amrani");
        nadia.follows("Compléter le plan");
        nadia.field("Quoi").fill(what);
        nadia.page().getByText("Préciser : un partenaire").click();
        nadia.field("Partenaire qui s’en charge").fill(WORKSHOP);
        nadia.presses("Ajouter");

        partner(nadia, "Cette structure a fermé, ou n’est plus partenaire", "a fermé le");

        nadia.opens("/people?q=amrani");
        nadia.follows("Rachid Amrani");
        nadia.follows("Compléter le plan");
        assertThat(nadia.reads("[aria-labelledby=h-goals]")).contains(what, "À confier à quelqu’un d’autre");
        nadia.findsItGoodForEveryone();
        nadia.follows("Revoir ensemble");
        nadia.findsItGoodForEveryone();
        nadia.presses("Garder le bilan");
        assertThat(nadia.reads("[aria-labelledby=h-review]")).contains("Dites à qui cette étape est confiée");
        nadia.page()
                .locator("fieldset", new Page.LocatorOptions().setHasText(what))
                .locator("select")
                .selectOption("person");
        nadia.presses("Garder le bilan");
        assertThat(nadia.reads("[aria-labelledby=h-held]")).contains(what, "Confié à quelqu’un d’autre");

        partner(nadia, "Elle est de nouveau là", null);
    }

    private static void partner(Visitor nadia, String tells, @Nullable String note) {
        nadia.opens("/network/actors?q=roue+libre");
        nadia.follows(WORKSHOP);
        nadia.page().getByText(tells).first().click();
        nadia.findsItGoodForEveryone();
        nadia.presses("Noter");
        if (note != null) {
            assertThat(nadia.reads(".es-note-attention")).contains(note);
            nadia.findsItGoodForEveryone();
        } else {
            assertThat(nadia.page().locator(".es-note-attention").count()).isZero();
        }
    }
}
