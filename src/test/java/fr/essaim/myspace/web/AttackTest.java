package fr.essaim.myspace.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.essaim.casefiles.Identity;
import fr.essaim.duplicates.Merges;
import fr.essaim.installation.Database;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.PersonName;
import fr.essaim.myspace.Entrances;
import fr.essaim.myspace.SpaceCast;
import fr.essaim.myspace.WayIn;
import fr.essaim.team.Tickets;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import jakarta.servlet.http.Cookie;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/// What somebody would try who wants in, or out of their own space into the house.
@SpringBootTest
@EssaimTest
class AttackTest {
    @Autowired
    WebApplicationContext house;

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    @Autowired
    Tickets tickets;

    @Autowired
    Entrances entrances;

    @Autowired
    Merges merges;

    Cast cast;
    SpaceCast aurelie;
    String secret;

    @BeforeEach
    void somebody_in_her_space() throws SQLException {
        cast = new Cast(database, viewers);
        aurelie = new SpaceCast(house, cast, "Aurélie");
        aurelie.sql().sql("delete from myspace.attempts").update();
        secret = aurelie.secret();
    }

    private SpaceBrowser phone() {
        return new SpaceBrowser(house);
    }

    @Test
    void another_site_makes_nobody_enter_write_or_close() throws Exception {
        var pages = MockMvcBuilders.webAppContextSetup(house)
                .apply(springSecurity())
                .build();
        String code = aurelie.code();
        for (String path : List.of(
                "/mine/enter", "/mine/messages", "/mine/file", "/mine/agreed/space/" + Ids.mint(), "/mine/ask")) {
            var answer = pages.perform(
                            post(path).param("code", code).param("words", "x").cookie(new Cookie("essaim-own", secret)))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getStatus()).as(path).isEqualTo(403);
        }
        assertThat(entrances.visitor(secret)).isPresent();
    }

    @Test
    void a_secret_set_beforehand_by_somebody_else_is_not_the_one_of_the_visit() {
        String planted = "A".repeat(43);
        var phone = phone().inside(planted);
        phone.send("/mine/enter", "code", aurelie.code());
        assertThat(phone.cookie()).isNotEqualTo(planted).hasSize(43);
        assertThat(phone().inside(planted).open("/mine/who").leadsTo()).isEqualTo("/mine?ended");
    }

    @Test
    void from_inside_no_page_of_the_house_is_reached_by_any_way_round() {
        var phone = phone().inside(secret);
        for (String path : List.of(
                "/people",
                "/people/" + aurelie.person,
                "/people/" + aurelie.person + "/space",
                "/journal",
                "/account",
                "/atelier",
                "/")) {
            assertThat(phone.open(path).status()).as(path).isIn(302, 303);
        }
        for (String path : List.of(
                "/mine/../people",
                "/mine/%2e%2e/people",
                "/mine;x=1/who",
                "//mine/who",
                "/MINE/who",
                "/mine/who/",
                "/mine/who.json")) {
            assertThat(phone.open(path).page().text()).as(path).doesNotContain("Nadia Belkacem");
        }
        // a refused form is drawn on the page it names: of the space, no other
        for (String page :
                List.of("/journal", "/account", "/people/" + aurelie.person, "/mine-not", "//evil.example")) {
            for (String field : List.of("_page", "_kept._page")) {
                var sent = phone.send(
                        "/mine/messages", "_once", Ids.mint().toString(), "words", "", field, page, "_form", "write");
                assertThat(sent.leadsTo()).as(field + page).isEqualTo("/mine");
            }
        }
    }

    @Test
    void a_member_who_resumes_a_form_of_the_space_is_shown_nothing_of_it() {
        String ticket = tickets.open(cast.nadia, Duration.ofHours(1));
        var member = phone().with("essaim", ticket);
        assertThat(member.send("/language", "lang", "fr", "_page", "/mine/who").leadsTo())
                .isEqualTo("/mine/who");
        assertThat(member.open("/mine/who").leadsTo()).isEqualTo("/mine?ended");
        assertThat(member.open("/mine").text("h1")).isEqualTo("Entrer");
    }

    @Test
    void what_is_typed_is_text_everywhere() {
        String evil = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>";
        var phone = phone().inside(secret);
        phone.send(
                "/mine/messages",
                "_once",
                Ids.mint().toString(),
                "words",
                evil,
                "_page",
                "/mine/messages",
                "_form",
                "write");
        var own = phone.open("/mine/messages");
        assertThat(own.text("#thread")).contains("<script>alert(1)</script>");
        assertThat(own.page().select("img, script:not([src])")).isEmpty();
        var team = fr.essaim.testing.Browser.of(house, cast.nadia).open("/people/" + aurelie.person + "/space");
        assertThat(team.page().select("main img, script:not([src])")).isEmpty();
        var link = phone().open("/mine/e/"
                + java.net.URLEncoder.encode(evil, java.nio.charset.StandardCharsets.UTF_8)
                        .replace("%2F", "")
                        .replace("+", "%20"));
        assertThat(link.page().select("img, script:not([src])")).isEmpty();
        for (String code : List.of(evil, "\u0000", "x".repeat(5000), "٠".repeat(12), "' or 1=1 --")) {
            assertThat(phone().send("/mine/enter", "code", code, "_page", "/mine", "_form", "enter")
                            .status())
                    .isEqualTo(422);
        }
    }

    @Test
    void whatever_is_sent_from_inside_is_answered_and_never_breaks_down() {
        var phone = phone().inside(secret);
        String odd = "x\u0000'%\uD83D\uDE00\u202E";
        for (String path : List.of(
                "/mine/way?of=",
                "/mine/way?of=%00",
                "/mine/way?of=a@b",
                "/mine/agreed/phone/x",
                "/mine/agreed/%27/" + Ids.mint(),
                "/mine/e/%F0%9F%98%80",
                "/mine/agreed/readers/" + Ids.mint(),
                "/mine?ended=%00")) {
            assertThat(phone.open(path).status()).as(path).isLessThan(500);
        }
        for (String path : List.of(
                "/mine/messages",
                "/mine/file",
                "/mine/way",
                "/mine/agreed/phone/" + Ids.mint(),
                "/mine/agreed/x/y",
                "/mine/ask",
                "/mine/enter")) {
            assertThat(phone.send(path).status()).as(path).isLessThan(500);
            for (String value : List.of(odd, "x".repeat(3000), "-1", "2026-02-31")) {
                var answer = phone.send(
                        path, "_once", value, "words", value, "contact", value, "code", value, "instrument", value);
                assertThat(answer.status()).as(path + value).isLessThan(500);
            }
            var signs = phone.send(
                    path,
                    "_once",
                    Ids.mint().toString(),
                    "words",
                    odd,
                    "instrument",
                    "essaim-chemin@1",
                    "answer.demarches",
                    odd,
                    "answer.zz",
                    "3");
            assertThat(signs.status()).as(path).isLessThan(500);
        }
    }

    @Test
    void nobody_makes_a_function_that_the_space_would_call() {
        for (String attempt : List.of(
                "create schema appointments_of_mine",
                "create schema hours_x",
                "create function myspace.mine() returns int language sql as 'select 1'",
                "create or replace function myspace.is_here() returns boolean language sql as 'select true'")) {
            assertThatThrownBy(() -> aurelie.raw("", secret, attempt + "; select 1"))
                    .as(attempt)
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void a_file_brought_into_another_is_entered_no_more_by_the_way_that_was_its_own() {
        var twin = new SpaceCast(house, cast, "Aurélie");
        String theirs = twin.secret();
        String code = twin.code();
        var merge = Ids.mint();
        var identity = new Identity(new PersonName("Aurélie", "De-l’Espace"), LocalDate.of(1993, 5, 4), null);
        cast.as(cast.nadia, () -> merges.merge(merge, aurelie.person, twin.person, identity));
        assertThat(entrances.visitor(theirs)).isEmpty();
        assertThatThrownBy(() -> entrances.enter(code, "x")).isInstanceOf(WayIn.OpensNothing.class);
        assertThat(entrances.visitor(secret)).isPresent();
        cast.as(cast.nadia, () -> merges.undo(merge));
        assertThat(entrances.visitor(theirs)).isPresent();
    }
}
