package fr.essaim.activities;

import static fr.essaim.activities.ActivityCast.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.facts.Coming;
import fr.essaim.facts.Fact;
import fr.essaim.facts.Facts;
import fr.essaim.installation.Database;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@EssaimTest
class EnrolmentsTest {
    @Autowired
    ApplicationContext house;

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    @Autowired
    Activities activities;

    @Autowired
    Enrolments enrolments;

    @Autowired
    Facts facts;

    Cast cast;
    ActivityCast garden;
    JdbcClient owner;

    @BeforeEach
    void a_garden_for_two() throws SQLException {
        cast = new Cast(database, viewers);
        garden = new ActivityCast(house, cast, TODAY, 2);
        owner = JdbcClient.create(database.owner());
    }

    private UUID enrolment(ParticipantId person) {
        return owner.sql("select id from activities.enrolments where session_id = ? and participant_id = ?")
                .params(garden.session, person.value())
                .query(UUID.class)
                .single();
    }

    private List<String> facts(ParticipantId person) {
        return owner.sql("""
                        select concat_ws(' ', state, strand, broken_by, title, minutes, body, compartment) from casefiles.facts
                        where participant_id = ? and stands order by written_at
                        """).param(person.value()).query(String.class).list();
    }

    private Attendance tap(ParticipantId person, Coming.How how) {
        return new Attendance(enrolment(person), how, null, null, false);
    }

    @Test
    void a_series_makes_its_sessions_at_once_and_sent_twice_makes_them_once() {
        UUID first = Ids.mint();
        cast.as(cast.nadia, () -> {
            for (int i = 0; i < 2; i++) {
                int planned = activities.plan(
                        first,
                        garden.activity,
                        Slot.read(TODAY.plusDays(3), "9h", "12h"),
                        new Series(1, TODAY.plusWeeks(10)),
                        new Room(12, null),
                        true);
                assertThat(planned).isEqualTo(10);
            }
        });
        assertThat(owner.sql("select count(*) from activities.sessions where activity_id = ?")
                        .param(garden.activity)
                        .query(Long.class)
                        .single())
                .isEqualTo(11);
        cast.as(
                cast.youssef,
                () -> assertThatThrownBy(() -> activities.plan(
                                Ids.mint(),
                                garden.activity,
                                Slot.read(TODAY, "9h", "12h"),
                                Series.once(),
                                new Room(12, null),
                                true))
                        .isInstanceOf(NotHere.class));
    }

    @Test
    void three_hundred_people_for_two_places_all_stand_somewhere_in_order() {
        var people = IntStream.range(0, 300)
                .mapToObj(i -> garden.person("Foule" + (char) ('A' + i % 26)))
                .toArray(ParticipantId[]::new);
        assertThat(garden.enrol(cast.nadia, people)).isEqualTo(new Enrolments.Outcome(2, 298, 0));
        assertThat(garden.enrol(cast.nadia, people)).as("sent twice").isEqualTo(new Enrolments.Outcome(0, 0, 300));
    }

    @Test
    void whoever_leaves_frees_a_place_that_only_the_first_in_line_is_given() {
        var people = IntStream.range(0, 4).mapToObj(i -> garden.person("File")).toArray(ParticipantId[]::new);
        garden.enrol(cast.nadia, people);
        cast.as(cast.nadia, () -> {
            assertThatThrownBy(() -> enrolments.seatNext(garden.session, enrolment(people[2])))
                    .isInstanceOf(Enrolments.NoPlaceLeft.class);
            enrolments.withdraw(garden.session, enrolment(people[0]));
            assertThatThrownBy(() -> enrolments.seatNext(garden.session, enrolment(people[3])))
                    .isInstanceOf(Enrolments.NotTheirTurn.class);
            enrolments.seatNext(garden.session, enrolment(people[2]));
            assertThatThrownBy(() -> enrolments.withdraw(garden.session, enrolment(people[0])))
                    .isInstanceOf(NotHere.class);
        });
        assertThat(garden.enrol(cast.nadia, garden.person("Après"))).isEqualTo(new Enrolments.Outcome(0, 1, 0));
    }

