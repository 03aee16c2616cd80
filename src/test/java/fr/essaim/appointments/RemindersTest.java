package fr.essaim.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.casefiles.Way;
import fr.essaim.casefiles.Ways;
import fr.essaim.installation.Database;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import java.sql.SQLException;
import java.time.LocalDate;
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
class RemindersTest {
    @Autowired
    ApplicationContext house;

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    Cast cast;
    AppointmentCast meeting;
    JdbcClient owner;
    ParticipantId person;
    LocalDate day;

    @BeforeEach
    void somebody_with_a_telephone() throws SQLException {
        cast = new Cast(database, viewers);
        meeting = new AppointmentCast(house, cast);
        owner = JdbcClient.create(database.owner());
        person = meeting.person("Rappel");
        day = AppointmentCast.freshDay();
    }

    private void reached(Way.Kind kind, String value, @Nullable String readBy) {
        cast.as(cast.nadia, () -> house.getBean(Ways.class).open(person, new Way(kind, value), readBy));
    }

    private void wishes(String wish) {
        cast.as(cast.nadia, () -> house.getBean(ReminderWishes.class).say(person, wish));
    }

    private List<String> letters() {
        return owner.sql("""
                select concat_ws(' ', channel, fate, to_char(leaves_from at time zone 'Europe/Paris', 'HH24:MI'), words)
                from outbox.letters where participant_id = ? order by written_at, leaves_from
                """).param(person.value()).query(String.class).list();
    }

    @Test
    void it_tells_when_and_where_and_nothing_that_others_should_not_know() {
        reached(Way.Kind.PHONE, "06 39 98 21 47", null);
        reached(Way.Kind.EMAIL, "ahmed@exemple.fr", null);
        UUID id = meeting.agreed(meeting.with(person, day, "9h30"));
        assertThat(letters())
                .singleElement()
                .asString()
                .startsWith("sms 10:00 Vous avez rendez-vous mardi ")
                .contains(" à 9 h 30, Maison du Virolois. Pour changer ou annuler : {secret}")
                .doesNotContain("Ahmed", "Rappel", "logement", "Nadia", "\u00A0");
        assertThat(owner.sql("""
                        select leaves_from = ((:day::date - 2) + time '10:00') at time zone 'Europe/Paris' and useless_after = lower(a.during)
                        from outbox.letters l join appointments.appointments a on l.about = 'appointment ' || a.id where a.id = :id
                        """)
                        .param("day", day)
                        .param("id", id)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void where_somebody_else_reads_nothing_leaves_unless_the_person_said_it_is_fine_then_without_a_place() {
        reached(Way.Kind.PHONE, "06 39 98 21 48", "ma sœur lit mes SMS");
        meeting.agreed(meeting.with(person, day, "9h30"));
        assertThat(letters()).isEmpty();
        wishes("even-read");
        meeting.agreed(meeting.with(person, day, "10h30"));
        assertThat(letters())
                .singleElement()
                .asString()
                .contains("à 10 h 30. Pour changer")
                .doesNotContain("Virolois");
    }

    @Test
    void whoever_wishes_none_gets_none_and_a_landline_reads_no_message() {
        reached(Way.Kind.PHONE, "03 20 00 00 00", null);
        meeting.agreed(meeting.with(person, day, "9h30"));
        assertThat(letters()).isEmpty();
        reached(Way.Kind.EMAIL, "ahmed@exemple.fr", null);
        wishes("none");
        meeting.agreed(meeting.with(person, day, "10h30"));
        assertThat(letters()).isEmpty();
        wishes("remind");
        meeting.agreed(meeting.with(person, day, "11h30"));
        assertThat(letters()).singleElement().asString().startsWith("email 10:00 ");
    }

    @Test
    void moved_or_called_off_the_one_that_has_not_left_does_not_leave() {
        reached(Way.Kind.PHONE, "06 39 98 21 49", null);
        UUID id = meeting.agreed(meeting.with(person, day, "9h30"));
        UUID to = Ids.mint();
        var why = new Appointments.Why(false, false, null);
        var appointments = house.getBean(Appointments.class);
        cast.as(cast.nadia, () -> appointments.move(id, to, Span.read(day, "14h", 30), why, false));
        assertThat(letters())
                .hasSize(2)
                .anyMatch(letter -> letter.startsWith("sms withdrawn") && letter.contains("9 h 30"))
                .anyMatch(letter -> letter.startsWith("sms 10:00") && letter.contains("à 14 h,"));
        cast.as(cast.nadia, () -> appointments.callOff(to, Ids.mint(), why));
        assertThat(letters()).hasSize(2).allMatch(letter -> letter.startsWith("sms withdrawn"));
    }
}
