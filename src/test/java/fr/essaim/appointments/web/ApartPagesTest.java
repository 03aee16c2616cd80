package fr.essaim.appointments.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.appointments.Appointment;
import fr.essaim.appointments.AppointmentCast;
import fr.essaim.appointments.Setting;
import fr.essaim.appointments.Span;
import fr.essaim.installation.Database;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Browser;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.web.context.WebApplicationContext;

/// What pages show of an appointment that stands apart: to whoever receives, and to the others.
@SpringBootTest
@EssaimTest
class ApartPagesTest {
    @Autowired
    WebApplicationContext house;

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    Cast cast;
    AppointmentCast meeting;
    ParticipantId person;
    LocalDate day;

    @BeforeEach
    void somebody_who_sees_the_psychologist() throws SQLException {
        cast = new Cast(database, viewers);
        meeting = new AppointmentCast(house, cast);
        person = meeting.person("Alecart");
        meeting.inCharge(person, cast.nadia);
        day = AppointmentCast.freshDay();
    }

    private UUID agreed(MemberId host, String from) {
        return meeting.agreed(
                host,
                new Appointment(
                        person, List.of(host), Span.read(day, from, 45), Setting.HERE, null, null, null, null, null),
                null);
    }

    private String text(MemberId who, String path) {
        return Browser.of(house, who).open(path).text("main");
    }

    @Test
    void the_week_of_whoever_receives_marks_it_and_the_hubs_day_names_nobody() {
        agreed(cast.sofia, "9h30");
        assertThat(text(cast.sofia, "/appointments?day=" + day)).contains("Ahmed Alecart", "À l’écart");
        assertThat(text(cast.nadia, "/appointments?view=day&hub=1&day=" + day))
                .contains("Réservé", "15, Sofia")
                .doesNotContain("Alecart");
    }

    @Test
    void whoever_receives_reads_that_the_team_agreed_on_another_at_the_same_hour() {
        String page = "/appointments/" + agreed(cast.sofia, "9h30");
        assertThat(text(cast.sofia, page)).doesNotContain("Un autre rendez-vous a été convenu");
        String other = "/appointments/" + agreed(cast.nadia, "10h");
        assertThat(text(cast.sofia, page)).contains("Un autre rendez-vous a été convenu");
        assertThat(text(cast.nadia, other)).doesNotContain("Un autre rendez-vous");
    }
}
