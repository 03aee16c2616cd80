package fr.essaim.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Six minutes between two people: Claire shares the little that Nadia must know and hands her a
/// task; Nadia answers, calls Claire in a text, looks something up in a long history, and hands
/// Aurélie the hours she asked for.
class ColleaguesStoryTest extends Story {
    @ParameterizedTest
    @ValueSource(strings = {"desk", "phone", "without scripts"})
    void what_colleagues_tell_one_another_reaches_the_one_it_is_for(String with) {
        String aurelie = "/people/" + sql().sql("""
                        select id from casefiles.participants where first_name = 'Aurélie' and last_name = 'Carpentier'
                        order by opened_at limit 1
                        """).query(UUID.class).single();
        String necessary = "Ne pas parler du bail devant Lina. (" + with + ")";
        String task = "Prévoir une salle calme. (" + with + ")";

        var claire = comes("Claire Delattre", with);
        claire.opens(aurelie);
        claire.follows("Partager ce qui est strictement nécessaire");
        claire.findsItGoodForEveryone();
        claire.field("Ce qu’ils doivent savoir").fill(necessary);
        claire.presses("Partager");
        assertThat(claire.reads("main")).contains("Choisissez une réponse");
        claire.page().getByLabel("Nadia Belkacem").first().check();
        claire.page().getByLabel("Oui, elle le sait").check();
        claire.presses("Partager");
        assertThat(claire.reads("main")).contains(necessary, "Pour Nadia Belkacem");
        claire.follows("Ajouter une tâche");
        claire.field("Quoi").fill(task);
        claire.field("Pour qui").selectOption("Nadia Belkacem");
        claire.findsItGoodForEveryone();
        claire.presses("Ajouter");

        var nadia = comes("Belkacem", with);
        nadia.opens("/");
        assertThat(nadia.reads("[aria-labelledby=h-mentions]"))
                .contains("Claire Delattre partage avec vous")
                .doesNotContain("bail");
        nadia.page().locator("[aria-labelledby=h-mentions] a.btn").first().click();
        assertThat(nadia.reads("#colleagues")).contains(necessary, task);
        nadia.findsItGoodForEveryone();
        nadia.opens("/tasks");
        nadia.page()
                .locator("[aria-labelledby=h-for-me] [role=listitem]")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(task))
                .getByRole(AriaRole.BUTTON)
                .first()
                .click();
        assertThat(nadia.reads("[aria-labelledby=h-mine]")).contains(task);
        nadia.findsItGoodForEveryone();

        nadia.opens(aurelie + "/facts/new");
        if (nadia.scripts()) {
            calls(nadia);
        } else {
            nadia.field("Qu’est-ce qui s’est passé").fill("@Claire elle préfère vendredi matin.");
        }
        nadia.presses("Noter");
        claire.opens("/");
        assertThat(claire.reads("[aria-labelledby=h-mentions]")).contains("Aurélie Carpentier", "s’adresse à vous");

        nadia.opens(aurelie + "/history");
        nadia.field("Un mot du texte").fill("vendredi");
        nadia.page().locator("main button[type=submit]").last().click();
        assertThat(nadia.reads("#timeline")).contains("elle préfère vendredi matin");
        nadia.findsItGoodForEveryone();

        nadia.opens(aurelie + "/hours");
        nadia.follows("Ce trimestre");
        nadia.presses("Faire l’attestation");
        nadia.presses("Je la remets à la personne");
        assertThat(nadia.reads("main"))
                .contains("Remise le", "Entretiens et échanges")
                .doesNotContain("absen");
        nadia.findsItGoodForEveryone();
    }

    /// A few letters are enough, with the keyboard alone or with a finger.
    private static void calls(Visitor nadia) {
        var words = nadia.field("Qu’est-ce qui s’est passé");
        var option = nadia.page().locator("[role=option][aria-selected=true]");
        words.pressSequentially("@");
        option.waitFor();
        nadia.findsItGoodForEveryone();
        words.press("Escape");
        assertThat(option.count()).isZero();
        words.pressSequentially("dela");
        option.waitFor();
        assertThat(option.innerText()).contains("Claire Delattre");
        assertThat(words.getAttribute("aria-activedescendant")).isEqualTo(option.getAttribute("id"));
        words.press("ArrowDown");
        words.press("Enter");
        assertThat(words.inputValue()).isEqualTo("@Claire ");
        words.pressSequentially("elle préfère vendredi matin. @cl");
        option.click();
        assertThat(words.inputValue()).isEqualTo("@Claire elle préfère vendredi matin. @Claire ");
    }
}
