package fr.essaim.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.facts.Compartment;
import fr.essaim.installation.Database;
import fr.essaim.kernel.MemberId;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/// The walls around what colleagues tell one another, attacked with SQL as the application's own login.
@SpringBootTest
@EssaimTest
class TasksWallsTest {
    @Autowired
    ApplicationContext house;

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    Cast cast;
    TaskCast aurelie;
    UUID task;
    UUID alone;

    @BeforeEach
    void a_task_about_somebody_and_one_about_nobody() throws SQLException {
        cast = new Cast(database, viewers);
        aurelie = new TaskCast(house, cast);
        task = aurelie.task(cast.nadia, cast.claire, "Appeler la CAF", aurelie.person);
        alone = aurelie.task(cast.nadia, cast.thomas, "Réserver la salle", null);
        aurelie.tell(cast.claire, task, Task.Kind.ACCEPTED, null);
    }

    private long seen(MemberId who, String table, UUID id) {
        String key = table.equals("turns") ? "task_id" : "id";
        return aurelie.seen(who, "select count(*) from tasks." + table + " where " + key + " = '" + id + "'");
    }

    @Test
    void about_a_person_it_is_read_as_the_teams_notes_are_and_about_nobody_by_those_it_is_between() {
        for (MemberId reader : List.of(cast.nadia, cast.claire, cast.lead)) {
            assertThat(seen(reader, "tasks", task)).isOne();
            assertThat(seen(reader, "turns", task)).isOne();
        }
        for (MemberId other : List.of(cast.thomas, cast.sofia, cast.youssef, cast.helene, cast.ines, cast.paul)) {
            assertThat(seen(other, "tasks", task)).isZero();
            assertThat(seen(other, "turns", task)).isZero();
        }
        for (MemberId reader : List.of(cast.nadia, cast.thomas, cast.lead)) {
            assertThat(seen(reader, "tasks", alone)).isOne();
        }
        for (MemberId other : List.of(cast.claire, cast.sofia, cast.youssef, cast.helene, cast.ines)) {
            assertThat(seen(other, "tasks", alone)).isZero();
        }
    }

    @Test
    void nobody_writes_in_anothers_name_nor_changes_what_was_written_nor_forges_how_it_stands() {
        String insert = """
                with w as (insert into tasks.tasks (id, participant_id, hub_id, what, for_member%s)
                    values (gen_random_uuid(), '%s', 1, 'Forgé', '%s'%s) returning 1) select count(*) from w
                """;
        refused(cast.nadia, insert.formatted(", author", aurelie.person, cast.nadia, ", '" + cast.claire + "'"));
        refused(cast.nadia, insert.formatted(", holder", aurelie.person, cast.nadia, ", '" + cast.claire + "'"));
        refused(cast.nadia, insert.formatted("", aurelie.person, cast.thomas, ""));
        refused(cast.thomas, insert.formatted("", aurelie.person, cast.thomas, ""));
        for (String table : List.of("tasks", "turns", "mentions", "necessary_notes", "necessary_readers")) {
            refused(cast.nadia, "with w as (update tasks." + table + " set written_at = now() returning 1) select 1");
            refused(cast.nadia, "with w as (delete from tasks." + table + " returning 1) select 1");
        }
        String turn = """
                with w as (insert into tasks.turns (id, task_id, participant_id, hub_id, kind)
                    values (gen_random_uuid(), '%s', '%s', 1, 'accepted') returning 1) select count(*) from w
                """;
        refused(cast.claire, turn.formatted(task, aurelie.person));
        UUID nadias = aurelie.task(cast.nadia, cast.nadia, "À elle", aurelie.person);
        refused(cast.claire, turn.replace("accepted", "done").formatted(nadias, aurelie.person));
        refused(
                cast.nadia,
                "select count(*) from tasks.reads('" + cast.thomas + "', '" + aurelie.person + "', 'team')");
    }

    @Test
    void nobody_is_spoken_to_about_what_they_could_not_read() {
        UUID reserved = aurelie.fact(cast.claire, Compartment.RESERVED, "Le secret", List.of());
        UUID team = aurelie.fact(cast.nadia, Compartment.TEAM, "Une note", List.of());
        String insert = """
                with w as (insert into tasks.mentions (id, participant_id, hub_id, member_id, fact_id)
                    values (gen_random_uuid(), '%s', 1, '%s', '%s') returning 1) select count(*) from w
                """;
        refused(cast.claire, insert.formatted(aurelie.person, cast.nadia, reserved));
        refused(cast.nadia, insert.formatted(aurelie.person, cast.thomas, team));
        refused(cast.claire, insert.formatted(aurelie.person, cast.nadia, team));
        assertThat(aurelie.seen(cast.nadia, insert.formatted(aurelie.person, cast.claire, team)))
                .isOne();
    }

    @Test
    void all_of_it_moves_with_the_person() {
        aurelie.necessary(cast.claire, "Écrire plutôt qu’appeler.", cast.nadia);
        JdbcClient.create(database.owner())
                .sql("update casefiles.participants set hub_id = 2 where id = :id")
                .param("id", aurelie.person.value())
                .update();
        for (String table : List.of("tasks", "turns", "necessary_notes", "necessary_readers", "mentions")) {
            assertThat(JdbcClient.create(database.owner())
                            .sql("select bool_and(hub_id = 2) from tasks." + table + " where participant_id = :id")
                            .param("id", aurelie.person.value())
                            .query(Boolean.class)
                            .single())
                    .as(table)
                    .isTrue();
        }
        assertThat(seen(cast.nadia, "tasks", task)).isZero();
    }

    private void refused(MemberId who, String question) {
        assertThatThrownBy(() -> aurelie.seen(who, question))
                .as(question)
                .rootCause()
                .hasMessageMatching("(?s).*(policy|permission|could not read|nobody asked|not theirs).*");
    }
}
