package fr.essaim.myspace.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.casefiles.Way;
import fr.essaim.installation.Database;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.MemberId;
import fr.essaim.myspace.OwnSpace;
import fr.essaim.myspace.SpaceCast;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Browser;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import fr.essaim.testing.Queries;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.web.context.WebApplicationContext;

/// The team's side: opening and closing, handing what to enter with, answering.
@SpringBootTest
@EssaimTest
class TeamSideTest {
    @Autowired
    WebApplicationContext house;

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    @Autowired
    OwnSpace own;

    Cast cast;
    SpaceCast aurelie;
    String at;

    @BeforeEach
    void somebody_with_a_space() throws SQLException {
        cast = new Cast(database, viewers);
        aurelie = new SpaceCast(house, cast, "Aurélie");
        aurelie.sql().sql("delete from myspace.attempts").update();
        at = "/people/" + aurelie.person + "/space";
    }

    private Browser.Answer open(MemberId who) {
        return Browser.of(house, who).open(at);
    }

    private Browser.Answer send(MemberId who, String rest, String form, String... fields) {
        var all = new String[fields.length + 6];
        System.arraycopy(fields, 0, all, 0, fields.length);
        String[] hidden = {"_once", Ids.mint().toString(), "_page", at, "_form", form};
        System.arraycopy(hidden, 0, all, fields.length, 6);
        return Browser.of(house, who).send(at + rest, all);
    }

    private String journal(String act) {
        return aurelie.sql()
                .sql("select count(*) from journal.entries where act = ? and participant_ids[1] = ?")
                .params(act, aurelie.person.value())
                .query(String.class)
                .single();
    }

