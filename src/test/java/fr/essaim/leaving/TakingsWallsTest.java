package fr.essaim.leaving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.facts.Compartment;
import fr.essaim.kernel.MemberId;
import fr.essaim.team.Tickets;
import fr.essaim.testing.EssaimTest;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/// Nobody takes away on screen what they may not read on screen.
@SpringBootTest
@EssaimTest
class TakingsWallsTest {
    @Autowired
    BeanFactory beans;

    LeavingCast house;

    @BeforeEach
    void people_and_their_notes() throws SQLException {
        house = new LeavingCast(beans);
    }

    @AfterEach
    void the_administrator_has_one_post_again() {
        house.owner
                .sql("delete from team.posts where member_id = :ines and hub_id is not null")
                .param("ines", house.cast.ines.value())
                .update();
    }

    @Test
    void the_administration_takes_people_and_frame_and_no_note() throws IOException {
        house.keep("contrat.pdf");
        var unpacked = house.administration(house.cast.ines, "Copie annuelle");
        assertThat(unpacked.column("personnes.xlsx", "Personnes", "Identifiant"))
                .contains(house.aurelie.toString(), house.karim.toString());
        assertThat(unpacked.files().keySet())
                .contains("organisation.xlsx", "journal.xlsx", "modeles/dest1-1.0.0.yaml", "LISEZ-MOI.txt")
                .noneMatch(name ->
                        name.startsWith("notes") || name.startsWith("documents") || name.startsWith("parcours"));
        assertThat(unpacked.everything()).doesNotContain("SECRET", "NOTE-EQUIPE", "%PDF");
        assertThat(unpacked.text("LISEZ-MOI.txt")).contains("Copie annuelle", "ce que l’administration peut lire");
    }

    @Test
    void an_administrator_who_is_also_a_coach_takes_no_note_with_the_rest() throws IOException {
        house.owner.sql("""
                insert into team.posts (id, member_id, role, standing, hub_id, fte, from_day)
                values (gen_random_uuid(), :ines, 'hub-lead', 'hub-lead', 1, 0.5, '2020-01-01')
                """).param("ines", house.cast.ines.value()).update();
        assertThat(house.administration(house.cast.ines, "Copie annuelle").everything())
                .doesNotContain("SECRET", "NOTE-EQUIPE");
    }

    @Test
    void an_author_takes_their_own_writings_and_nobody_elses() throws IOException {
        assertThat(house.own(house.cast.claire).everything())
                .contains("SECRET DE CLAIRE", "Carpentier")
                .doesNotContain("SECRET DE SOFIA", "NOTE-EQUIPE", "Benali");
        // Sofia was named as a reader: reading is not owning
        assertThat(house.own(house.cast.sofia).everything())
                .contains("SECRET DE SOFIA")
                .doesNotContain("SECRET DE CLAIRE");
        assertThat(house.own(house.cast.nadia).everything())
                .contains("NOTE-EQUIPE")
                .doesNotContain("SECRET");
    }

    @Test
    void an_author_who_left_the_hub_no_longer_takes_its_team_notes() throws IOException {
        house.owner
                .sql("update team.posts set until_day = greatest(from_day, '2020-02-01') where member_id = :nadia")
                .param("nadia", house.cast.nadia.value())
                .update();
        try {
            assertThat(house.own(house.cast.nadia).everything()).doesNotContain("NOTE-EQUIPE", "Carpentier");
        } finally {
            house.owner
                    .sql("update team.posts set until_day = null where member_id = :nadia")
                    .param("nadia", house.cast.nadia.value())
                    .update();
        }
    }

    @Test
    void the_whole_house_leaves_in_an_administrators_name_only() {
        for (MemberId who : new MemberId[] {house.cast.nadia, house.cast.helene, house.cast.paul}) {
            assertThatThrownBy(() -> house.cast.as(
                            who,
                            () -> house.takings()
                                    .house(
                                            java.nio.file.Path.of("/nowhere"),
                                            false,
                                            null,
                                            null,
                                            Locale.FRENCH,
                                            new Progress())))
                    .isInstanceOf(Takings.NotAdministration.class);
        }
    }

