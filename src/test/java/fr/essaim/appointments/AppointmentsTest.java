package fr.essaim.appointments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.casefiles.Way;
import fr.essaim.casefiles.Ways;
import fr.essaim.installation.Database;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.Refusal;
import fr.essaim.kernel.Said;
import fr.essaim.team.Absences;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@EssaimTest
class AppointmentsTest {
    @Autowired
    ApplicationContext house;

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    @Autowired
    Appointments appointments;

    Cast cast;
    AppointmentCast meeting;
    JdbcClient owner;
    ParticipantId person;
    LocalDate day;

    @BeforeEach
    void somebody_to_meet() throws SQLException {
        cast = new Cast(database, viewers);
        meeting = new AppointmentCast(house, cast);
        owner = JdbcClient.create(database.owner());
        person = meeting.person("Convenu");
        day = AppointmentCast.freshDay();
    }

    private List<String> rows(ParticipantId of) {
        return owner.sql("""
                select concat_ws(' ', nth, to_char(lower(during) at time zone 'Europe/Paris', 'HH24:MI'), stands)
                from appointments.appointments where participant_id = ? order by written_at, id
                """).param(of.value()).query(String.class).list();
    }

    @Test
    void sent_twice_it_is_agreed_on_once_and_told_in_the_journal() {
        UUID id = Ids.mint();
        cast.as(cast.nadia, () -> {
            appointments.agree(id, meeting.with(person, day, "9h30"), false, null);
            appointments.agree(id, meeting.with(person, day, "9h30"), false, null);
        });
        assertThat(rows(person)).containsExactly("0 09:30 t");
        assertThat(owner.sql("""
                        select count(*) from journal.entries where act = 'agree-appointment' and ? = any (participant_ids) and member_id = ?
                        """)
                        .params(person.value(), cast.nadia.value())
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void a_member_or_a_person_taken_already_is_said_and_what_ends_as_the_other_begins_is_no_matter() {
        meeting.agreed(meeting.with(person, day, "9h30"));
        var other = meeting.person("Autre");
        assertThatThrownBy(() -> meeting.agreed(meeting.with(other, day, "9h45")))
                .isInstanceOf(Appointment.HostTaken.class);
        var thomas = meeting.with(person, Span.read(day, "9h15", 30), cast.thomas);
        assertThatThrownBy(() -> meeting.agreed(thomas)).isInstanceOf(Appointment.PersonTaken.class);
        meeting.agreed(meeting.with(other, day, "10h"));
        assertThat(rows(other)).containsExactly("0 10:00 t");
    }

    @Test
    void two_at_once_book_the_same_moment_and_one_is_let_through() throws Exception {
        for (int round = 0; round < 5; round++) {
            LocalDate same = AppointmentCast.freshDay();
            var one = meeting.person("Premiere");
            var two = meeting.person("Seconde");
            // the same member twice, then the same person with two members
            assertThat(race(meeting.with(one, same, "9h30"), meeting.with(two, same, "9h30")))
                    .hasSize(1);
            assertThat(race(
                            meeting.with(one, Span.read(same, "14h", 30), cast.nadia, cast.thomas),
                            meeting.with(one, Span.read(same, "14h15", 30), cast.claire)))
                    .hasSize(1);
            assertThat(race(
                            meeting.with(one, Span.read(same, "16h", 30), cast.nadia, cast.thomas),
                            meeting.with(two, Span.read(same, "16h", 30), cast.thomas, cast.nadia)))
                    .hasSize(1);
        }
    }

    /// Both behind the check that Java makes, before either is told: what the database alone refuses.
    private List<Refusal> race(Appointment one, Appointment other) throws Exception {
        var refusals = new ArrayList<Refusal>();
        var both = new CountDownLatch(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Future<@Nullable Refusal>> answers = List.of(
                    threads.submit(() -> attempt(cast.nadia, one, both)),
                    threads.submit(() -> attempt(cast.thomas, other, both)));
            for (var answer : answers) {
                Refusal refused = answer.get();
                if (refused != null) {
                    refusals.add(refused);
                }
            }
        }
        assertThat(refusals).allMatch(refused -> refused.key().startsWith("appointments.refusal."));
        return refusals;
    }

    private @Nullable Refusal attempt(MemberId by, Appointment appointment, CountDownLatch both) {
        both.countDown();
        try {
            both.await();
            meeting.agreed(by, appointment, null);
            return null;
        } catch (Refusal refused) {
            return refused;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void a_thread_is_one_persons_so_that_no_link_leads_to_anothers_appointment() {
        UUID first = meeting.agreed(meeting.with(person, day, "9h30"));
        UUID theirs = meeting.agreed(meeting.with(meeting.person("Autre-fil"), day, "14h"));
        assertThatThrownBy(() -> owner.sql("""
                        insert into appointments.appointments (id, thread_id, nth, participant_id, hub_id, booked_for, during, setting, author)
                        select gen_random_uuid(), ?, 1, participant_id, hub_id, booked_for,
                            tstzrange(upper(during), upper(during) + interval '30 minutes'), setting, author
                        from appointments.appointments where id = ?
                        """).params(first, theirs).update())
                .hasMessageContaining("nobody else's thread");
    }

    @Test
    void the_database_itself_lets_nobody_be_booked_twice() {
        UUID first = meeting.agreed(meeting.with(person, day, "9h30"));
        assertThatThrownBy(() -> owner.sql("""
                        insert into appointments.appointments (id, thread_id, participant_id, hub_id, booked_for, during, setting, author)
                        select x.id, x.id, a.participant_id, a.hub_id, a.booked_for, a.during, a.setting, a.author
                        from appointments.appointments a cross join (select gen_random_uuid() as id) x where a.id = ?
                        """).param(first).update()).hasMessageContaining("one_place_at_a_time");
        UUID other = meeting.agreed(meeting.with(meeting.person("Double"), Span.read(day, "9h30", 30), cast.thomas));
        assertThatThrownBy(
                        () -> owner.sql("""
                        insert into appointments.hosts (id, appointment_id, participant_id, hub_id, member_id, during, author)
                        select gen_random_uuid(), id, participant_id, hub_id, ?, during, author
                        from appointments.appointments where id = ?
                        """).params(cast.nadia.value(), other).update())
                .hasMessageContaining("one_host_at_a_time");
    }

    @Test
    void moved_it_is_another_row_of_the_same_thread_and_its_old_time_is_free_again() {
        UUID first = meeting.agreed(meeting.with(person, day, "9h30"));
        UUID to = Ids.mint();
        var why = new Appointments.Why(true, false, "Le bus n’arrive qu’à dix heures.");
        cast.as(cast.nadia, () -> {
            appointments.move(first, to, Span.read(day, "10h30", 30), why, false);
            appointments.move(first, to, Span.read(day, "10h30", 30), why, false);
        });
        assertThat(rows(person)).containsExactly("0 09:30 f", "1 10:30 t");
        meeting.agreed(meeting.with(meeting.person("Place"), day, "9h30"));
        assertThatThrownBy(() -> cast.as(
                        cast.nadia,
                        () -> appointments.move(first, Ids.mint(), Span.read(day, "11h30", 30), why, false)))
                .isInstanceOf(Appointment.EndedAlready.class);
        UUID ending = Ids.mint();
        var ours = new Appointments.Why(false, false, null);
        cast.as(cast.nadia, () -> {
            appointments.callOff(to, ending, ours);
            appointments.callOff(to, ending, ours);
        });
        assertThat(rows(person)).containsExactly("0 09:30 f", "1 10:30 f");
    }

    @Test
    void handed_over_it_keeps_its_time_and_a_reminder_that_left_does_not_leave_again() {
        cast.as(
                cast.nadia,
                () -> house.getBean(Ways.class).open(person, new Way(Way.Kind.PHONE, "06 39 98 21 47"), null));
        UUID first = meeting.agreed(meeting.with(person, day, "9h30"));
        owner.sql(
                        "update outbox.letters set fate = 'gone', fated_at = now(), handed_at = now(), sealed = null where about = ?")
                .param("appointment " + first)
                .update();
        UUID to = Ids.mint();
        UUID later = Ids.mint();
        var ours = new Appointments.Why(false, false, null);
        cast.as(cast.nadia, () -> {
            appointments.move(first, to, Span.read(day, "9h30", 30), List.of(cast.claire), ours, false);
            assertThat(letters(to)).isZero();
            appointments.move(to, later, Span.read(day, "14h", 30), List.of(cast.claire, cast.nadia), ours, false);
            assertThat(letters(later)).isOne();
        });
        assertThat(rows(person)).containsExactly("0 09:30 f", "1 09:30 f", "2 14:00 t");
        assertThat(owner.sql("select count(*) from appointments.hosts where appointment_id = ? and stands")
                        .param(later)
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        assertThatThrownBy(() -> cast.as(
                        cast.nadia,
                        () -> appointments.move(later, Ids.mint(), Span.read(day, "15h", 30), List.of(), ours, false)))
                .isInstanceOf(Appointment.Nobody.class);
    }

    private long letters(UUID appointment) {
        return owner.sql("select count(*) from outbox.letters where about = ?")
                .param("appointment " + appointment)
                .query(Long.class)
                .single();
    }

    @Test
    void away_or_with_a_group_is_said_and_one_may_know_better() {
        var absences = house.getBean(Absences.class);
        cast.as(cast.claire, () -> absences.note(cast.claire, day, day));
        var away = meeting.with(person, Span.read(day, "9h30", 30), cast.claire);
        assertThatThrownBy(() -> meeting.agreed(away))
                .isInstanceOf(Appointment.HostNotThere.class)
                .hasMessage("appointments.refusal.not-there.away");
        cast.as(cast.nadia, () -> appointments.agree(Ids.mint(), away, true, null));
        assertThat(rows(person)).hasSize(1);
    }

    @Test
    void nobody_comes_to_a_home_unless_told_yes_and_nothing_is_agreed_on_in_the_past() {
        Span span = Span.read(day, "9h30", 30);
        var home = new Appointment(person, List.of(cast.nadia), span, Setting.HOME, null, null, null, null, null);
        assertThatThrownBy(() -> meeting.agreed(home)).isInstanceOf(Appointment.NotAgreed.class);
        var said =
                new Appointment(person, List.of(cast.nadia), span, Setting.HOME, Cast.today(), null, null, null, null);
        meeting.agreed(said);
        Span past = new Span(Instant.now().minusSeconds(60), Instant.now().plusSeconds(600));
        assertThatThrownBy(() -> meeting.agreed(meeting.with(person, past, cast.nadia)))
                .isInstanceOf(Span.Past.class);
        assertThatThrownBy(() -> meeting.agreed(meeting.with(person, span))).isInstanceOf(Appointment.Nobody.class);
        var outside = new Appointment(person, List.of(cast.nadia), span, Setting.OUTSIDE, null, " ", null, null, null);
        assertThatThrownBy(() -> meeting.agreed(outside)).isInstanceOf(Said.Nothing.class);
    }

    @Test
    void only_of_ones_own_people_and_with_who_works_at_their_hub() {
        assertThatThrownBy(() -> meeting.agreed(cast.youssef, meeting.with(person, day, "9h30"), null))
                .isInstanceOf(NotHere.class);
        var elsewhere = meeting.with(person, Span.read(day, "9h30", 30), cast.youssef);
        assertThatThrownBy(() -> meeting.agreed(elsewhere)).isInstanceOf(Appointment.NotOfTheHub.class);
    }
}