    @Test
    void a_space_is_closed_and_opened_again_with_the_day_of_the_persons_yes() {
        assertThat(open(cast.nadia).text("[aria-labelledby=h-door]")).contains("Ouvert avec son accord");
        assertThat(send(cast.claire, "/close", "close").status()).isEqualTo(303);
        assertThat(open(cast.nadia).text("[aria-labelledby=h-door]")).contains("Fermé le", "Ouvrir son espace");
        var early = send(
                cast.nadia, "", "open", "agreedOn", SpaceCast.TODAY.plusDays(1).toString());
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.text("#open-agreedOn-refusal")).isNotEmpty();
        assertThat(send(cast.nadia, "", "open", "agreedOn", "").status()).isEqualTo(422);
        assertThat(send(cast.nadia, "", "open", "agreedOn", SpaceCast.TODAY.toString())
                        .status())
                .isEqualTo(303);
        assertThat(journal("open-space")).isEqualTo("2");
        assertThat(journal("close-space")).isEqualTo("1");
    }

    @Test
    void a_paper_names_nobody_and_its_code_is_in_no_table() {
        var phone = aurelie.way(Way.Kind.PHONE, "0639982222", "sa voisine");
        var printed = send(cast.nadia, "/paper", "paper");
        assertThat(printed.status()).isEqualTo(200);
        assertThat(journal("hand-way-in")).isEqualTo("1");
        assertThat(open(cast.nadia).text("[aria-labelledby=h-door]"))
                .contains("Un code sur papier remis", "pas encore utilisé");
        var refused = send(cast.nadia, "/links", "link-" + phone, "way", phone.toString());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("main")).contains("sa voisine");
        assertThat(send(cast.nadia, "/links", "link-" + phone, "way", phone.toString(), "fine", "true")
                        .status())
                .isEqualTo(303);
        assertThat(send(cast.nadia, "/links", "link", "way", Ids.mint().toString())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void the_lead_reads_and_does_nothing_and_others_find_no_such_page() {
        assertThat(open(cast.lead).page().select("main form[method=post]")).isEmpty();
        assertThat(send(cast.lead, "/close", "close").status()).isEqualTo(403);
        for (MemberId other : new MemberId[] {cast.thomas, cast.youssef}) {
            assertThat(open(other).status()).isEqualTo(404);
            assertThat(send(other, "/close", "close").status()).isEqualTo(404);
            assertThat(send(other, "/paper", "paper").status()).isEqualTo(404);
            assertThat(send(other, "/messages", "answer", "words", "Moi").status())
                    .isEqualTo(404);
        }
        for (MemberId other : new MemberId[] {cast.helene, cast.ines, cast.paul}) {
            assertThat(open(other).status()).isEqualTo(403);
        }
    }

    @Test
    void what_waits_is_answered_in_words_or_aloud_and_a_change_of_mind_is_talked_about() {
        String secret = aurelie.secret();
        aurelie.inside(secret, () -> {
            own.write(Ids.mint(), "Bonjour.");
            own.askForFile(Ids.mint());
        });
        UUID plan = Ids.mint();
        aurelie.sql()
                .sql("insert into myspace.minds (id, participant_id, hub_id, about, ref) values (?, ?, 1, 'plan', ?)")
                .params(plan, aurelie.person.value(), Ids.mint())
                .update();
        var page = open(cast.nadia);
        assertThat(page.text("main")).contains("par son espace", "N’est plus d’accord", "à remettre au plus tard le");
        assertThat(page.text("main")).contains("a écrit", "a demandé son dossier");
        assertThat(send(cast.nadia, "/spoken", "spoken").status()).isEqualTo(303);
        assertThat(send(cast.nadia, "/minds/" + plan + "/heard", "mind-" + plan).status())
                .isEqualTo(303);
        String give = page.page().select("form[action$=/given]").attr("action").replace(at, "");
        assertThat(send(cast.nadia, give, "request", "on", "").status()).isEqualTo(422);
        assertThat(send(cast.nadia, give, "request", "on", SpaceCast.TODAY.toString())
                        .status())
                .isEqualTo(303);
        assertThat(open(cast.nadia).text("main"))
                .contains("Répondu de vive voix", "Nadia Belkacem en a parlé", "noté par Nadia Belkacem");
        assertThat(Browser.of(house, cast.nadia)
                        .open("/people/" + aurelie.person)
                        .text("#space"))
                .doesNotContain("attend", "demandé", "d’accord avec");
        String seen = aurelie.sql()
                .sql(
                        "select string_agg(act, ' ' order by at, id) from journal.entries where participant_ids[1] = ? and act in"
                                + " ('answer-message', 'hear-mind', 'give-file')")
                .param(aurelie.person.value())
                .query(String.class)
                .single();
        assertThat(seen).isEqualTo("answer-message hear-mind give-file");
    }

    @Test
    void whoever_writes_or_answers_in_their_space_is_not_silent_and_no_fact_is_made_of_it() {
        String silent = "section[aria-labelledby=h-silent]";
        aurelie.sql()
                .sql("update casefiles.participants set opened_at = now() - interval '4000 days' where id = ?")
                .param(aurelie.person.value())
                .update();
        assertThat(Browser.of(house, cast.nadia).open("/").text(silent)).contains("Aurélie De-l’Espace");
        aurelie.inside(aurelie.secret(), () -> own.write(Ids.mint(), "Bonjour."));
        assertThat(Browser.of(house, cast.nadia).open("/").text(silent)).doesNotContain("Aurélie De-l’Espace");
        aurelie.sql()
                .sql("update myspace.messages set written_at = now() - interval '3000 days' where participant_id = ?")
                .param(aurelie.person.value())
                .update();
        assertThat(Browser.of(house, cast.nadia).open("/").text(silent))
                .contains("Aurélie De-l’Espace")
                .containsPattern("3\\h000 jours");
        assertThat(Browser.of(house, cast.nadia)
                        .open("/people/" + aurelie.person)
                        .text("main"))
                .containsPattern("il y a 3\\h000 jours");
        assertThat(Browser.of(house, cast.thomas)
                        .open("/people/" + aurelie.person)
                        .text("main"))
                .as("who does not read the messages does not learn that there was one")
                .doesNotContainPattern("3\\h000 jours");
        aurelie.inside(
                aurelie.secret(),
                () -> own.answer(Ids.mint(), "essaim-chemin@1", java.util.Map.of("trouver-un-travail", 6)));
        assertThat(Browser.of(house, cast.nadia).open("/").text(silent)).doesNotContain("Aurélie De-l’Espace");
        assertThat(aurelie.raw(
                        cast.nadia,
                        "select count(*) from casefiles.facts where participant_id = '" + aurelie.person + "'"))
                .isZero();
    }

    @Test
    void a_page_costs_the_same_whatever_was_written() {
        int empty = Queries.during(() -> open(cast.nadia));
        String secret = aurelie.secret();
        aurelie.inside(secret, () -> {
            for (int i = 0; i < 5; i++) {
                own.write(Ids.mint(), "Bonjour " + i);
            }
        });
        assertThat(Queries.during(() -> open(cast.nadia))).isEqualTo(empty).isLessThanOrEqualTo(8);
    }
}