    @Test
    void a_reason_is_a_sentence_and_three_an_hour_are_enough() throws IOException {
        assertThatThrownBy(() -> house.administration(house.cast.ines, "   ")).isInstanceOf(Reason.NotSaid.class);
        assertThatThrownBy(() -> house.administration(house.cast.ines, "x".repeat(501)))
                .isInstanceOf(Reason.NotSaid.class);
        for (int i = 0; i < 3; i++) {
            house.administration(house.cast.ines, "Copie annuelle");
        }
        assertThatThrownBy(() -> house.administration(house.cast.ines, "Copie annuelle"))
                .isInstanceOf(Traces.TooOften.class);
        assertThat(house.owner
                        .sql("select count(*) from leaving.takings")
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void only_one_is_made_at_a_time() throws SQLException {
        try (var other = house.cast.owner();
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(hashtext('essaim leaving'))");
            assertThatThrownBy(() -> house.administration(house.cast.ines, "Copie annuelle"))
                    .isInstanceOf(Traces.OneAtATime.class);
            other.rollback();
        }
    }

    @Test
    void what_is_packed_is_what_was_there_at_the_beginning_and_locks_nobody() throws IOException {
        UUID before = house.write(house.cast.claire, house.aurelie, Compartment.RESERVED, "AVANT");
        assertThat(house.own(house.cast.claire).column("notes-reservees.xlsx", "Notes réservées", "Identifiant"))
                .contains(before.toString());
    }

    @Test
    void raw_sql_as_the_application_signs_for_nobody_else_and_says_nothing_of_the_house() throws SQLException {
        String nadia = beans.getBean(Tickets.class).open(house.cast.nadia, Duration.ofMinutes(5));
        String insert =
                "insert into leaving.takings (id, member_id, reach, reason, people, rows) values (gen_random_uuid(), ";
        refused(nadia, insert + "team.viewer(), 'house', 'un motif', 0, 0)");
        refused(nadia, insert + "team.viewer(), 'administration', 'un motif', 0, 0)");
        refused(nadia, insert + "'" + house.cast.ines.value() + "', 'own', 'un motif', null, null)");
        refused(nadia, "update leaving.takings set reason = 'autre motif'");
        refused(nadia, "delete from leaving.takings");
        refused(nadia, "insert into leaving.told select id, member_id, 1 from leaving.takings");
    }

    private void refused(String ticket, String statement) throws SQLException {
        try (var application = house.cast.application();
                var sql = application.createStatement()) {
            application.setAutoCommit(false);
            sql.execute("select set_config('essaim.ticket', '" + ticket + "', true)");
            assertThatThrownBy(() -> sql.execute(statement))
                    .isInstanceOf(SQLException.class)
                    .hasMessageMatching("(?s).*(row-level security|permission denied).*");
            application.rollback();
        }
    }

    @Test
    void nobody_but_the_author_knows_how_many_reserved_notes_they_have() throws IOException, SQLException {
        house.house(null, "Demande du juge du 2 mars");
        for (MemberId who : new MemberId[] {house.cast.ines, house.cast.lead, house.cast.helene, house.cast.nadia}) {
            assertThat(told(who)).as(who.toString()).isZero();
        }
        assertThat(told(house.cast.claire)).isEqualTo(1);
    }

    private long told(MemberId who) throws SQLException {
        String ticket = beans.getBean(Tickets.class).open(who, Duration.ofMinutes(5));
        try (var application = house.cast.application();
                var sql = application.createStatement()) {
            application.setAutoCommit(false);
            sql.execute("select set_config('essaim.ticket', '" + ticket + "', true)");
            try (var rows = sql.executeQuery("select count(*) from leaving.told")) {
                rows.next();
                return rows.getLong(1);
            } finally {
                application.rollback();
            }
        }
    }
}
