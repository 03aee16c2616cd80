package fr.essaim.myspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.appointments.Appointment;
import fr.essaim.appointments.AppointmentCast;
import fr.essaim.appointments.Setting;
import fr.essaim.appointments.Span;
import fr.essaim.casefiles.Way;
import fr.essaim.facts.Compartment;
import fr.essaim.facts.Fact;
import fr.essaim.facts.Facts;
import fr.essaim.handovers.Request;
import fr.essaim.handovers.Transfers;
import fr.essaim.hours.Asked;
import fr.essaim.hours.Attestations;
import fr.essaim.hours.Sending;
import fr.essaim.installation.Database;
import fr.essaim.journeys.Entry;
import fr.essaim.journeys.Journeys;
import fr.essaim.journeys.Undertaking;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.JourneyId;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/// What other rooms have in the space: appointments, their reminders, hours attested.
@SpringBootTest
@EssaimTest
class OtherRoomsTest {
    @Autowired
    ApplicationContext house;

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    @Autowired
    OwnSpace own;

    @Autowired
    Attestations hours;

    @Autowired
    Facts facts;

    Cast cast;
    SpaceCast aurelie;
    String secret;

    @BeforeEach
    void somebody_in_her_space() throws SQLException {
        cast = new Cast(database, viewers);
        aurelie = new SpaceCast(house, cast, "Aurélie");
        aurelie.sql().sql("delete from myspace.attempts").update();
        secret = aurelie.secret();
    }

    private String letters() {
        return aurelie.sql()
                .sql("select string_agg(coalesce(fate, 'waiting'), ' ') from outbox.letters where participant_id = ?")
                .param(aurelie.person.value())
                .query(String.class)
                .single();
    }

    @Test
    void an_appointment_is_shown_with_its_hour_and_first_names_and_not_what_it_is_about() {
        var appointments = new AppointmentCast(house, cast);
        appointments.agreed(appointments.with(aurelie.person, AppointmentCast.freshDay(), "10:15"));
        String shown = "select count(*) from myspace.my_days() d where ";
        assertThat(aurelie.raw(
                        "", secret, shown + "begins = '10:15' and who = 'Nadia' and place = 'Maison du Virolois'"))
                .isOne();
        assertThat(aurelie.raw("", secret, shown + "d::text like '%logement%'")).isZero();
        var dylan = new SpaceCast(house, cast, "Dylan");
        assertThat(aurelie.raw("", dylan.secret(), "select count(*) from myspace.my_days()"))
                .isZero();
    }

    @Test
    void an_appointment_the_team_may_not_know_of_is_not_shown_for_whoever_printed_a_code_could_type_it() {
        var appointments = new AppointmentCast(house, cast);
        var apart = new Appointment(
                aurelie.person,
                List.of(cast.sofia),
                Span.read(AppointmentCast.freshDay(), "15h15", 45),
                Setting.HERE,
                null,
                null,
                null,
                null,
                Compartment.RESERVED);
        appointments.agreed(cast.sofia, apart, null);
        assertThat(aurelie.raw("", secret, "select count(*) from myspace.my_days() d where begins = '15:15'"))
                .isZero();
    }

    @Test
    void reminders_taken_back_do_not_leave_not_even_those_that_waited() {
        aurelie.way(Way.Kind.PHONE, "0639983333", null);
        var appointments = new AppointmentCast(house, cast);
        appointments.agreed(appointments.with(aurelie.person, AppointmentCast.freshDay(), "11:15"));
        assertThat(letters()).isEqualTo("waiting");
        UUID wish = permission("myspace.agreed.reminders");
        aurelie.inside(secret, () -> own.takeBack("myspace.agreed.reminders", wish));
        assertThat(letters()).isEqualTo("withdrawn");
        appointments.agreed(appointments.with(aurelie.person, AppointmentCast.freshDay(), "11:15"));
        assertThat(letters()).isEqualTo("withdrawn");
        assertThat(aurelie.raw(
                        "", secret, "select count(*) from myspace.my_permissions() where kind like '%reminders'"))
                .isZero();
    }

