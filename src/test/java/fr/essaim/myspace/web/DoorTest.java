package fr.essaim.myspace.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.installation.Database;
import fr.essaim.kernel.Ids;
import fr.essaim.myspace.SpaceCast;
import fr.essaim.team.Tickets;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.web.context.WebApplicationContext;

/// Coming in and leaving, as an old telephone without scripts does.
@SpringBootTest
@EssaimTest
class DoorTest {
    private static final List<String> PAGES =
            List.of("/mine/way", "/mine/who", "/mine/agreed", "/mine/messages", "/mine/file");

    @Autowired
    WebApplicationContext house;

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    @Autowired
    Tickets tickets;

    Cast cast;
    SpaceCast aurelie;

    @BeforeEach
    void somebody_with_a_space() throws SQLException {
        cast = new Cast(database, viewers);
        aurelie = new SpaceCast(house, cast, "Aurélie");
        aurelie.sql().sql("delete from myspace.attempts").update();
    }

    private SpaceBrowser phone() {
        return new SpaceBrowser(house);
    }

    private SpaceBrowser.Answer enter(SpaceBrowser phone, String code) {
        return phone.send("/mine/enter", "code", code, "_page", "/mine", "_form", "enter");
    }

    @Test
    void a_code_typed_with_spaces_opens_the_space_once_and_its_cookie_is_kept_from_scripts_and_other_sites() {
        String code = aurelie.code();
        var phone = phone();
        assertThat(phone.open("/mine").text("h1")).isEqualTo("Entrer");
        var entered = enter(phone, code.replaceAll("(.{4})", "$1 "));
        assertThat(entered.status()).isEqualTo(303);
        assertThat(entered.leadsTo()).isEqualTo("/mine");
        assertThat(String.join(" ", entered.whole().getHeaders("Set-Cookie")))
                .contains("essaim-own=", "HttpOnly", "SameSite=Strict", "Path=/mine")
                .doesNotContain("Max-Age=");
        var home = phone.open("/mine");
        assertThat(home.text("h1")).isEqualTo("Bonjour Aurélie");
        assertThat(home.whole().getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(home.page().title()).doesNotContain("Essaim");

        var second = enter(phone(), code);
        assertThat(second.status()).isEqualTo(422);
        assertThat(second.text("#enter-code-refusal")).contains("une seule fois", "appelez");
        assertThat(second.value("code")).isEqualTo(code);
    }

    @Test
    void a_link_opened_by_a_scanner_spends_nothing_and_says_nothing() {
        String code = aurelie.code();
        for (int i = 0; i < 3; i++) {
            phone().open("/mine/e/" + code);
        }
        var good = phone().open("/mine/e/" + code);
        var bad = phone().open("/mine/e/abcdef");
        assertThat(good.text("main")).isEqualTo(bad.text("main")).contains("Entrer dans mon espace");
        assertThat(good.text("main")).doesNotContain("Aurélie");
        var phone = phone();
        assertThat(phone.send("/mine/enter", "code", code, "_page", "/mine/e/" + code, "_form", "enter")
                        .status())
                .isEqualTo(303);
        var twice = phone().send("/mine/enter", "code", code, "_page", "/mine/e/" + code, "_form", "enter");
        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.text("#enter-refusal")).contains("n’ouvre rien", "appelez");
    }

    @Test
    void an_expired_code_and_one_made_void_by_another_open_nothing_with_the_same_words() {
        String first = aurelie.code();
        String second = aurelie.code();
        String voided = enter(phone(), first).text("#enter-code-refusal");
        aurelie.sql()
                .sql("update myspace.ways_in set expires_at = now() where participant_id = ?")
                .param(aurelie.person.value())
                .update();
        assertThat(enter(phone(), second).text("#enter-code-refusal"))
                .isEqualTo(voided)
                .isEqualTo(enter(phone(), "000000000000").text("#enter-code-refusal"))
                .isEqualTo(enter(phone(), "").text("#enter-code-refusal"))
                .isEqualTo(enter(phone(), "'; drop table --").text("#enter-code-refusal"));
    }

    @Test
    void without_a_visit_every_page_leads_to_the_door_and_a_members_sign_in_opens_none() {
        String ticket = tickets.open(cast.nadia, Duration.ofHours(1));
        for (String page : PAGES) {
            assertThat(phone().open(page).leadsTo()).isEqualTo("/mine?ended");
            assertThat(phone().with("essaim", ticket).open(page).leadsTo()).isEqualTo("/mine?ended");
        }
        String secret = aurelie.secret();
        var both = phone().with("essaim", ticket).inside(secret);
        assertThat(both.open("/mine").text("h1")).isEqualTo("Bonjour Aurélie");
        assertThat(both.open("/people").status()).isEqualTo(200);
        assertThat(phone().with("essaim", secret).open("/people").status()).isIn(302, 303);
    }

    @Test
    void leaving_quickly_ends_the_visit_and_leaves_a_members_sign_in_alone() {
        String secret = aurelie.secret();
        var phone = phone().inside(secret);
        var left = phone.send("/mine/leave", "_page", "/mine", "_form", "leave");
        assertThat(left.leadsTo()).isEqualTo("/almanac");
        assertThat(left.whole().getHeader("Clear-Site-Data"))
                .contains("cache", "storage")
                .doesNotContain("cookies");
        assertThat(phone.cookie()).isEmpty();
        assertThat(phone.open("/almanac").page().html())
                .doesNotContainIgnoringCase("essaim<")
                .doesNotContain("espace");
        assertThat(phone.inside(secret).open("/mine/messages").leadsTo()).isEqualTo("/mine?ended");
        assertThat(phone().send("/mine/leave").status()).isEqualTo(303);
    }

    @Test
    void coming_in_elsewhere_ends_the_visit_that_was_left_open() {
        String before = aurelie.secret();
        String after = aurelie.secret();
        assertThat(phone().inside(before).open("/mine/who").leadsTo()).isEqualTo("/mine?ended");
        assertThat(phone().inside(after).open("/mine/who").status()).isEqualTo(200);
    }

    @Test
    void what_was_written_when_the_visit_ended_comes_back_once_they_are_in_again() {
        var phone = phone();
        var late = phone.send(
                "/mine/messages",
                "_once",
                Ids.mint().toString(),
                "words",
                "Je serai en retard.",
                "_page",
                "/mine/messages",
                "_form",
                "write");
        assertThat(late.status()).isEqualTo(401);
        assertThat(late.text("main")).contains("Ce que vous avez écrit n’est pas perdu");
        String[] fields = late.page().select("form[action=/mine/enter] input[type=hidden]").stream()
                .filter(field -> field.attr("name").startsWith("_kept."))
                .flatMap(field -> java.util.stream.Stream.of(field.attr("name"), field.val()))
                .toArray(String[]::new);
        String[] all = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("code", aurelie.code()), java.util.Arrays.stream(fields))
                .toArray(String[]::new);
        var back = phone.send("/mine/enter", all);
        assertThat(back.status()).isEqualTo(200);
        assertThat(back.text("textarea")).isEqualTo("Je serai en retard.");
        assertThat(aurelie.sql()
                        .sql("select count(*) from myspace.messages where participant_id = ?")
                        .param(aurelie.person.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
