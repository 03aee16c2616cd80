package fr.essaim.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.appointments.AppointmentCast;
import fr.essaim.appointments.Outcomes;
import fr.essaim.facts.Coming;
import fr.essaim.facts.Compartment;
import fr.essaim.facts.Fact;
import fr.essaim.hours.Sending.Receiver;
import fr.essaim.hours.Sending.Way;
import fr.essaim.installation.Database;
import fr.essaim.journeys.Undertaking;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.Said;
import fr.essaim.kernel.Strand;
import fr.essaim.team.Viewers;
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
import org.springframework.context.ApplicationContext;

@SpringBootTest
@EssaimTest
class AttestationsTest {
    private static final String[] ALL = {"workshop", "citizen-experience", "visit", "contact", "step"};
    private static final LocalDate TODAY = HoursCast.TODAY;

    @Autowired
    ApplicationContext house;

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    @Autowired
    Attestations papers;

    Cast cast;
    HoursCast aurelie;

    @BeforeEach
    void somebody_who_came_once() throws SQLException {
        cast = new Cast(database, viewers);
        aurelie = new HoursCast(house, cast);
    }

    @Test
    void what_was_done_is_counted_by_kind_and_never_what_was_not_nor_what_is_reserved_nor_what_we_did_alone() {
        aurelie.said(cast.nadia, Compartment.TEAM, null, Fact.Sign.BOTH, 45);
        aurelie.said(cast.nadia, Compartment.EMPLOYMENT, Strand.EMPLOYMENT, Fact.Sign.PERSON, 30);
        aurelie.said(cast.nadia, Compartment.TEAM, null, Fact.Sign.US, 15);
        aurelie.said(cast.claire, Compartment.RESERVED, Strand.SOCIAL, Fact.Sign.BOTH, 50);
        assertThat(aurelie.lines(aurelie.paper(cast.nadia, ALL))).isEqualTo("citizen-experience 1 180, contact 2 75");
        assertThat(aurelie.lines(aurelie.paper(cast.claire, ALL)))
                .as("whoever makes it, the same is counted")
                .isEqualTo("citizen-experience 1 180, contact 2 75");
    }

    @Test
    void an_appointment_that_was_kept_has_its_name_and_one_that_was_missed_is_not_there() throws SQLException {
        var meeting = new AppointmentCast(house, cast);
        UUID kept = meeting.held(aurelie.person, TODAY.minusDays(5), "9h30");
        UUID missed = meeting.held(aurelie.person, TODAY.minusDays(6), "9h30");
        cast.as(cast.nadia, () -> {
            var outcomes = house.getBean(Outcomes.class);
            outcomes.note(kept, new Coming(Coming.How.CAME, null, null));
            outcomes.note(missed, new Coming(Coming.How.ABSENT, null, null));
        });
        assertThat(aurelie.lines(aurelie.paper(cast.nadia, "appointment"))).isEqualTo("appointment 1 30");
    }

    @Test
    void the_person_says_what_stands_on_it() {
        aurelie.said(cast.nadia, Compartment.TEAM, null, Fact.Sign.BOTH, 45);
        assertThat(aurelie.lines(aurelie.paper(cast.nadia, "contact"))).isEqualTo("contact 1 45");
        assertThatThrownBy(() -> aurelie.paper(cast.nadia, "visit")).isInstanceOf(Attestation.NothingDone.class);
    }

    @Test
    void only_the_care_team_makes_it_and_of_days_that_are_over() {
        assertThatThrownBy(() -> aurelie.paper(cast.thomas, ALL)).isInstanceOf(NotHere.class);
        assertThatThrownBy(() -> aurelie.paper(cast.lead, ALL)).isInstanceOf(NotHere.class);
        var ahead = new Asked(TODAY, TODAY.plusDays(1), TODAY, Asked.How.SPOKEN, List.of(ALL));
        assertThatThrownBy(() -> cast.as(cast.nadia, () -> papers.make(Ids.mint(), aurelie.person, ahead)))
                .isInstanceOf(Said.NotYet.class);
        assertThatThrownBy(
                        () -> new Asked(TODAY.minusYears(2), TODAY, TODAY, Asked.How.SPOKEN, List.of()).checked(TODAY))
                .isInstanceOf(Asked.OverAYear.class);
    }

    @Test
    void nothing_is_sent_without_an_agreement_to_that_sending() {
        UUID paper = aurelie.paper(cast.nadia, ALL);
        assertThatThrownBy(() -> agree(paper, false, TODAY)).isInstanceOf(Sending.NotAgreed.class);
        assertThatThrownBy(() -> agree(paper, true, TODAY.minusDays(1))).isInstanceOf(Sending.AgreedBefore.class);
        UUID sending = agree(paper, true, TODAY);
        cast.as(cast.nadia, () -> papers.send(Ids.mint(), aurelie.person, sending));
        assertThatThrownBy(() -> cast.as(cast.nadia, () -> papers.send(Ids.mint(), aurelie.person, sending)))
                .as("an agreement serves once")
                .isInstanceOf(Attestations.Over.class);
        assertThatThrownBy(() -> cast.as(cast.nadia, () -> papers.takeBack(Ids.mint(), aurelie.person, sending)))
                .as("it has left")
                .isInstanceOf(Attestations.Over.class);
    }

    @Test
    void taken_back_before_it_left_it_does_not_leave() {
        UUID sending = agree(aurelie.paper(cast.nadia, ALL), true, TODAY);
        UUID once = Ids.mint();
        cast.as(cast.nadia, () -> {
            papers.takeBack(once, aurelie.person, sending);
            papers.takeBack(once, aurelie.person, sending);
        });
        assertThatThrownBy(() -> cast.as(cast.nadia, () -> papers.send(Ids.mint(), aurelie.person, sending)))
                .isInstanceOf(Attestations.Over.class);
    }

    private UUID agree(UUID paper, boolean agreed, LocalDate on) {
        UUID id = Ids.mint();
        var sending = new Sending(Receiver.FRANCE_TRAVAIL, null, Way.LETTER, agreed, on, Undertaking.How.SPOKEN);
        cast.as(cast.nadia, () -> papers.agree(id, aurelie.person, paper, sending));
        return id;
    }

    @Test
    void whoever_else_receives_it_is_named() {
        assertThatThrownBy(() -> new Sending(Receiver.OTHER, " ", Way.EMAIL, true, TODAY, Undertaking.How.SIGNED)
                        .checked(TODAY, TODAY))
                .isInstanceOf(Said.Nothing.class);
    }
}
