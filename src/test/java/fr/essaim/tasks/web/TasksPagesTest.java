package fr.essaim.tasks.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.facts.Compartment;
import fr.essaim.installation.Database;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.MemberId;
import fr.essaim.tasks.TaskCast;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Browser;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import fr.essaim.testing.Queries;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest
@EssaimTest
class TasksPagesTest {
    @Autowired
    WebApplicationContext house;

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    Cast cast;
    TaskCast aurelie;

    @BeforeEach
    void somebody_accompanied() throws SQLException {
        cast = new Cast(database, viewers);
        aurelie = new TaskCast(house, cast);
    }

    private Browser.Answer open(MemberId who, String path) {
        return Browser.of(house, who).open(path);
    }

    private String page() {
        return "/people/" + aurelie.person;
    }

    private Browser.Answer send(MemberId who, String path, String page, String form, String... fields) {
        var filled = new String[fields.length + 6];
        System.arraycopy(fields, 0, filled, 0, fields.length);
        String[] hidden = {"_once", Ids.mint().toString(), "_page", page, "_form", form};
        System.arraycopy(hidden, 0, filled, fields.length, 6);
        return Browser.of(house, who).send(path, filled);
    }

    @Test
    void a_task_goes_from_one_to_the_other_and_back_with_each_word_signed() {
        UUID task = aurelie.task(cast.nadia, cast.claire, "Appeler la CAF " + Ids.mint(), aurelie.person);
        String claire = open(cast.claire, "/tasks").text("[aria-labelledby=h-for-me]");
        assertThat(claire).contains("Appeler la CAF", "Nadia Belkacem vous le confie", "Accepter");
        assertThat(open(cast.nadia, "/tasks").text("[aria-labelledby=h-elsewhere]"))
                .contains("Claire Delattre n’a pas encore répondu");
        String turns = "/tasks/" + task + "/turns";
        assertThat(send(cast.claire, turns, "/tasks", "t", "kind", "HANDED_BACK")
                        .leadsTo())
                .isEqualTo("/tasks");
        assertThat(send(cast.nadia, turns, "/tasks/" + task, "turn", "kind", "PUT_OFF")
                        .text("#turn-due-refusal"))
                .contains("à quel jour");
        var refused = send(cast.nadia, turns, "/tasks/" + task, "turn", "kind", "HANDED", "to", cast.thomas.toString());
        assertThat(refused.text("#turn-to-refusal")).contains("n’accompagne pas la personne");
        assertThat(send(cast.nadia, turns, "/tasks/" + task, "turn", "kind", "DROPPED", "words", "Déjà fait")
                        .status())
                .isEqualTo(303);
        assertThat(open(cast.claire, "/tasks/" + task).text("[aria-labelledby=h-turns]"))
                .contains("Écrite par Nadia Belkacem", "Rendue par Claire Delattre", "Abandonnée", "Déjà fait");
        assertThat(open(cast.thomas, "/tasks/" + task).status()).isEqualTo(404);
        assertThat(send(cast.nadia, turns, "/tasks/" + task, "turn", "kind", "DONE")
                        .page()
                        .text())
                .contains("plus rapide");
    }

