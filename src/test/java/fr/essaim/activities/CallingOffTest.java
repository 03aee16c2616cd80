package fr.essaim.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.facts.Coming;
import fr.essaim.installation.Database;
import fr.essaim.kernel.HubId;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Browser;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest
@EssaimTest
class CallingOffTest {
    private static final LocalDate TODAY = ActivityCast.TODAY;

    @Autowired
    WebApplicationContext house;

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    @Autowired
    Activities activities;

    Cast cast;
    ActivityCast garden;
    ParticipantId ahmed;

    @BeforeEach
    void somebody_enrolled() throws SQLException {
        cast = new Cast(database, viewers);
        garden = new ActivityCast(house, cast, TODAY, 8);
        ahmed = garden.person("Annulé");
        garden.enrol(cast.nadia, ahmed);
    }

    private UUID enrolment() {
        return JdbcClient.create(database.owner())
                .sql("select id from activities.enrolments where session_id = :id")
                .param("id", garden.session)
                .query(UUID.class)
                .single();
    }

    @Test
    void called_off_in_one_act_everyone_enrolled_sees_it_and_nobody_is_noted() {
        UUID once = Ids.mint();
        cast.as(cast.nadia, () -> {
            activities.callOff(once, garden.session, "Le jardin est inondé");
            activities.callOff(once, garden.session, null);
        });
        var nadia = Browser.of(house, cast.nadia);
        var page = nadia.open("/sessions/" + garden.session);
        assertThat(page.text(".es-note")).contains("annulée", "Nadia Belkacem", "Le jardin est inondé");
        assertThat(page.page().select(".es-roll, form[action$=attendance], form[action$=enrolments]"))
                .isEmpty();
        assertThat(nadia.open("/people/" + ahmed).text("[aria-labelledby=h-sessions]"))
                .contains("Annulée");
        assertThat(nadia.open("/activities/" + garden.activity).text("main"))
                .contains("Annulée")
                .doesNotContain("à noter");
        assertThatThrownBy(() ->
                        garden.note(cast.nadia, new Attendance(enrolment(), Coming.How.ABSENT, null, null, false)))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> garden.enrol(cast.nadia, garden.person("Trop tard")))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void once_somebody_was_noted_it_is_put_right_one_by_one() {
        garden.note(cast.nadia, new Attendance(enrolment(), Coming.How.CAME, null, null, false));
        assertThatThrownBy(() -> cast.as(cast.nadia, () -> activities.callOff(Ids.mint(), garden.session, null)))
                .isInstanceOf(Activities.NotedAlready.class);
        assertThatThrownBy(() -> cast.as(cast.youssef, () -> activities.callOff(Ids.mint(), garden.session, null)))
                .isInstanceOf(NotHere.class);
    }

    @Test
    void a_share_is_taken_back_while_nobody_of_that_hub_is_enrolled_and_may_be_given_again() {
        garden.shared();
        HubId roubaix = cast.roubaix;
        var youssef = Browser.of(house, cast.youssef);
        assertThat(youssef.open("/sessions/" + garden.session).status()).isEqualTo(200);
        cast.as(cast.nadia, () -> activities.unshare(garden.session, roubaix.value()));
        assertThat(youssef.open("/sessions/" + garden.session).status()).isEqualTo(404);
        garden.shared();
        assertThat(youssef.open("/sessions/" + garden.session).status()).isEqualTo(200);
        garden.enrol(cast.youssef, garden.person(cast.youssef, roubaix, "D’ailleurs"));
        assertThatThrownBy(() -> cast.as(cast.nadia, () -> activities.unshare(garden.session, roubaix.value())))
                .isInstanceOf(Activities.TheirsEnrolled.class);
    }

    @Test
    void a_series_goes_over_public_holidays_and_a_session_on_one_is_asked_about() {
        int year = TODAY.getYear() + 1;
        var christmas = Slot.read(LocalDate.of(year, 12, 25), "9h", "12h");
        var room = new Room(8, null);
        cast.as(cast.nadia, () -> {
            var once = Series.once();
            assertThatThrownBy(() -> activities.plan(Ids.mint(), garden.activity, christmas, once, room, false))
                    .isInstanceOf(Activities.OnHoliday.class);
            assertThat(activities.plan(Ids.mint(), garden.activity, christmas, once, room, true))
                    .isEqualTo(1);
            var weekly = new Series(1, LocalDate.of(year + 1, 1, 8));
            assertThat(activities.plan(Ids.mint(), garden.activity, christmas, weekly, room, false))
                    .as("25 December and 1 January are a week apart")
                    .isEqualTo(1);
        });
    }
}
