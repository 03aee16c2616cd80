package fr.essaim.appointments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.casefiles.Identity;
import fr.essaim.duplicates.Merges;
import fr.essaim.facts.Coming;
import fr.essaim.installation.Database;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.PersonName;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The walls around who meets whom, attacked with raw SQL as the application's own login.
@SpringBootTest
@EssaimTest
class AppointmentWallsTest {
    private static final List<String> NAMED = List.of("appointments", "hosts", "outcomes", "nexts");

    @Autowired
    ApplicationContext house;

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    @Autowired
    Merges merges;

    Cast cast;
    AppointmentCast meeting;
    ParticipantId person;
    UUID appointment;

    @BeforeEach
    void somebody_met_nadia() throws SQLException {
        cast = new Cast(database, viewers);
        meeting = new AppointmentCast(house, cast);
        person = meeting.person("Mur-Ici");
        appointment = meeting.held(person, AppointmentCast.freshPast(), "9h30");
        cast.as(cast.nadia, () -> {
            house.getBean(Outcomes.class).note(appointment, new Coming(Coming.How.CAME, null, null));
            house.getBean(Nexts.class).nothing(Ids.mint(), appointment, "Il rappelle.");
        });
    }

    private long seen(MemberId who, String table) {
        return raw(who, "select count(*) from appointments." + table + " where participant_id = '" + person + "'");
    }

    private long raw(MemberId who, String question) {
        return cast.as(who, () -> {
            try (Connection app = cast.application()) {
                app.setAutoCommit(false);
                try (var set = app.prepareStatement("select set_config('essaim.ticket', ?, true)")) {
                    set.setString(1, Viewers.required().ticket());
                    set.execute();
                }
                try (var statement = app.createStatement();
                        var row = statement.executeQuery(question)) {
                    row.next();
                    return row.getLong(1);
                } finally {
                    app.rollback();
                }
            } catch (SQLException wrong) {
                throw new IllegalStateException(wrong);
            }
        });
    }

    private void refused(MemberId who, String question) {
        assertThatThrownBy(() -> raw(who, question)).as(question).hasMessageMatching("(?s).*(policy|permission).*");
    }

    @Test
    void whoever_receives_accompanies_or_leads_reads_it_and_a_colleague_learns_only_that_one_is_taken() {
        meeting.inCharge(person, cast.claire);
        for (String table : NAMED) {
            for (MemberId near : List.of(cast.nadia, cast.claire, cast.lead)) {
                assertThat(seen(near, table)).as(table).isOne();
            }
            for (MemberId far : List.of(cast.thomas, cast.sofia, cast.youssef, cast.helene, cast.ines, cast.paul)) {
                assertThat(seen(far, table)).as(table).isZero();
            }
        }
        String taken = "select count(*) from appointments.taken(array['" + cast.nadia
                + "'::uuid], now() - interval '1 year', now()) t where t.id = '" + appointment + "'";
        assertThat(raw(cast.thomas, taken)).isOne();
        for (MemberId far : List.of(cast.youssef, cast.helene, cast.ines, cast.paul)) {
            assertThat(raw(far, taken)).isZero();
        }
    }