    @Test
    void a_refused_task_says_what_to_do_and_keeps_what_was_typed() {
        var refused = send(
                cast.nadia,
                "/tasks",
                "/tasks/new?person=" + aurelie.person,
                "task",
                "what",
                "Appeler",
                "member",
                cast.thomas.toString(),
                "person",
                aurelie.person.toString());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().text()).contains("Ajoutez-le d’abord à l’équipe");
        assertThat(refused.value("what")).isEqualTo("Appeler");
        assertThat(send(cast.nadia, "/tasks", "/tasks", "task", "what", " ", "member", cast.nadia.toString())
                        .status())
                .isEqualTo(422);
    }

    @Test
    void my_day_tells_who_speaks_to_me_until_i_opened_it_and_not_a_word_of_what_is_said() {
        UUID fact = aurelie.fact(cast.nadia, Compartment.TEAM, "@Claire le bailleur a rappelé", List.of());
        var day = open(cast.claire, "/");
        assertThat(day.text("[aria-labelledby=h-mentions]"))
                .contains("Aurélie Du-Plan", "Nadia Belkacem s’adresse à vous")
                .doesNotContain("bailleur");
        UUID mention = JdbcClient.create(database.owner())
                .sql("select id from tasks.mentions where fact_id = :fact")
                .param("fact", fact)
                .query(UUID.class)
                .single();
        assertThat(open(cast.nadia, "/mentions/" + mention).status()).isEqualTo(404);
        String place = open(cast.claire, "/mentions/" + mention).leadsTo();
        assertThat(place).startsWith(page() + "/history?until=");
        assertThat(open(cast.claire, place).text("#fact-" + fact)).contains("bailleur");
        assertThat(open(cast.claire, "/").page().select("a[href='/mentions/" + mention + "']"))
                .isEmpty();
    }

    @Test
    void whoever_is_called_and_may_not_read_is_told_beside_the_button_and_nothing_is_lost() {
        String form = page() + "/facts/new";
        var refused = send(
                cast.nadia, page() + "/facts", form, "fact", "body", "@Thomas tu le vois ?", "compartment", "TEAM");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#fact-refusal")).contains("Thomas Vanhoutte ne lit pas ce qui est écrit là");
        assertThat(refused.value("body")).contains("@Thomas");
        var quick = send(
                cast.nadia,
                "/actions",
                "/actions/new?person=" + aurelie.person,
                "action",
                "person",
                aurelie.person.toString(),
                "who",
                "Aurélie Du-Plan",
                "what",
                "@Claire elle a appelé",
                "compartment",
                "TEAM");
        assertThat(quick.status()).isEqualTo(303);
        assertThat(open(cast.claire, "/").text("[aria-labelledby=h-mentions]")).contains("Aurélie Du-Plan");
    }

    @Test
    void what_is_strictly_necessary_stands_on_the_page_of_those_it_is_for_and_they_are_journaled() {
        var refused = send(
                cast.claire,
                page() + "/necessary",
                page() + "/necessary",
                "necessary",
                "words",
                "Écrire plutôt qu’appeler.",
                "whom",
                "named",
                "told",
                "false");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#necessary-whyNot-refusal")).contains("pourquoi");
        assertThat(open(cast.claire, page() + "/necessary").text(".es-note")).contains("L. 226-2-2");
        assertThat(open(cast.nadia, page() + "/necessary").status()).isEqualTo(403);
        aurelie.necessary(cast.claire, "Écrire plutôt qu’appeler.", cast.nadia);
        String journal = "select count(*) from journal.entries where act = 'necessary-note' and member_id = '"
                + cast.nadia + "' and '" + aurelie.person + "' = any (participant_ids)";
        assertThat(open(cast.nadia, page()).text(".es-necessary"))
                .contains("Strictement nécessaire", "Écrire plutôt qu’appeler", "La personne le sait");
        assertThat(aurelie.seen(cast.ines, journal)).isOne();
        assertThat(open(cast.lead, page()).page().select(".es-necessary")).isEmpty();
        assertThat(open(cast.claire, page()).text(".es-necessary")).contains("Pour Nadia Belkacem", "Retirer");
    }

    @Test
    void questions_do_not_grow_with_tasks() {
        aurelie.task(cast.nadia, cast.nadia, "Une", aurelie.person);
        open(cast.nadia, "/");
        int list = Queries.during(() -> open(cast.nadia, "/tasks"));
        int day = Queries.during(() -> open(cast.nadia, "/"));
        int file = Queries.during(() -> open(cast.nadia, page()));
        for (int i = 0; i < 6; i++) {
            aurelie.task(cast.nadia, cast.nadia, "Encore", aurelie.person);
        }
        assertThat(Queries.during(() -> open(cast.nadia, "/tasks")))
                .isEqualTo(list)
                .isLessThanOrEqualTo(7);
        assertThat(Queries.during(() -> open(cast.nadia, "/"))).isEqualTo(day);
        assertThat(Queries.during(() -> open(cast.nadia, page()))).isEqualTo(file);
    }
}