    @Test
    void the_sending_of_hours_taken_back_is_refused_to_the_team_at_once() {
        UUID paper = Ids.mint();
        UUID sending = Ids.mint();
        var done = new Fact(
                Compartment.TEAM,
                null,
                Fact.State.DONE,
                null,
                "Atelier",
                null,
                SpaceCast.TODAY,
                null,
                Fact.Sign.BOTH,
                null,
                90,
                false);
        cast.as(cast.nadia, () -> {
            facts.write(Ids.mint(), aurelie.person, done, List.of());
            hours.make(
                    paper,
                    aurelie.person,
                    new Asked(
                            SpaceCast.TODAY.minusDays(7),
                            SpaceCast.TODAY,
                            SpaceCast.TODAY,
                            Asked.How.SPOKEN,
                            List.of("contact", "step")));
            hours.agree(
                    sending,
                    aurelie.person,
                    paper,
                    new Sending(
                            Sending.Receiver.DEPARTMENT,
                            null,
                            Sending.Way.LETTER,
                            true,
                            SpaceCast.TODAY,
                            Undertaking.How.SPOKEN));
        });
        assertThat(permission("myspace.agreed.hours-department")).isEqualTo(sending);
        aurelie.inside(secret, () -> own.takeBack("myspace.agreed.hours-department", sending));
        assertThatThrownBy(() -> cast.as(cast.nadia, () -> hours.send(Ids.mint(), aurelie.person, sending)))
                .isInstanceOf(Attestations.Over.class);
        assertThat(aurelie.raw("", secret, "select count(*) from myspace.my_permissions() where kind like '%hours%'"))
                .isZero();
        assertThat(fr.essaim.testing.Browser.of(
                                (org.springframework.web.context.WebApplicationContext) house, cast.nadia)
                        .open("/people/" + aurelie.person + "/hours")
                        .text("main"))
                .contains("De-l’Espace");
    }

    @Test
    void a_hub_that_was_asked_to_receive_them_sees_nothing_any_more_once_they_say_no() {
        UUID transfer = Ids.mint();
        var request = Request.checked(
                cast.roubaix,
                "Elle déménage",
                SpaceCast.TODAY,
                java.util.Set.of("name"),
                "Elle cherche une cantine.",
                SpaceCast.TODAY);
        cast.as(cast.nadia, () -> house.getBean(Transfers.class).ask(transfer, aurelie.person, request));
        String seen = "select count(*) from handovers.introductions where transfer_id = '" + transfer + "'";
        assertThat(aurelie.raw(cast.youssef, seen)).isOne();
        assertThat(permission("myspace.agreed.transfer")).isEqualTo(transfer);
        aurelie.inside(secret, () -> own.takeBack("myspace.agreed.transfer", transfer));
        assertThat(aurelie.raw(cast.youssef, seen)).isZero();
        assertThat(aurelie.raw(cast.nadia, seen)).isOne();
        var page = fr.essaim.testing.Browser.of(
                        (org.springframework.web.context.WebApplicationContext) house, cast.nadia)
                .open("/transfers/" + transfer);
        assertThat(page.text("main")).contains("Aurélie De-l’Espace");
    }

    @Test
    void with_being_accompanied_everything_that_rests_on_it_stops_and_the_journey_does_not() {
        aurelie.way(Way.Kind.PHONE, "0639983334", null);
        var appointments = new AppointmentCast(house, cast);
        appointments.agreed(appointments.with(aurelie.person, AppointmentCast.freshDay(), "10:45"));
        UUID transfer = Ids.mint();
        var request = Request.checked(
                cast.roubaix,
                "Elle déménage",
                SpaceCast.TODAY,
                java.util.Set.of("name"),
                "Elle cherche une cantine.",
                SpaceCast.TODAY);
        var said = new Undertaking(Undertaking.Kind.AGREEMENT, SpaceCast.TODAY, Undertaking.How.SIGNED);
        var told = new Undertaking(Undertaking.Kind.INFORMATION, SpaceCast.TODAY, Undertaking.How.PAPER);
        cast.as(cast.nadia, () -> {
            house.getBean(Journeys.class)
                    .enter(aurelie.person, JourneyId.mint(), new Entry(SpaceCast.TODAY, told, said));
            house.getBean(Transfers.class).ask(transfer, aurelie.person, request);
        });
        String seen = "select count(*) from handovers.introductions where transfer_id = '" + transfer + "'";
        assertThat(aurelie.raw(cast.youssef, seen)).isOne();
        assertThat(letters()).isEqualTo("waiting");
        UUID accompanied = permission("accompanied");
        aurelie.inside(secret, () -> own.takeBack("accompanied", accompanied));
        assertThat(aurelie.raw(cast.youssef, seen)).isZero();
        assertThat(letters()).isEqualTo("withdrawn");
        assertThat(aurelie.raw("", secret, """
                select count(*) from myspace.my_permissions() where kind not in ('space', 'phone')
                  and not (kind = 'accompanied' and taken_back is not null)""")).isZero();
        assertThat(aurelie.raw(
                        cast.nadia,
                        "select count(*) from journeys.clocks where participant_id = '" + aurelie.person + "'"))
                .isOne();
        assertThat(aurelie.raw(
                        cast.nadia,
                        "select count(*) from myspace.minds where participant_id = '" + aurelie.person + "'"))
                .isOne();
    }

    /// As the owner sees it through the person's secret.
    private UUID permission(String kind) {
        return aurelie.sql().sql("""
                        select p.id from (select set_config('essaim.space', ?, false)) s, lateral myspace.my_permissions() p
                        where p.kind = ? and s.set_config is not null
                        """).params(secret, kind).query(UUID.class).single();
    }
}
