package fr.essaim.myspace.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.casefiles.Way;
import fr.essaim.installation.Database;
import fr.essaim.kernel.Ids;
import fr.essaim.myspace.SpaceCast;
import fr.essaim.plans.ActionPlans;
import fr.essaim.plans.Goal;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import fr.essaim.testing.Queries;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.web.context.WebApplicationContext;

/// What the person reads and writes in their space.
@SpringBootTest
@EssaimTest
class MinePagesTest {
    private static final List<String> PAGES =
            List.of("/mine", "/mine/way", "/mine/who", "/mine/agreed", "/mine/messages", "/mine/file", "/mine/hours");

    @Autowired
    WebApplicationContext house;

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    Cast cast;
    SpaceCast aurelie;
    SpaceBrowser phone;

    @BeforeEach
    void somebody_in_her_space() throws SQLException {
        cast = new Cast(database, viewers);
        aurelie = new SpaceCast(house, cast, "Aurélie");
        aurelie.sql().sql("delete from myspace.attempts").update();
        phone = new SpaceBrowser(house).inside(aurelie.secret());
    }

    private SpaceBrowser.Answer send(String path, String page, String form, String... fields) {
        var all = new String[fields.length + 6];
        System.arraycopy(fields, 0, all, 0, fields.length);
        String[] hidden = {"_once", Ids.mint().toString(), "_page", page, "_form", form};
        System.arraycopy(hidden, 0, all, fields.length, 6);
        return phone.send(path, all);
    }

    @Test
    void every_page_has_the_way_out_nothing_of_the_house_and_costs_few_questions_and_few_bytes() {
        for (String path : PAGES) {
            int questions = Queries.during(() -> phone.open(path));
            var page = phone.open(path);
            assertThat(page.status()).as(path).isEqualTo(200);
            assertThat(page.text(".es-own-leave button")).as(path).isEqualTo("Quitter vite");
            assertThat(page.page().select("a[href^=/people], a[href='/'], .es-top, .es-nav"))
                    .as(path)
                    .isEmpty();
            assertThat(page.page().select("form[autocomplete], textarea").stream()
                            .map(it -> it.attr("autocomplete")))
                    .as(path)
                    .allMatch("off"::equals);
            assertThat(page.page().select("script").size()).as(path).isOne();
            assertThat(page.whole().getContentAsByteArray().length).as(path).isLessThan(20_000);
            assertThat(questions).as(path).isLessThanOrEqualTo(9);
        }
    }

    @Test
    void the_first_page_tells_goals_in_their_words_and_who_does_what() {
        var goal = new Goal("Travailler dans une cantine.", null, SpaceCast.TODAY);
        cast.as(cast.nadia, () -> house.getBean(ActionPlans.class).say(Ids.mint(), aurelie.person, goal));
        assertThat(phone.open("/mine").text("#goals")).contains("« Travailler dans une cantine. »");
        assertThat(phone.open("/mine").text("#talents")).contains("Rien n’est encore écrit");
        assertThat(phone.open("/mine").text("#urgent")).contains("3114", "3919", "114", "119", "112", "15");
    }

    @Test
    void who_sees_what_names_the_team_and_says_that_the_department_gets_nothing_unasked() {
        assertThat(phone.open("/mine/who").text("#sees"))
                .contains("Nadia Belkacem", "Claire Delattre", "Ce que vous lui confiez à part")
                .contains(
                        "La maison départementale Rien, sauf l’attestation d’heures, si vous dites oui pour la lui envoyer.");
    }

