package fr.essaim.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The phone rang, half an hour passed.
class HalfWrittenStoryTest extends Story {
    @ParameterizedTest
    @ValueSource(strings = {"desk", "phone", "without scripts"})
    void a_session_that_ends_under_a_half_written_note_loses_nothing(String with) {
        var nadia = nobody(with);
        nadia.opens("/");
        nadia.field("Adresse électronique").fill("nadia.belkacem@exemple.fr");
        nadia.field("Mot de passe").fill("bienvenue-essaim");
        nadia.presses("Entrer");
        nadia.opens("/actions/new");
        nadia.field("Avec qui").fill("Fatoumata Diallo");
        nadia.field("Qu’est-ce qui s’est passé")
                .fill("Elle a appelé : le contrat est signé, dit-elle sur " + with + ".");
        sql().sql(
                        "update team.tickets set closed_at = now() where closed_at is null and member_id = (select id from team.members where email = 'nadia.belkacem@exemple.fr')")
                .update();

        if (!with.equals(
                "without scripts")) { // names offered and chips shown while typing must not carry the page away
            nadia.field("Avec qui").press("End");
            nadia.page().keyboard().type(" ");
            nadia.page().waitForTimeout(600);
        }
        nadia.presses("Noter");
        assertThat(nadia.reads("main, body")).contains("est gardé");
        nadia.findsItGoodForEveryone();
        nadia.field("Adresse électronique").fill("nadia.belkacem@exemple.fr");
        nadia.field("Mot de passe").fill("pas le bon");
        nadia.presses("Entrer");
        nadia.field("Mot de passe").fill("bienvenue-essaim");
        nadia.presses("Entrer");

        assertThat(nadia.field("Qu’est-ce qui s’est passé").inputValue()).contains("dit-elle sur " + with);
        assertThat(nadia.field("Avec qui").inputValue()).startsWith("Fatoumata Diallo");
        assertThat(nadia.reads("main")).contains("Votre texte est gardé");
        nadia.presses("Noter");
        assertThat(nadia.reads("h1")).contains("Noté.", "Fatoumata Diallo");
        sql().sql("delete from team.attempts").update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"desk", "phone"})
    void a_browser_that_dies_under_a_half_written_note_loses_nothing(String with) {
        var nadia = comes("Belkacem", with);
        nadia.opens("/actions/new");
        nadia.field("Avec qui").fill("Fatoumata Diallo");
        nadia.field("Qu’est-ce qui s’est passé").fill("Le contrat est signé, dit-elle, et puis sur " + with);
        nadia.page().waitForSelector("text=Brouillon gardé");
        nadia.findsItGoodForEveryone();
        nadia.page().close();

        var again = comes("Belkacem", with);
        again.opens("/");
        assertThat(again.reads("main")).contains("Un texte commencé attend d’être envoyé");
        again.opens("/actions/new");
        again.page().waitForSelector("text=Un texte commencé ici");
        again.findsItGoodForEveryone();
        again.follows("Le reprendre");
        assertThat(again.field("Qu’est-ce qui s’est passé").inputValue()).endsWith("et puis sur " + with);
        again.presses("Noter");
        assertThat(again.reads("h1")).contains("Noté.", "Fatoumata Diallo");
        again.opens("/drafts");
        assertThat(again.reads("main")).contains("Aucun texte commencé");
        again.findsItGoodForEveryone();
    }
}
