package fr.essaim.appointments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.casefiles.Way;
import fr.essaim.casefiles.Ways;
import fr.essaim.facts.Coming;
import fr.essaim.facts.Compartment;
import fr.essaim.facts.Fact;
import fr.essaim.installation.Database;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import fr.essaim.testing.EverythingSeen;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Appointments that are for nobody else to know.
@SpringBootTest
@EssaimTest
class ApartTest {
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
    void somebody_accompanied_by_everybody() throws SQLException {
        cast = new Cast(database, viewers);
        meeting = new AppointmentCast(house, cast);
        owner = JdbcClient.create(database.owner());
        person = meeting.person("Ecart");
        day = AppointmentCast.freshDay();
        meeting.inCharge(person, cast.nadia, cast.thomas, cast.claire);
        cast.as(
                cast.nadia,
                () -> house.getBean(Ways.class).open(person, new Way(Way.Kind.PHONE, "06 39 98 21 47"), null));
    }

    private Appointment asked(MemberId host, String from, @Nullable String about, @Nullable Compartment compartment) {
        return new Appointment(
                person, List.of(host), Span.read(day, from, 45), Setting.HERE, null, null, null, about, compartment);
    }

    private UUID agreed(MemberId by, Appointment appointment) {
        return meeting.agreed(by, appointment, null);
    }

    private long seen(MemberId who, UUID appointment) {
        return cast.as(
                who,
                () -> house.getBean(TransactionTemplate.class)
                        .execute(began -> house.getBean(JdbcClient.class)
                                .sql("""
                        select (select count(*) from appointments.appointments where id = :id)
                            + (select count(*) from appointments.hosts where appointment_id = :id)
                            + (select count(*) from outbox.letters where about = 'appointment ' || :id)
                        """)
                                .param("id", appointment)
                                .query(Long.class)
                                .single()));
    }

    private Map<MemberId, Map<String, String>> everythingSeen(MemberId... those) throws SQLException {
        var seen = new HashMap<MemberId, Map<String, String>>();
        for (MemberId one : those) {
            seen.put(one, EverythingSeen.by(cast, one));
        }
        return seen;
    }

    @Test
    void with_the_psychologist_nobody_else_finds_a_trace_of_all_that_is_done_about_it() throws SQLException {
        MemberId[] others = {
            cast.nadia, cast.thomas, cast.claire, cast.lead, cast.helene, cast.ines, cast.paul, cast.youssef
        };
        var before = everythingSeen(others);
        UUID kept = agreed(cast.sofia, asked(cast.sofia, "9h30", null, null));
        UUID moved = Ids.mint();
        cast.as(cast.sofia, () -> {
            appointments.move(
                    kept, moved, Span.read(day, "14h", 45), new Appointments.Why(true, false, "Plus tard"), false);
            appointments.callOff(moved, Ids.mint(), new Appointments.Why(true, false, null));
        });
        UUID held = agreed(cast.sofia, asked(cast.sofia, "16h", null, null));
        itWasHeldYesterday(held);
        cast.as(cast.sofia, () -> {
            house.getBean(Outcomes.class)
                    .note(held, new Coming(Coming.How.EXCUSED, Fact.Side.OTHER, "La petite était malade."));
            house.getBean(Nexts.class).nothing(Ids.mint(), held, "Elle rappelle.");
        });
        assertThat(everythingSeen(others)).isEqualTo(before);
        assertThat(seen(cast.sofia, held)).isEqualTo(3);
        assertThat(owner.sql(
                                "select compartment || ' ' || (title is null) || ' ' || state from casefiles.facts where participant_id = ?")
                        .param(person.value())
                        .query(String.class)
                        .list())
                .containsExactly("reserved true broken");
    }

    private void itWasHeldYesterday(UUID appointment) {
        for (String table :
                List.of("appointments set during = x where id = ?", "hosts set during = x where appointment_id = ?")) {
            owner.sql(
                            "update appointments."
                                    + table.replace(
                                            "= x",
                                            "= tstzrange(lower(during) - interval '10 years', upper(during) - interval '10 years')"))
                    .param(appointment)
                    .update();
        }
    }

    @Test
    void noted_again_its_sealed_fact_is_put_right_and_the_same_said_twice_is_one() {
        UUID held = agreed(cast.sofia, asked(cast.sofia, "9h30", null, null));
        itWasHeldYesterday(held);
        var outcomes = house.getBean(Outcomes.class);
        var ill = new Coming(Coming.How.EXCUSED, Fact.Side.OTHER, "La petite était malade.");
        cast.as(cast.sofia, () -> {
            outcomes.note(held, ill);
            outcomes.note(held, ill);
            outcomes.note(held, new Coming(Coming.How.CAME, null, null));
            outcomes.note(held, new Coming(Coming.How.CAME, null, null));
        });
        assertThat(owner.sql(
                                "select state || ' ' || compartment || ' ' || stands from casefiles.facts where participant_id = ? order by written_at")
                        .param(person.value())
                        .query(String.class)
                        .list())
                .containsExactly("broken reserved false", "done reserved true");
    }

