package fr.essaim.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What somebody is good at is written first; then each side says where it sees them.
class TalentStoryTest extends Story {
    @ParameterizedTest
    @ValueSource(strings = {"desk", "phone", "without scripts"})
    void a_talent_is_written_a_trade_is_kept_and_the_way_is_read_from_both_sides(String with) {
        var nadia = comes("Nadia Belkacem", with);
        nadia.opens("/people?q=Ziani");
        nadia.follows("Mohamed Ziani");
        nadia.page().locator("#talents .es-card-foot a").click();
        nadia.findsItGoodForEveryone();

        nadia.field("Avec ses mots").fill("Souder proprement, sur " + with);
        nadia.field("Si c’est quelqu’un d’autre").fill("le chef d’atelier");
        nadia.presses("Écrire");
        assertThat(nadia.reads("main")).contains("Souder proprement, sur " + with, "Vu par le chef d’atelier");

        nadia.page()
                .locator("a:has-text('Souder proprement, sur " + with + "')")
                .click();
        nadia.findsItGoodForEveryone();
        assertThat(nadia.reads("[aria-labelledby=h-near]")).containsIgnoringCase("soudeu");
        nadia.page()
                .locator("[aria-labelledby=h-near] form[method=post] button")
                .first()
                .click();
        assertThat(nadia.reads("[aria-labelledby=h-near]")).contains("Piste gardée");

        String person = nadia.page().url().replaceFirst("/talents.*", "").replaceFirst("https?://[^/]+", "");
        nadia.opens(person + "/measures");
        nadia.follows("Ce que dit la personne");
        nadia.findsItGoodForEveryone();
        nadia.field("Faire mes démarches").selectOption("7");
        nadia.presses("Garder cette lecture");
        nadia.findsItGoodForEveryone();
        assertThat(nadia.reads("main table")).contains("7", "non évalué");
        nadia.follows("Ce que je vois");
        assertThat(nadia.reads("main form")).doesNotContain("santé");
        nadia.presses("Garder cette lecture");
        assertThat(nadia.reads("main table")).contains("sans l’équipe");
        nadia.opens(person);
        nadia.findsItGoodForEveryone();
    }
}