    @Test
    void nobody_signs_for_another_changes_or_takes_out_a_row_nor_reads_a_link() {
        for (String table : NAMED) {
            refused(cast.nadia, "update appointments." + table + " set written_at = now() returning 1");
            refused(cast.nadia, "delete from appointments." + table + " returning 1");
        }
        refused(cast.nadia, "select count(hash) from appointments.links");
        refused(cast.nadia, "select count(*) from appointments.knocks");
        refused(cast.thomas, """
                insert into appointments.endings (id, appointment_id, participant_id, hub_id, how, side)
                values (gen_random_uuid(), '%s', '%s', 1, 'called-off', 'us') returning 1
                """.formatted(appointment, person));
        refused(cast.nadia, """
                insert into appointments.endings (id, appointment_id, participant_id, hub_id, how, side, author)
                values (gen_random_uuid(), '%s', '%s', 1, 'called-off', 'us', '%s') returning 1
                """.formatted(appointment, person, cast.thomas));
        refused(cast.lead, """
                insert into appointments.outcomes (id, appointment_id, participant_id, hub_id, how, fact_id)
                select gen_random_uuid(), '%s', '%s', 1, 'came', fact_id from appointments.outcomes returning 1
                """.formatted(appointment, person));
        refused(cast.thomas, """
                insert into appointments.slots (id, member_id, hub_id, first_day, last_day, weeks, weekdays, from_time, to_time, place, settings)
                values (gen_random_uuid(), '%s', 1, team.today(), team.today(), 0, '{}', '09:00', '12:00', 'Ici', '{here}') returning 1
                """.formatted(cast.nadia));
    }

    @Test
    void without_the_houses_seal_raw_sql_follows_no_link_and_reads_no_calendar() {
        assertThat(raw(cast.nadia, "select count(*) from appointments.behind(sha256('x'), 'here', sha256('y'))"))
                .isZero();
        assertThat(raw(cast.nadia, "select count(*) from appointments.feed(sha256('x'), sha256('y'))"))
                .isZero();
        assertThat(raw(cast.nadia, "select count(*) from appointments.due_calendar(sha256('y'))"))
                .isZero();
    }

    @Test
    void a_calendar_given_and_what_it_says_is_its_members_alone() {
        cast.as(
                cast.nadia,
                () -> house.getBean(BusyCalendars.class)
                        .give(Ids.mint(), "https://agenda.exemple.fr/" + Ids.mint() + ".ics"));
        String given = "select count(*) from appointments.busy_calendars where ended_at is null";
        assertThat(raw(cast.nadia, given)).isOne();
        assertThat(raw(cast.thomas, given) + raw(cast.ines, given) + raw(cast.lead, given))
                .isZero();
        assertThatThrownBy(() -> raw(cast.thomas, """
                        insert into appointments.busy (calendar_id, member_id, during)
                        select gen_random_uuid(), '%s', tstzrange(now(), now() + interval '1 hour') returning 1
                        """.formatted(cast.thomas)))
                .hasMessageMatching("(?s).*(policy|foreign key).*");
        cast.as(
                cast.nadia,
                () -> JdbcClient.create(database.owner())
                        .sql("update appointments.busy_calendars set ended_at = now()")
                        .update());
    }

    @Test
    void it_moves_with_its_person_and_follows_them_into_the_file_kept_and_back() {
        JdbcClient.create(database.owner())
                .sql("update casefiles.participants set hub_id = 2 where id = ?")
                .param(person.value())
                .update();
        for (String table : NAMED) {
            assertThat(seen(cast.nadia, table)).as(table).isZero();
        }
        JdbcClient.create(database.owner())
                .sql("update casefiles.participants set hub_id = 1 where id = ?")
                .param(person.value())
                .update();
        var twin = meeting.person("Mur-Ici");
        LocalDate same = AppointmentCast.freshDay();
        meeting.agreed(meeting.with(person, same, "9h30"));
        meeting.agreed(meeting.with(twin, Span.read(same, "9h30", 30), cast.thomas));
        var merge = Ids.mint();
        var identity = new Identity(new PersonName("Ahmed", "Mur-Ici"), LocalDate.of(1993, 5, 4), null);
        cast.as(cast.nadia, () -> merges.merge(merge, twin, person, identity));
        assertThat(seen(cast.nadia, "appointments")).isZero();
        assertThatThrownBy(() -> meeting.agreed(meeting.with(twin, Span.read(same, "9h45", 30), cast.claire)))
                .as("what both files had that day holds for the one")
                .isInstanceOf(Appointment.PersonTaken.class);
        cast.as(cast.nadia, () -> merges.undo(merge));
        assertThat(seen(cast.nadia, "appointments")).isEqualTo(2);
    }
}
