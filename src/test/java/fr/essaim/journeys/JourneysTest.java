package fr.essaim.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.casefiles.Identity;
import fr.essaim.casefiles.Participants;
import fr.essaim.installation.Database;
import fr.essaim.journeys.FollowUp.Answer;
import fr.essaim.journeys.Undertaking.How;
import fr.essaim.journeys.Undertaking.Kind;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.JourneyId;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.Period;
import fr.essaim.kernel.PersonName;
import fr.essaim.kernel.Refusal;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The acts, on a real database: done once, based on a version, guarded by constraints.
@SpringBootTest
@EssaimTest
class JourneysTest {
    private static final LocalDate ENTERED = Cast.today().minusMonths(9);

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    @Autowired
    Participants participants;

    @Autowired
    Journeys journeys;

    @Autowired
    Suspensions suspensions;

    @Autowired
    Exits exits;

    @Autowired
    JdbcClient sql;

    @Autowired
    PlatformTransactionManager transactions;

    Cast cast;
    ParticipantId aurelie = ParticipantId.mint();
    JourneyId journey = JourneyId.mint();

    @BeforeEach
    void aurelie_enters() throws SQLException {
        cast = new Cast(database, viewers);
        cast.as(cast.nadia, () -> {
            var identity = new Identity(new PersonName("Aurélie", "Carpentier"), null, null);
            participants.open(aurelie, cast.tourcoing, identity, null);
            journeys.enter(aurelie, journey, entry(ENTERED));
        });
    }

    private static Entry entry(LocalDate on) {
        return new Entry(
                on,
                new Undertaking(Kind.INFORMATION, on.minusDays(4), How.PAPER),
                new Undertaking(Kind.AGREEMENT, on, How.SIGNED));
    }

    private Exit left(LocalDate on) {
        return new Exit(Ids.mint(), on, "cdd", Map.of("months", "6"), List.of(), null, null);
    }

    private static Proof statement() {
        return new Proof(Ids.mint(), "contract", "", new byte[0], "Contrat vu par Thomas");
    }

    private void leave(LocalDate on, int version) {
        cast.as(cast.nadia, () -> exits.exit(journey, version, left(on), statement(), null));
    }

