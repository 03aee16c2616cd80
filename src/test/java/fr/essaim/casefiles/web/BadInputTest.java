package fr.essaim.casefiles.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.casefiles.Identity;
import fr.essaim.casefiles.Participants;
import fr.essaim.installation.Database;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.PersonName;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Browser;
import fr.essaim.testing.Browser.Answer;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.web.context.WebApplicationContext;

/// What people mistype, paste or send twice in a person's file: a sentence beside the field, and nothing half-written.
@SpringBootTest
@EssaimTest
class BadInputTest {
    private static final String LONG = "x".repeat(10_000);

    @Autowired
    WebApplicationContext house;

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    @Autowired
    Participants participants;

    Cast cast;
    Browser nadia;
    ParticipantId somebody = ParticipantId.mint();

    @BeforeEach
    void somebody() throws SQLException {
        cast = new Cast(database, viewers);
        var who = new Identity(new PersonName("Rachid", "Amrani"), null, null);
        cast.as(cast.nadia, () -> participants.open(somebody, cast.tourcoing, who, null));
        nadia = Browser.of(house, cast.nadia);
    }

    private Answer send(String action, String page, String form, String... fields) {
        List<String> all = new ArrayList<>(List.of("_page", page, "_form", form));
        all.addAll(List.of(fields));
        return nadia.send(action, all.toArray(String[]::new));
    }

    private Answer open(String... fields) {
        List<String> all = new ArrayList<>(List.of("_once", Ids.mint().toString(), "hub", "1", "distinct", "true"));
        all.addAll(List.of(fields));
        return send("/people", "/people/new", "new", all.toArray(String[]::new));
    }

    private Answer told(String what, String form, String... fields) {
        return send("/people/" + somebody + "/" + what, "/people/" + somebody + "/" + what, form, fields);
    }

    private static void assertRefused(Answer answer, String field, String sentence) {
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("#" + field + "-refusal")).contains(sentence);
    }

    @Test
    void names_of_ten_thousand_letters_are_refused_and_those_of_any_script_are_kept() {
        assertRefused(open("last", LONG), "new-last", "100 au plus");
        for (String name : List.of("Zoé 🐝", "محمد", "Ng")) {
            var opened = open("last", name);
            assertThat(opened.status()).as(name).isEqualTo(303);
            assertThat(nadia.open(opened.leadsTo().replaceFirst("\\?.*", "")).text("h1"))
                    .contains(name);
        }
    }

    @Test
    void a_day_without_calendar_and_a_year_mistyped_each_have_their_sentence() {
        assertRefused(open("last", "Zola", "birthDate", "31/02/1990"), "new-birthDate", "n’existe pas");
        assertRefused(open("last", "Zola", "birthDate", "02/03/9190"), "new-birthDate", "vérifiez l’année");
        assertThat(open("last", "Zola", "birthDate", "02/03/9190").value("birthDate"))
                .isEqualTo("02/03/9190");
    }

    @Test
    void a_code_that_was_never_on_the_page_is_refused_beside_its_field() {
        assertRefused(open("last", "Zola", "gender", "x"), "new-gender", "ne se lit pas");
        assertRefused(told("ways", "way", "kind", "pigeon", "value", "a"), "way-kind", "ne se lit pas");
        assertRefused(told("home", "home", "qpv", "outside", "how", "rumeur"), "home-how", "ne se lit pas");
        assertRefused(told("situations", "situations", "q-housing", ":peut-être"), "situations-q-housing", "ne se lit");
    }

    @Test
    void who_else_reads_a_phone_is_told_in_two_hundred_signs() {
        var refused = told("ways", "way", "kind", "through", "value", "sa sœur", "readBy", LONG);
        assertRefused(refused, "way-readBy", "Au plus 200 signes");
        assertThat(refused.value("value")).isEqualTo("sa sœur");
    }

    @Test
    void what_is_to_come_is_not_noted_as_if_it_had() {
        String later = Cast.today().plusDays(1).toString();
        assertRefused(told("home", "home", "qpv", "not-known", "from", later), "home-from", "pas encore arrivé");
        assertRefused(
                told("situations", "situations", "q-housing", ":refused", "asOf", later),
                "situations-asOf",
                "pas encore arrivé");
        var prescriber = send(
                "/people/" + somebody + "/prescriber",
                "/people/" + somebody + "/situations",
                "prescriber",
                "_once",
                Ids.mint().toString(),
                "kind",
                "mission-locale",
                "receivedOn",
                later);
        assertRefused(prescriber, "prescriber-receivedOn", "pas encore arrivé");
    }

    @Test
    void the_second_to_correct_an_identity_sees_all_that_the_first_wrote() {
        String page = "/people/" + somebody + "/identity";
        String version = nadia.open(page).value("version");
        cast.as(cast.thomas, () -> {
            var name = new PersonName("Rachid", "Amrani");
            participants.mend(somebody, Integer.parseInt(version), new Identity(name, null, Identity.Gender.MAN));
        });

        var refused = told("identity", "identity", "version", version, "first", "Rachid", "last", "Amrany");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text(".es-note")).contains("Rachid Amrani", "Homme");
        assertThat(refused.value("last")).isEqualTo("Amrany");
    }
}