    @Test
    void whoever_agreed_on_it_knows_of_it_and_may_not_note_what_became_of_it() {
        UUID booked = agreed(cast.nadia, asked(cast.sofia, "9h30", null, null));
        assertThat(seen(cast.nadia, booked)).isEqualTo(3);
        assertThat(seen(cast.sofia, booked)).isEqualTo(3);
        assertThat(seen(cast.thomas, booked) + seen(cast.claire, booked) + seen(cast.lead, booked))
                .isZero();
        itWasHeldYesterday(booked);
        assertThatThrownBy(() -> cast.as(
                        cast.nadia,
                        () -> house.getBean(Outcomes.class).note(booked, new Coming(Coming.How.CAME, null, null))))
                .hasMessageContaining("not-your-compartment");
    }

    @Test
    void once_the_person_wants_it_the_team_reads_it_its_letter_and_its_next_acts() throws SQLException {
        UUID booked = agreed(cast.sofia, asked(cast.sofia, "9h30", null, null));
        cast.as(cast.sofia, () -> {
            appointments.show(booked, Ids.mint());
            appointments.show(booked, Ids.mint());
        });
        for (MemberId one : List.of(cast.nadia, cast.thomas, cast.claire, cast.lead)) {
            assertThat(seen(one, booked)).as(one.toString()).isEqualTo(3);
        }
        assertThat(seen(cast.youssef, booked)).isZero();
        assertThatThrownBy(() -> cast.as(cast.youssef, () -> appointments.show(booked, Ids.mint())))
                .isInstanceOf(NotHere.class);
        itWasHeldYesterday(booked);
        cast.as(cast.sofia, () -> house.getBean(Outcomes.class).note(booked, new Coming(Coming.How.CAME, null, null)));
        assertThat(owner.sql("select compartment from casefiles.facts where participant_id = ?")
                        .param(person.value())
                        .query(String.class)
                        .single())
                .isEqualTo("team");
    }

    @Test
    void the_person_may_want_it_known_from_the_start_and_a_social_workers_is_apart_when_asked() {
        assertThat(seen(cast.thomas, agreed(cast.sofia, asked(cast.sofia, "9h30", "Le sommeil", Compartment.TEAM))))
                .isEqualTo(3);
        UUID asked = agreed(cast.claire, asked(cast.claire, "11h", null, Compartment.RESERVED));
        assertThat(seen(cast.thomas, asked)).isZero();
        assertThat(seen(cast.claire, asked)).isEqualTo(3);
        assertThat(seen(cast.thomas, agreed(cast.claire, asked(cast.claire, "14h", null, null))))
                .isEqualTo(3);
    }

    @Test
    void why_is_not_said_of_it_and_a_coach_receives_nobody_apart() {
        assertThatThrownBy(() -> agreed(cast.sofia, asked(cast.sofia, "9h30", "Le deuil", null)))
                .isInstanceOf(Appointment.NotSaid.class);
        assertThatThrownBy(() -> agreed(cast.nadia, asked(cast.nadia, "9h30", null, Compartment.RESERVED)))
                .isInstanceOf(Appointment.NobodyReserves.class);
    }

    @Test
    void who_may_not_know_of_it_is_refused_nothing_at_its_hour_and_whoever_knows_reads_that_two_fall_together() {
        UUID apart = agreed(cast.sofia, asked(cast.sofia, "9h30", null, null));
        UUID other = agreed(cast.nadia, asked(cast.nadia, "10h", null, null));
        assertThat(seen(cast.nadia, other)).isEqualTo(3);
        assertThatThrownBy(() -> agreed(cast.sofia, asked(cast.claire, "9h30", null, null)))
                .isInstanceOf(Appointment.PersonTaken.class);
        assertThatThrownBy(() -> agreed(cast.sofia, asked(cast.sofia, "10h15", null, null)))
                .isInstanceOf(Appointment.PersonElsewhere.class);
        assertThatThrownBy(() -> cast.as(cast.sofia, () -> appointments.show(apart, Ids.mint())))
                .isInstanceOf(Appointment.TwoAtOnce.class);
        assertThat(seen(cast.nadia, apart)).isZero();
    }

    @Test
    void agreed_on_as_what_is_next_after_the_teams_it_leaves_the_team_without_a_word_of_it() throws SQLException {
        meeting.inCharge(person, cast.sofia);
        UUID first = agreed(cast.nadia, asked(cast.nadia, "9h30", null, null));
        var before = everythingSeen(cast.nadia, cast.thomas, cast.lead);
        UUID apart = meeting.agreed(cast.sofia, asked(cast.sofia, "14h", null, null), first);
        assertThat(everythingSeen(cast.nadia, cast.thomas, cast.lead)).isEqualTo(before);
        assertThat(seen(cast.sofia, apart)).isEqualTo(3);
    }
}