    private @Nullable Object one(String query) {
        try (var owner = cast.owner();
                var statement = owner.createStatement();
                var rows = statement.executeQuery(query.formatted(journey))) {
            assertThat(rows.next()).isTrue();
            return rows.getObject(1);
        } catch (SQLException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    @Test
    void an_entry_sent_twice_enters_once_and_is_journaled() {
        cast.as(cast.nadia, () -> journeys.enter(aurelie, journey, entry(ENTERED)));

        assertThat(one("select count(*) from journeys.undertakings where journey_id = '%s'"))
                .isEqualTo(2L);
        assertThat(one("select count(*) from journal.entries where act = 'enter-journey' and participant_ids[1] ="
                        + " (select participant_id from journeys.journeys where id = '%s')"))
                .isEqualTo(1L);
    }

    @Test
    void a_second_open_journey_is_refused_by_the_rule_and_by_the_database() throws SQLException {
        cast.as(
                cast.nadia,
                () -> assertThatThrownBy(() -> journeys.enter(aurelie, JourneyId.mint(), entry(Cast.today())))
                        .isInstanceOf(Entry.StillOnTheWay.class));
        try (var owner = cast.owner();
                var insert = owner.createStatement()) {
            assertThatThrownBy(() -> insert.execute("""
                            insert into journeys.journeys select gen_random_uuid(), participant_id, hub_id, programme_id,
                                recipe_code, recipe_version, team.today(), team.today() + 400 from journeys.journeys
                            where id = '%s'
                            """.formatted(journey)))
                    .hasMessageContaining("one_journey_at_a_time");
        }
    }

    @Test
    void suspensions_push_the_limit_that_others_sort_by() {
        cast.as(
                cast.nadia,
                () -> suspensions.suspend(
                        journey, 0, Ids.mint(), new Period(ENTERED.plusDays(30), ENTERED.plusDays(70)), "health"));

        assertThat(one("select limit_on::text from journeys.journeys where id = '%s'"))
                .isEqualTo(ENTERED.plusMonths(15).plusDays(41).toString());
    }

    @Test
    void an_open_suspension_moves_the_limit_of_the_clocks_view_by_its_days_so_far() {
        cast.as(cast.nadia, () -> {
            suspensions.suspend(
                    journey, 0, Ids.mint(), Period.since(Cast.today().minusDays(9)), "caring");
        });

        assertThat(one("select limit_on::text from journeys.clocks where journey_id = '%s'"))
                .isEqualTo(ENTERED.plusMonths(15).plusDays(10).toString());
    }

    @Test
    void the_second_of_two_who_write_at_once_is_told() {
        UUID sent = Ids.mint();
        Period pause = new Period(ENTERED.plusDays(30), ENTERED.plusDays(40));
        cast.as(cast.nadia, () -> {
            suspensions.suspend(journey, 0, sent, pause, "health");
            suspensions.suspend(journey, 0, sent, pause, "health"); // the same form, twice
        });

        cast.as(
                cast.thomas,
                () -> assertThatThrownBy(
                                () -> suspensions.suspend(journey, 0, Ids.mint(), Period.since(Cast.today()), "moving"))
                        .isInstanceOf(Journey.ChangedMeanwhile.class));
        assertThat(one("select count(*) from journeys.suspensions where journey_id = '%s'"))
                .isEqualTo(1L);
    }

    @Test
    void the_database_guards_suspensions_against_overlap() throws SQLException {
        cast.as(
                cast.nadia,
                () -> suspensions.suspend(
                        journey, 0, Ids.mint(), new Period(ENTERED.plusDays(30), ENTERED.plusDays(40)), "health"));
        try (var owner = cast.owner();
                var insert = owner.createStatement()) {
            assertThatThrownBy(() -> insert.execute("""
                            insert into journeys.suspensions (id, journey_id, participant_id, hub_id, from_day, reason, change, author)
                            select gen_random_uuid(), journey_id, participant_id, hub_id, until_day, reason, 'begun', author
                            from journeys.suspensions where journey_id = '%s'
                            """.formatted(journey)))
                    .hasMessageContaining("suspensions_never_overlap");
        }
    }

    @Test
    void a_correction_keeps_what_was_there() {
        UUID wrong = Ids.mint();
        Period pause = new Period(ENTERED.plusDays(30), ENTERED.plusDays(70));
        cast.as(cast.nadia, () -> {
            suspensions.suspend(journey, 0, wrong, pause, "health");
            suspensions.correct(
                    journey,
                    1,
                    wrong,
                    Ids.mint(),
                    new Period(pause.from(), pause.from()),
                    "caring",
                    "Une seule journée");
        });

        assertThat(one("select string_agg(reason || ' ' || stands, ', ' order by written_at)"
                        + " from journeys.suspensions where journey_id = '%s'"))
                .isEqualTo("health false, caring true");
        assertThat(one("select limit_on::text from journeys.journeys where id = '%s'"))
                .isEqualTo(ENTERED.plusMonths(15).plusDays(1).toString());
    }

    @Test
    void an_exit_keeps_its_evidence_and_waits_for_the_document_and_the_follow_ups() {
        leave(Cast.today().minusMonths(4), 0);

        assertThat(one("select count(*) from journeys.evidence_awaited where journey_id = '%s'"))
                .isEqualTo(1L);
        assertThat(one(
                        "select string_agg(after || ' ' || due_on, ', ' order by due_on) from journeys.follow_ups_awaited"
                                + " where journey_id = '%s'"))
                .isEqualTo("P3M " + Cast.today().minusMonths(4).plusMonths(3) + ", P6M "
                        + Cast.today().minusMonths(4).plusMonths(6));
        cast.as(cast.nadia, () -> {
            byte[] pdf = "%PDF-1.7 contrat".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
            exits.prove(journey, new Proof(Ids.mint(), "contract", "contrat.pdf", pdf, ""));
            exits.followUp(
                    journey,
                    1,
                    new FollowUp(
                            Ids.mint(), java.time.Period.ofMonths(3), Cast.today(), new Answer.Unreachable(3), null));
        });
        assertThat(one("select count(*) from journeys.evidence_awaited where journey_id = '%s'"))
                .isEqualTo(0L);
        assertThat(one("select string_agg(after, ',') from journeys.follow_ups_awaited where journey_id = '%s'"))
                .isEqualTo("P6M");
    }

    @Test
    void an_exit_taken_back_opens_the_journey_again_and_stays_readable() {
        leave(Cast.today().minusDays(3), 0);
        UUID exit = (UUID) one("select id from journeys.exits where journey_id = '%s'");

        cast.as(
                cast.nadia,
                () -> exits.takeBack(
                        journey,
                        1,
                        java.util.Objects.requireNonNull(exit),
                        Ids.mint(),
                        "Contrat rompu avant le premier jour"));

        assertThat(one("select exited_on from journeys.journeys where id = '%s'"))
                .isNull();
        assertThat(one("select count(*) from journeys.exits where journey_id = '%s'"))
                .isEqualTo(2L);
    }

    @Test
    void a_corrected_entry_and_a_re_entry_stay_apart() {
        leave(Cast.today().minusMonths(2), 0);
        JourneyId second = JourneyId.mint();
        cast.as(cast.nadia, () -> {
            journeys.enter(aurelie, second, entry(Cast.today().minusMonths(1)));
            assertThatThrownBy(() -> journeys.correctEntry(
                            second, 0, Ids.mint(), Cast.today().minusMonths(3), "Date de la première rencontre"))
                    .isInstanceOf(Entry.OnAnotherJourney.class);
            journeys.correctEntry(
                    second, 0, Ids.mint(), Cast.today().minusMonths(1).plusDays(2), "Faute de frappe");
        });

        assertThat(one("select count(*) from journeys.entries e join journeys.journeys j on j.id = e.journey_id"
                        + " where j.participant_id = (select participant_id from journeys.journeys where id = '%s')"))
                .isEqualTo(3L);
    }

    @Test
    void a_coach_of_another_hub_finds_no_such_journey() {
        cast.as(
                cast.youssef,
                () -> assertThatThrownBy(
                                () -> suspensions.suspend(journey, 0, Ids.mint(), Period.since(Cast.today()), "health"))
                        .isInstanceOf(NotHere.class));
    }

    @Test
    void a_file_that_lies_about_its_kind_is_refused_and_nothing_is_half_written() {
        byte[] program = {'M', 'Z', 0, 1, 2, 3};
        Proof lie = new Proof(Ids.mint(), "contract", "contrat.pdf", program, "");

        cast.as(
                cast.nadia,
                () -> assertThatThrownBy(() -> exits.exit(journey, 0, left(Cast.today()), lie, null))
                        .isInstanceOf(Refusal.class));

        assertThat(one("select count(*) from journeys.exits where journey_id = '%s'"))
                .isEqualTo(0L);
        assertThat(one("select version from journeys.journeys where id = '%s'")).isEqualTo(0);
    }

    @Test
    void raw_queries_of_another_hubs_coach_or_of_nobody_see_not_one_row() {
        leave(Cast.today().minusMonths(4), 0);
        for (String table : List.of(
                "journeys",
                "entries",
                "undertakings",
                "suspensions",
                "exits",
                "evidence",
                "follow_ups",
                "clocks",
                "follow_ups_awaited",
                "evidence_awaited")) {
            cast.as(cast.youssef, () -> assertThat(count(table)).as(table).isZero());
            cast.as(cast.paul, () -> assertThat(count(table)).as(table).isZero());
            assertThat(count(table)).as(table + " without a ticket").isZero();
        }
        cast.as(cast.nadia, () -> assertThat(count("exits")).isPositive());
    }

    private long count(String table) {
        Long seen = new TransactionTemplate(transactions)
                .execute(began -> sql.sql("select count(*) from journeys." + table)
                        .query(Long.class)
                        .single());
        return seen == null ? -1 : seen;
    }
}