    @Test
    void a_message_reaches_the_team_on_the_persons_page_and_its_answer_comes_back() {
        assertThat(send("/mine/messages", "/mine/messages", "write", "words", "")
                        .status())
                .isEqualTo(422);
        var lost = send("/mine/messages", "/mine/messages", "write", "words", "x".repeat(2001));
        assertThat(lost.status()).isEqualTo(422);
        assertThat(lost.text("textarea")).hasSize(2001);
        assertThat(send("/mine/messages", "/mine/messages", "write", "words", "Je serai en retard.")
                        .leadsTo())
                .isEqualTo("/mine/messages");
        var team = fr.essaim.testing.Browser.of(house, cast.nadia);
        String person = "/people/" + aurelie.person;
        assertThat(team.open(person).text("#space")).contains("attend une réponse");
        assertThat(team.open("/").text("[aria-labelledby=h-spaces]")).contains("De-l’Espace", "à lire");
        var page = team.open(person + "/space");
        assertThat(page.text("[aria-labelledby=h-thread]")).contains("Je serai en retard.");
        team.send(
                person + "/space/messages",
                "_once",
                Ids.mint().toString(),
                "words",
                "D’accord.",
                "_page",
                person + "/space",
                "_form",
                "answer");
        assertThat(phone.open("/mine/messages").text("#thread")).contains("Nadia Belkacem", "D’accord.");
        assertThat(team.open(person).text("#space")).doesNotContain("attend une réponse");
        assertThat(fr.essaim.testing.Browser.of(house, cast.thomas)
                        .open(person + "/space")
                        .status())
                .isEqualTo(404);
        assertThat(fr.essaim.testing.Browser.of(house, cast.thomas)
                        .open(person)
                        .page()
                        .select("#space"))
                .isEmpty();
    }

    @Test
    void what_the_programme_does_not_name_is_not_offered() {
        aurelie.sql()
                .sql(
                        "insert into programme.instruments select id, 1, 'fasku-fr', 1 from programme.programmes where code = 'dest1'")
                .update();
        try {
            assertThat(phone.open("/mine/way").text("main")).doesNotContain("Répondre maintenant");
        } finally {
            aurelie.sql()
                    .sql("delete from programme.instruments where code = 'fasku-fr'")
                    .update();
        }
    }

    @Test
    void a_reading_is_offered_answered_once_and_offered_again_in_three_months() {
        assertThat(phone.open("/mine/way").text("main")).contains("Répondre maintenant");
        var form = phone.open("/mine/way?of=essaim-chemin%401");
        assertThat(form.page().select("select")).hasSize(4);
        assertThat(form.text("main")).doesNotContain("Faire avec ma santé");
        var wrong = send(
                "/mine/way",
                "/mine/way?of=essaim-chemin%401",
                "answer",
                "instrument",
                "essaim-chemin@1",
                "answer.demarches",
                "abc");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(send("/mine/way", "/mine/way", "answer", "instrument", "essaim-chemin@1", "answer.demarches", "7")
                        .status())
                .isEqualTo(303);
        assertThat(phone.open("/mine/way").text("main"))
                .contains("7", "pas de réponse", "La prochaine fois")
                .doesNotContain("Répondre maintenant");
        var team = fr.essaim.testing.Browser.of(house, cast.nadia);
        assertThat(team.open("/people/" + aurelie.person + "/measures").text("main"))
                .contains("dit par la personne, dans son espace");
    }

    @Test
    void each_permission_is_shown_and_taken_back_after_it_says_what_happens_then() {
        var way = aurelie.way(Way.Kind.EMAIL, "aurelie.de@exemple.fr", null);
        var agreed = phone.open("/mine/agreed");
        assertThat(agreed.text("main"))
                .contains("a…@exemple.fr", "Avoir cet espace")
                .doesNotContain("aurelie.de@");
        String path = "/mine/agreed/email/" + way;
        assertThat(phone.open(path).text("main")).contains("Plus aucun e-mail ne part");
        assertThat(send(path, path, "take-back").leadsTo()).isEqualTo("/mine/agreed");
        assertThat(phone.open("/mine/agreed").text("main")).doesNotContain("a…@exemple.fr");
        assertThat(phone.open(path).status()).isEqualTo(404);
        String space = agreed.page().select("a[href^=/mine/agreed/space]").attr("href");
        assertThat(send(space, space, "take-back").leadsTo()).isEqualTo("/almanac");
        assertThat(phone.open("/mine").text("h1")).isEqualTo("Entrer");
    }

    @Test
    void a_file_is_asked_for_and_the_team_sees_by_when() {
        assertThat(send("/mine/file", "/mine/file", "file").status()).isEqualTo(303);
        assertThat(phone.open("/mine/file").text("main"))
                .contains("Réponse au plus tard le")
                .contains("CNIL");
        var team = fr.essaim.testing.Browser.of(house, cast.nadia);
        assertThat(team.open("/people/" + aurelie.person).text("#space")).contains("A demandé son dossier");
        assertThat(team.open("/").text("[aria-labelledby=h-spaces]")).contains("A demandé son dossier");
    }
}
