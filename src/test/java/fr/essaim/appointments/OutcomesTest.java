package fr.essaim.appointments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.facts.Coming;
import fr.essaim.facts.Fact;
import fr.essaim.installation.Database;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.Said;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@EssaimTest
class OutcomesTest {
    @Autowired
    ApplicationContext house;

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    @Autowired
    Outcomes outcomes;

    @Autowired
    Nexts nexts;

    Cast cast;
    AppointmentCast meeting;
    JdbcClient owner;
    ParticipantId person;
    UUID appointment;

    @BeforeEach
    void an_appointment_that_was_held() throws SQLException {
        cast = new Cast(database, viewers);
        meeting = new AppointmentCast(house, cast);
        owner = JdbcClient.create(database.owner());
        person = meeting.person("Venue");
        appointment = meeting.held(person, AppointmentCast.freshPast(), "9h30");
        meeting.inCharge(person, cast.nadia, cast.thomas);
    }

    private List<String> facts() {
        return owner.sql("""
                select concat_ws(' ', state, strand, broken_by, sign, title, minutes, body, compartment) from casefiles.facts
                where participant_id = ? and stands order by written_at
                """).param(person.value()).query(String.class).list().stream()
                .map(text -> text.replace("\u00A0", " "))
                .toList();
    }

    private void note(Coming.How how, Fact.@Nullable Side side, @Nullable String words) {
        cast.as(cast.nadia, () -> outcomes.note(appointment, new Coming(how, side, words)));
    }

    @Test
    void an_appointment_that_was_kept_is_a_fact_of_its_strand_and_noted_twice_is_one() {
        note(Coming.How.CAME, null, null);
        note(Coming.How.CAME, null, null);
        assertThat(facts()).containsExactly("done social both Rendez-vous : Le logement 30 team");
        assertThat(owner.sql("select count(*) from appointments.outcomes where appointment_id = ?")
                        .param(appointment)
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void noted_otherwise_the_fact_is_put_right_and_an_absence_is_nobodys_fault_until_known() {
        note(Coming.How.ABSENT, null, null);
        assertThat(facts()).containsExactly("broken social no-answer Rendez-vous : Le logement team");
        note(Coming.How.EXCUSED, Fact.Side.TRANSPORT, "Le bus n’est pas passé.");
        assertThat(facts())
                .containsExactly(
                        "broken social transport person Rendez-vous : Le logement Le bus n’est pas passé. team");
        note(Coming.How.CALLED_OFF, Fact.Side.PERSON, null);
        assertThat(facts()).containsExactly("broken social us us Rendez-vous : Le logement team");
    }

    @Test
    void a_colleague_does_not_put_right_what_another_noted() {
        note(Coming.How.CAME, null, null);
        assertThatThrownBy(() -> cast.as(
                        cast.thomas, () -> outcomes.note(appointment, new Coming(Coming.How.ABSENT, null, null))))
                .isInstanceOf(Outcomes.NotYours.class);
        cast.as(cast.thomas, () -> outcomes.note(appointment, new Coming(Coming.How.CAME, null, null)));
        assertThat(facts()).hasSize(1);
    }

    @Test
    void what_is_still_to_come_has_no_outcome_nor_has_what_was_called_off() {
        UUID coming = meeting.agreed(meeting.with(person, AppointmentCast.freshDay(), "9h30"));
        var came = new Coming(Coming.How.CAME, null, null);
        assertThatThrownBy(() -> cast.as(cast.nadia, () -> outcomes.note(coming, came)))
                .isInstanceOf(Outcomes.NotYetHeld.class);
        cast.as(
                cast.nadia,
                () -> house.getBean(Appointments.class)
                        .callOff(coming, Ids.mint(), new Appointments.Why(false, false, null)));
        assertThatThrownBy(() -> cast.as(cast.nadia, () -> outcomes.note(coming, came)))
                .isInstanceOf(Appointment.EndedAlready.class);
    }

    @Test
    void what_is_next_is_another_appointment_or_nothing_in_a_few_words() {
        assertThatThrownBy(() -> cast.as(cast.nadia, () -> nexts.nothing(Ids.mint(), appointment, " ")))
                .isInstanceOf(Said.Nothing.class);
        UUID id = Ids.mint();
        cast.as(cast.nadia, () -> {
            nexts.nothing(id, appointment, "Elle rappelle quand elle a la réponse.");
            nexts.nothing(id, appointment, "Elle rappelle quand elle a la réponse.");
        });
        UUID next = meeting.agreed(cast.nadia, meeting.with(person, AppointmentCast.freshDay(), "9h30"), appointment);
        assertThat(owner.sql("""
                        select coalesce(next_id::text, words) from appointments.nexts where appointment_id = ? order by written_at
                        """).param(appointment).query(String.class).list())
                .containsExactly("Elle rappelle quand elle a la réponse.", next.toString());
    }
}
