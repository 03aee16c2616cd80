package fr.essaim.activities;

import static fr.essaim.activities.ActivityCast.TODAY;
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
import fr.essaim.testing.RawSql;
import java.nio.charset.StandardCharsets;
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

/// The walls around sessions and whoever is enrolled, attacked with raw SQL as the application's own login.
@SpringBootTest
@EssaimTest
class ActivityWallsTest {
    private static final List<String> NAMED = List.of("enrolments", "seats", "attendances");

    @Autowired
    ApplicationContext house;

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    @Autowired
    SigningSheets sheets;

    @Autowired
    Merges merges;

    Cast cast;
    ActivityCast garden;
    ParticipantId ours;
    ParticipantId theirs;

    @BeforeEach
    void a_session_shared_by_two_hubs() throws SQLException {
        cast = new Cast(database, viewers);
        garden = new ActivityCast(house, cast, TODAY, 12);
        garden.shared();
        ours = garden.person("Mur-Ici");
        theirs = garden.person(cast.youssef, cast.roubaix, "Mur-Là");
        garden.enrol(cast.nadia, ours);
        garden.enrol(cast.youssef, theirs);
        garden.note(cast.nadia, came(ours));
        garden.note(cast.youssef, came(theirs));
        byte[] scan = "%PDF-1.4 feuille".getBytes(StandardCharsets.UTF_8);
        cast.as(cast.nadia, () -> sheets.keep(Ids.mint(), garden.session, "feuille.pdf", scan));
    }

    private Attendance came(ParticipantId person) {
        return new Attendance(enrolment(person), Coming.How.CAME, null, null, false);
    }

    private UUID enrolment(ParticipantId person) {
        return JdbcClient.create(database.owner())
                .sql("select id from activities.enrolments where participant_id = ?")
                .param(person.value())
                .query(UUID.class)
                .single();
    }

    private long seen(MemberId who, String table, ParticipantId person) {
        return raw(who, "select count(*) from activities." + table + " where participant_id = '" + person + "'");
    }

    private long raw(MemberId who, String question) {
        return RawSql.as(cast, who, question);
    }

    @Test
    void each_hub_reads_its_own_names_and_of_the_other_how_many() {
        for (String table : NAMED) {
            for (MemberId here : List.of(cast.nadia, cast.thomas, cast.claire, cast.lead)) {
                assertThat(seen(here, table, ours)).as(table).isOne();
                assertThat(seen(here, table, theirs)).as(table).isZero();
            }
            assertThat(seen(cast.youssef, table, theirs)).as(table).isOne();
            assertThat(seen(cast.youssef, table, ours)).as(table).isZero();
            for (MemberId other : List.of(cast.helene, cast.ines, cast.paul)) {
                assertThat(seen(other, table, ours) + seen(other, table, theirs))
                        .as(table)
                        .isZero();
            }
        }
        String counted =
                "select coalesce(sum(seated), 0) from activities.counts(array['" + garden.session + "'::uuid])";
        for (MemberId who : List.of(cast.nadia, cast.youssef, cast.helene)) {
            assertThat(raw(who, counted)).isEqualTo(2);
        }
        assertThat(raw(cast.ines, counted) + raw(cast.paul, counted)).isZero();
        String found = "select count(*) from activities.sessions where id = '" + garden.session + "'";
        assertThat(raw(cast.youssef, found)).isOne();
        assertThat(raw(cast.paul, found) + raw(cast.ines, found)).isZero();
    }

    @Test
    void a_signed_sheet_is_read_at_the_hub_whose_people_it_names() {
        String found = "select count(*) from activities.returned_sheets where session_id = '" + garden.session + "'";
        assertThat(raw(cast.thomas, found)).isOne();
        for (MemberId other : List.of(cast.youssef, cast.helene, cast.ines, cast.paul)) {
            assertThat(raw(other, found)).isZero();
        }
    }

    @Test
    void a_session_that_is_not_shared_is_nothing_to_another_hub() {
        var alone = new ActivityCast(house, cast, TODAY, 12);
        String found = "select count(*) from activities.sessions where id = '" + alone.session + "'";
        assertThat(raw(cast.youssef, found)).isZero();
        assertThat(raw(cast.thomas, found)).isOne();
        refused(
                cast.youssef,
                "insert into activities.shares (session_id, hub_id) values ('" + alone.session + "', 2) returning 1");
        refused(cast.youssef, """
                insert into activities.enrolments (id, session_id, participant_id, hub_id)
                values (gen_random_uuid(), '%s', '%s', 2) returning 1
                """.formatted(alone.session, theirs));
    }

    @Test
    void nobody_signs_for_another_nor_changes_or_takes_out_a_row_and_the_database_seats_nobody_twice() {
        refused(cast.thomas, """
                insert into activities.withdrawals (id, enrolment_id, participant_id, hub_id, author)
                values (gen_random_uuid(), '%s', '%s', 1, '%s') returning 1
                """.formatted(enrolment(ours), ours, cast.nadia));
        refused(cast.nadia, """
                insert into activities.withdrawals (id, enrolment_id, participant_id, hub_id)
                values (gen_random_uuid(), '%s', '%s', 2) returning 1
                """.formatted(enrolment(theirs), theirs));
        for (String table : NAMED) {
            refused(cast.nadia, "update activities." + table + " set written_at = now() returning 1");
            refused(cast.nadia, "delete from activities." + table + " returning 1");
        }
        assertThatThrownBy(() -> raw(cast.nadia, """
                insert into activities.enrolments (id, session_id, participant_id, hub_id)
                values (gen_random_uuid(), '%s', '%s', 1) returning 1
                """.formatted(garden.session, ours)))
                .hasMessageContaining("enrolled already");
        var small = new ActivityCast(house, cast, TODAY, 1);
        var waits = small.person("Attend");
        small.enrol(cast.nadia, small.person("Assis"), waits);
        assertThatThrownBy(() -> raw(cast.nadia, """
                insert into activities.seats (id, enrolment_id, participant_id, hub_id)
                values (gen_random_uuid(), '%s', '%s', 1) returning 1
                """.formatted(enrolment(waits), waits)))
                .hasMessageContaining("no place left");
    }

    private void refused(MemberId who, String question) {
        assertThatThrownBy(() -> raw(who, question)).as(question).hasMessageMatching("(?s).*(policy|permission).*");
    }

    @Test
    void what_somebody_is_enrolled_in_moves_with_them() {
        JdbcClient.create(database.owner())
                .sql("update casefiles.participants set hub_id = 2 where id = ?")
                .param(ours.value())
                .update();
        for (String table : NAMED) {
            assertThat(seen(cast.nadia, table, ours)).as(table).isZero();
            assertThat(seen(cast.youssef, table, ours)).as(table).isOne();
        }
    }

    @Test
    void it_follows_its_person_into_the_file_kept_and_back() {
        var twin = garden.person("Mur-Ici");
        var merge = Ids.mint();
        var identity = new Identity(new PersonName("Ahmed", "Mur-Ici"), LocalDate.of(1993, 5, 4), null);
        cast.as(cast.nadia, () -> merges.merge(merge, twin, ours, identity));
        for (String table : NAMED) {
            assertThat(seen(cast.nadia, table, twin)).as(table).isOne();
        }
        cast.as(cast.nadia, () -> merges.undo(merge));
        for (String table : NAMED) {
            assertThat(seen(cast.nadia, table, ours)).as(table).isOne();
        }
    }
}