    @Test
    void two_hubs_that_enrol_at_once_do_not_both_take_the_last_place() throws Exception {
        garden.shared();
        garden.enrol(cast.nadia, garden.person("Seul"));
        var ours = garden.person("Ici");
        var theirs = garden.person(cast.youssef, cast.roubaix, "Ailleurs");
        try (var threads = Executors.newFixedThreadPool(2)) {
            var one = threads.submit(() -> garden.enrol(cast.nadia, ours));
            var other = threads.submit(() -> garden.enrol(cast.youssef, theirs));
            assertThat(one.get().seated() + other.get().seated()).isOne();
            assertThat(one.get().waiting() + other.get().waiting()).isOne();
        }
    }

    @Test
    void each_attendance_is_a_fact_of_its_strand_and_noted_again_it_is_put_right() {
        var came = garden.person("Venue");
        var absent = garden.person("Absente");
        garden.enrol(cast.nadia, came, absent);
        assertThat(garden.note(cast.nadia, tap(came, Coming.How.CAME), tap(absent, Coming.How.ABSENT)))
                .isEqualTo(2);
        assertThat(facts(came)).containsExactly("done citizen Potager partagé 180 team");
        assertThat(facts(absent)).containsExactly("broken citizen no-answer Potager partagé team");
        assertThat(garden.note(cast.nadia, tap(came, Coming.How.CAME)))
                .as("the same again")
                .isZero();

        var told = new Attendance(
                enrolment(absent), Coming.How.ABSENT, Fact.Side.TRANSPORT, "Le bus n’est pas passé.", false);
        assertThat(garden.note(cast.nadia, told)).isOne();
        assertThat(facts(absent))
                .containsExactly("broken citizen transport Potager partagé Le bus n’est pas passé. team");
        assertThat(owner.sql("select count(*) from activities.attendances where participant_id = ?")
                        .param(absent.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void a_colleague_who_saves_the_roll_again_changes_nothing_and_may_not_put_right_what_another_wrote() {
        var person = garden.person("Notée");
        garden.enrol(cast.nadia, person);
        var absent =
                new Attendance(enrolment(person), Coming.How.ABSENT, Fact.Side.EMPLOYER, "Appelé au travail", false);
        garden.note(cast.nadia, absent);
        assertThat(garden.note(cast.thomas, tap(person, Coming.How.ABSENT))).isZero();
        assertThat(facts(person)).hasSize(1).first().asString().contains("employer");
        assertThatThrownBy(() -> garden.note(cast.thomas, tap(person, Coming.How.CAME)))
                .isInstanceOf(Attendances.NotYours.class);
    }

    @Test
    void what_was_corrected_in_the_file_stays_so_and_a_signature_is_no_part_of_the_fact() {
        var person = garden.person("Signée");
        garden.enrol(cast.nadia, person);
        garden.note(cast.nadia, tap(person, Coming.How.CAME));
        var unsigned = new Attendance(enrolment(person), Coming.How.CAME, null, null, true);
        assertThat(garden.note(cast.thomas, unsigned)).isOne();
        assertThat(facts(person)).hasSize(1);
        UUID fact = owner.sql("select id from casefiles.facts where participant_id = ?")
                .param(person.value())
                .query(UUID.class)
                .single();
        cast.as(cast.nadia, () -> facts.withdraw(fact, "Erreur de ligne"));
        garden.note(cast.nadia, tap(person, Coming.How.EXCUSED));
        assertThat(owner.sql("select count(*) from casefiles.facts where participant_id = ?")
                        .param(person.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void nobody_is_absent_before_the_day() {
        var later = new ActivityCast(house, cast, TODAY.plusDays(1), 2);
        var person = later.person("Demain");
        later.enrol(cast.nadia, person);
        UUID enrolment = owner.sql("select id from activities.enrolments where session_id = ?")
                .param(later.session)
                .query(UUID.class)
                .single();
        var came = new Attendance(enrolment, Coming.How.CAME, null, null, false);
        assertThatThrownBy(() -> later.note(cast.nadia, came)).isInstanceOf(Meeting.NotYetHeld.class);
    }
}
