package fr.essaim.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.essaim.installation.Database;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.PersonName;
import fr.essaim.testing.Browser;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

/// Whoever hands a code could use it: the member is told who did, and when.
@SpringBootTest
@AutoConfigureMockMvc
@EssaimTest
class HandedCodesTest {
    private static final String PASSWORD = "quatre mots sans rapport";

    @Autowired
    MockMvcTester web;

    @Autowired
    WebApplicationContext house;

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    @Autowired
    Members members;

    @Autowired
    OneTimeCodes codes;

    @Autowired
    SignIns signIns;

    Cast cast;
    MemberId samia = MemberId.mint();
    String email = "samia." + UUID.randomUUID() + "@exemple.fr";

    @BeforeEach
    void samia_is_invited() throws SQLException {
        cast = new Cast(database, viewers);
        String code =
                cast.as(cast.ines, () -> members.invite(samia, new PersonName("Samia", "Haddad"), new Email(email)));
        codes.choosePassword(code, PASSWORD);
    }

    /// What the page after signing in says once.
    private String toldOnSigningIn() {
        var answer = web.post()
                .uri("/sign-in")
                .with(csrf())
                .param("email", email)
                .param("password", PASSWORD)
                .exchange();
        assertThat(answer).hasStatus(303);
        return Arrays.stream(Objects.requireNonNull(answer.getResponse().getCookies()))
                .filter(cookie -> !cookie.getName().equals("essaim"))
                .map(cookie -> new String(Base64.getUrlDecoder().decode(cookie.getValue()), StandardCharsets.UTF_8))
                .collect(Collectors.joining(" "));
    }

    @Test
    void the_member_is_told_at_three_sign_ins_who_handed_a_code_and_then_finds_it_in_their_account() {
        for (int i = 0; i < 3; i++) {
            assertThat(toldOnSigningIn()).contains("team.code.told", "Inès Vidal");
        }
        assertThat(toldOnSigningIn()).doesNotContain("team.code.told");

        String account = Browser.of(house, samia).open("/account").text("[aria-labelledby=h-codes]");
        assertThat(account).contains("Remis par Inès Vidal", "utilisé le");
    }

    @Test
    void a_code_used_by_another_locks_the_member_out_and_both_codes_are_told() {
        String stolen = cast.as(cast.ines, () -> members.handCode(samia));
        codes.choosePassword(stolen, "un mot de passe à moi");

        assertThatThrownBy(() -> signIns.signIn(email, PASSWORD, "192.0.2.7"))
                .isInstanceOf(SignIns.NotRecognised.class);
        codes.choosePassword(cast.as(cast.ines, () -> members.handCode(samia)), PASSWORD);

        assertThat(Browser.of(house, samia).open("/account").page().select("[aria-labelledby=h-codes] li"))
                .hasSize(3)
                .allSatisfy(line -> assertThat(line.text()).contains("utilisé le"));
    }

    @Test
    void an_invitation_sent_twice_invites_once_and_the_last_code_shown_is_the_good_one() {
        var name = new PersonName("Samia", "Haddad");
        String again = cast.as(cast.ines, () -> members.invite(samia, name, new Email(email)));

        assertThat(codes.open(again)).isPresent();
        assertThatThrownBy(() -> cast.as(cast.ines, () -> members.invite(MemberId.mint(), name, new Email(email))))
                .isInstanceOf(Members.AlreadyHere.class);
    }

    @Test
    void a_code_made_void_by_a_later_one_is_not_said_to_have_been_used() {
        String forgotten = cast.as(cast.ines, () -> members.handCode(samia));
        cast.as(cast.ines, () -> members.handCode(samia));

        assertThat(codes.open(forgotten)).isEmpty();
        assertThat(Browser.of(house, samia).open("/account").text("[aria-labelledby=h-codes] li"))
                .contains("pas utilisé");
    }

    @Test
    void the_journal_says_for_whom_to_the_administrator_and_to_the_member() {
        String ines = Browser.of(house, cast.ines).open("/journal").page().text();
        assertThat(ines).contains("code remis, compte de Samia Haddad", "mot de passe choisi avec un code");
        String samias = Browser.of(house, samia).open("/journal").page().text();
        assertThat(samias).contains("Inès Vidal code remis, compte de Samia Haddad");
        assertThat(Browser.of(house, cast.nadia).open("/journal").page().text()).doesNotContain("Samia");
    }
}
