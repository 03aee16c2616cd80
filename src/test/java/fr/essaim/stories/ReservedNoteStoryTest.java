package fr.essaim.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is said to the psychologist stays with her, until the person and she want otherwise.
class ReservedNoteStoryTest extends Story {
    @ParameterizedTest
    @ValueSource(strings = {"desk", "phone"})
    void sofia_writes_in_reserve_lets_its_existence_show_then_names_claire(String with) {
        String aurelie = "/people/"
                + sql().sql(
                                "select id from casefiles.participants where last_name = 'Carpentier' and first_name = 'Aurélie'")
                        .query(UUID.class)
                        .single();
        String secret = "Elle dit sur un " + with + " ce qu’elle ne dit qu’ici";
        var nadia = comes("Belkacem", with);
        nadia.opens(aurelie);
        int closed = nadia.page().locator(".es-closed").count();

        var sofia = comes("Ferreira", with);
        sofia.opens(aurelie + "/facts/new");
        sofia.field("Qu’est-ce qui s’est passé").fill(secret);
        assertThat(sofia.page().locator("[name=compartment][value=RESERVED]").isChecked())
                .as("hers by default")
                .isTrue();
        sofia.findsItGoodForEveryone();
        sofia.presses("Noter");
        sofia.page().waitForURL("**" + aurelie + "**");
        assertThat(sofia.reads("#timeline")).contains(secret, "Réservé à Sofia Ferreira");

        nadia.opens(aurelie);
        assertThat(nadia.page().content()).doesNotContain(secret);
        assertThat(nadia.page().locator(".es-closed").count())
                .as("not even its existence")
                .isEqualTo(closed);

        corrects(sofia, secret);
        sofia.field("Laisser voir à l’équipe").check();
        sofia.presses("Corriger");
        nadia.opens(aurelie);
        assertThat(nadia.page().locator(".es-closed").count()).isEqualTo(closed + 1);
        assertThat(nadia.page().content()).doesNotContain(secret);
        nadia.findsItGoodForEveryone();
        var claire = comes("Delattre", with);
        claire.opens(aurelie);
        assertThat(claire.page().content()).doesNotContain(secret);

        sofia.opens(aurelie);
        corrects(sofia, secret);
        sofia.field("Laisser voir à l’équipe").check();
        sofia.page()
                .locator("label:has(input[name=named]):has-text('Claire Delattre') input")
                .check();
        sofia.presses("Corriger");
        assertThat(sofia.reads("main")).as("not without the person's word").contains("d’accord");
        sofia.field("La personne est d’accord").check();
        sofia.presses("Corriger");
        sofia.page().waitForURL("**" + aurelie + "**");
        claire.opens(aurelie);
        assertThat(claire.reads("#timeline")).contains(secret, "Claire Delattre");
        nadia.opens(aurelie);
        assertThat(nadia.page().content()).doesNotContain(secret);
        claire.findsItGoodForEveryone();
    }

    private static void corrects(Visitor sofia, String secret) {
        sofia.page()
                .locator(".es-fact:has-text('" + secret + "') a[href$='/correction']")
                .first()
                .click();
    }
}
