package fr.essaim.plans.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.activities.Activities;
import fr.essaim.activities.ActivityCast;
import fr.essaim.activities.Attendance;
import fr.essaim.appointments.AppointmentCast;
import fr.essaim.appointments.Appointments;
import fr.essaim.appointments.Outcomes;
import fr.essaim.facts.Coming;
import fr.essaim.facts.Fact;
import fr.essaim.facts.Facts;
import fr.essaim.installation.Database;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.MemberId;
import fr.essaim.plans.PlanCast;
import fr.essaim.plans.Review;
import fr.essaim.plans.Reviews;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Browser;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import fr.essaim.testing.Queries;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.web.context.WebApplicationContext;

/// What was planned with others, at a review: each by itself, for the team alone.
@SpringBootTest
@EssaimTest
class ReviewMeetingsTest {
    private static final String VERSION = "Le bus 22 n’est pas passé";

    @Autowired
    WebApplicationContext house;

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    Cast cast;
    PlanCast aurelie;

    @BeforeEach
    void somebody_accompanied() throws SQLException {
        cast = new Cast(database, viewers);
        aurelie = new PlanCast(house, cast);
        aurelie.goal("Travailler dans une cantine");
    }

    private ActivityCast session(LocalDate day) {
        var session = new ActivityCast(house, cast, day, 8);
        session.enrol(cast.nadia, aurelie.person);
        return session;
    }

    private void note(ActivityCast session, Coming.How how, Fact.@Nullable Side side, @Nullable String words)
            throws SQLException {
        UUID enrolment = one("select id from activities.enrolments where session_id = '" + session.session + "'");
        session.note(cast.nadia, new Attendance(enrolment, how, side, words, false));
    }

    private UUID one(String question) throws SQLException {
        try (var owner = cast.owner();
                var row = owner.createStatement().executeQuery(question)) {
            row.next();
            return row.getObject(1, UUID.class);
        }
    }

    private UUID appointment(@Nullable Coming outcome) throws SQLException {
        UUID id = new AppointmentCast(house, cast).held(aurelie.person, AppointmentCast.freshPast(), "9h30");
        if (outcome != null) {
            cast.as(cast.nadia, () -> house.getBean(Outcomes.class).note(id, outcome));
        }
        return id;
    }

    private Browser.Answer open(MemberId who, String rest) {
        return Browser.of(house, who).open("/people/" + aurelie.person + rest);
    }

    private List<String> meetings(MemberId who) {
        return open(who, "/plan/review")
                .page()
                .select("[aria-labelledby=h-meetings] .es-rows > div")
                .eachText();
    }

    @Test
    void each_session_and_appointment_says_how_it_went_with_the_persons_version() throws SQLException {
        note(session(PlanCast.TODAY.minusDays(3)), Coming.How.CAME, null, null);
        note(session(PlanCast.TODAY.minusDays(4)), Coming.How.ABSENT, Fact.Side.TRANSPORT, VERSION);
        appointment(new Coming(Coming.How.EXCUSED, null, null));
        appointment(null);

        assertThat(meetings(cast.claire))
                .satisfiesExactly(
                        came -> assertThat(came).contains("Potager partagé, venue"),
                        absent ->
                                assertThat(absent).contains("Potager partagé, absente, à cause du transport", VERSION),
                        first -> assertThat(first).contains("Le logement, ", "Rendez-vous du"),
                        second -> assertThat(second).contains("Le logement, ", "Rendez-vous du"));
        assertThat(String.join(" ", meetings(cast.claire))).contains("excusée", "rien de noté");
        assertThat(open(cast.claire, "/plan/review").text("[aria-labelledby=h-since]"))
                .as("told once")
                .doesNotContain("Potager", "Le logement");
    }

    @Test
    void what_we_called_off_is_ours_what_the_person_called_off_is_theirs_and_what_waited_is_not_told()
            throws SQLException {
        var session = session(PlanCast.TODAY.minusDays(3));
        cast.as(
                cast.nadia,
                () -> house.getBean(Activities.class).callOff(Ids.mint(), session.session, "Animatrice malade"));
        var full = new ActivityCast(house, cast, PlanCast.TODAY.minusDays(2), 1);
        full.enrol(cast.nadia, full.person("Devant"), aurelie.person);
        UUID appointment = appointment(null);
        cast.as(
                cast.nadia,
                () -> house.getBean(Appointments.class)
                        .callOff(appointment, Ids.mint(), new Appointments.Why(true, false, "Garde d’enfant")));

        assertThat(meetings(cast.nadia))
                .satisfiesExactly(
                        ours -> assertThat(ours).contains("annulé par nous", "Raison : Animatrice malade"),
                        theirs -> assertThat(theirs).contains("annulé par la personne", "Garde d’enfant"));
    }

    @Test
    void what_was_taken_back_is_not_said_and_what_the_last_review_showed_is_not_shown_again() throws SQLException {
        var session = session(PlanCast.TODAY.minusDays(3));
        note(session, Coming.How.ABSENT, Fact.Side.TRANSPORT, VERSION);
        UUID fact = one("select fact_id from activities.attendances a where participant_id = '" + aurelie.person + "'");
        cast.as(cast.nadia, () -> house.getBean(Facts.class).withdraw(fact, null));
        assertThat(meetings(cast.nadia))
                .singleElement()
                .satisfies(row -> assertThat(row).contains("rien de noté").doesNotContain("bus"));

        UUID held = Ids.mint();
        var review = new Review(Review.Kind.REVIEW, PlanCast.TODAY, null, null);
        cast.as(cast.nadia, () -> house.getBean(Reviews.class).hold(held, aurelie.person, review, List.of(), Map.of()));
        assertThat(meetings(cast.nadia)).isEmpty();
        assertThat(open(cast.lead, "/plan/reviews/" + held).text("[aria-labelledby=h-meetings]"))
                .contains("Potager partagé, rien de noté");
    }

    @Test
    void nothing_of_it_is_on_the_paper_copy_nor_there_for_who_does_not_accompany_the_person() throws SQLException {
        note(session(PlanCast.TODAY.minusDays(3)), Coming.How.ABSENT, Fact.Side.TRANSPORT, VERSION);
        appointment(new Coming(Coming.How.ABSENT, null, "Rien dit"));
        assertThat(PdfWords.of(house, cast.nadia, "/people/" + aurelie.person + "/plan.pdf"))
                .contains("Travailler dans une cantine")
                .doesNotContain("absente", "Potager", "bus 22", "Rien dit", "Le logement");
        for (MemberId other : new MemberId[] {cast.thomas, cast.youssef}) {
            assertThat(open(other, "/plan/review").status()).isEqualTo(404);
        }
    }

    @Test
    void an_appointment_apart_leaves_no_trace_here_whoever_looks() throws SQLException {
        UUID apart = appointment(null);
        try (var owner = cast.owner();
                var update = owner.createStatement()) {
            update.execute("update appointments.appointments set compartment = 'reserved', about = null where id = '"
                    + apart + "'");
        }
        assertThat(meetings(cast.claire)).isEmpty();
        assertThat(meetings(cast.nadia)).as("who receives").isEmpty();
    }

    @Test
    void however_many_there_are_they_cost_one_question() throws SQLException {
        appointment(null);
        int one = Queries.during(() -> open(cast.nadia, "/plan/review"));
        for (int i = 0; i < 4; i++) {
            appointment(new Coming(Coming.How.CAME, null, null));
        }
        assertThat(Queries.during(() -> open(cast.nadia, "/plan/review"))).isEqualTo(one);
    }
}
