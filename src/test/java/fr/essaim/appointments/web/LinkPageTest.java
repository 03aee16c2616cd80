package fr.essaim.appointments.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.essaim.appointments.AppointmentCast;
import fr.essaim.installation.Database;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/// The page behind the link of a reminder, and a calendar that subscribed: asked for by nobody who is signed in.
@SpringBootTest
@EssaimTest
class LinkPageTest {
    @Autowired
    WebApplicationContext house;

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    MockMvc outside;
    UUID appointment;
    String token;

    @BeforeEach
    void a_link_in_somebodys_telephone() throws Exception {
        var cast = new Cast(database, viewers);
        var meeting = new AppointmentCast(house, cast);
        outside = MockMvcBuilders.webAppContextSetup(house)
                .apply(springSecurity())
                .build();
        ParticipantId person = meeting.person("Telephone");
        appointment = meeting.agreed(meeting.with(person, AppointmentCast.freshDay(), "9h30"));
        token = "t" + Ids.mint();
        JdbcClient.create(database.owner())
                .sql("""
                insert into appointments.links (hash, appointment_id, participant_id, hub_id, author)
                select ?, id, participant_id, hub_id, author from appointments.appointments where id = ?
                """)
                .params(
                        MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)),
                        appointment)
                .update();
    }

    private MockHttpServletResponse ask(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return outside.perform(request.header("Accept-Language", "fr"))
                .andReturn()
                .getResponse();
    }

    private String text(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8)).text();
    }

    private boolean stands() {
        return JdbcClient.create(database.owner())
                .sql("select stands from appointments.appointments where id = ?")
                .param(appointment)
                .query(Boolean.class)
                .single();
    }

    @Test
    void whatever_opens_it_changes_nothing_and_one_tap_says_that_one_cannot_come() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(text(ask(get("/r/" + token))))
                    .contains("9 h 30", "Avec Nadia, Maison du Virolois", "Je ne peux pas venir")
                    .doesNotContain("Ahmed", "Telephone", "logement", "Belkacem", "insertion");
        }
        ask(get("/r/" + token + "/cancellation"));
        assertThat(stands()).isTrue();
        var answer = ask(post("/r/" + token + "/cancellation").with(csrf()));
        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(stands()).isFalse();
        assertThat(text(ask(get("/r/" + token)))).contains("Ce rendez-vous est annulé", "Annulé le");
        assertThat(ask(post("/r/" + token + "/cancellation").with(csrf())).getStatus())
                .isEqualTo(303);
    }

    @Test
    void without_its_proof_a_form_of_another_site_changes_nothing() throws Exception {
        ask(post("/r/" + token + "/cancellation"));
        assertThat(stands()).isTrue();
    }

    @Test
    void a_time_that_is_not_offered_is_refused_beside_its_buttons() throws Exception {
        var answer = ask(post("/r/" + token + "/move")
                .param("begins", "2099-01-01T10:00:00Z")
                .param("_page", "/r/" + token)
                .param("_form", "move")
                .with(csrf()));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(stands()).isTrue();
        assertThat(ask(post("/r/" + token + "/move").param("begins", "x").with(csrf()))
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void what_leads_nowhere_says_whom_to_call() throws Exception {
        assertThat(text(ask(get("/r/nothing")))).contains("Ce lien ne mène plus à rien");
        assertThat(ask(post("/r/nothing/cancellation").with(csrf())).getStatus())
                .isEqualTo(404);
        assertThat(ask(get("/calendars/nothing.ics")).getStatus()).isEqualTo(404);
        assertThat(ask(get("/calendars")).getStatus()).isIn(302, 303);
    }
}
