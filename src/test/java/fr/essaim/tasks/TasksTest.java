package fr.essaim.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.installation.Database;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.NotHere;
import fr.essaim.tasks.Task.Kind;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@EssaimTest
class TasksTest {
    @Autowired
    ApplicationContext house;

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    @Autowired
    Tasks tasks;

    Cast cast;
    TaskCast aurelie;

    @BeforeEach
    void somebody_accompanied() throws SQLException {
        cast = new Cast(database, viewers);
        aurelie = new TaskCast(house, cast);
    }

    private Map<String, Object> stands(UUID task) {
        return JdbcClient.create(database.owner())
                .sql("select holder, asked, due, ended from tasks.tasks where id = :id")
                .param("id", task)
                .query()
                .singleRow();
    }

    private static UUID id(MemberId member) {
        return member.value();
    }

    @Test
    void given_to_a_colleague_it_stays_with_who_gave_it_until_they_accept() {
        UUID task = aurelie.task(cast.nadia, cast.claire, "Appeler la CAF", aurelie.person);
        assertThat(stands(task)).containsEntry("holder", id(cast.nadia)).containsEntry("asked", id(cast.claire));
        aurelie.tell(cast.claire, task, Kind.HANDED_BACK, null);
        assertThat(stands(task)).containsEntry("holder", id(cast.nadia)).containsEntry("asked", null);
        aurelie.tell(cast.nadia, task, Kind.HANDED, cast.claire);
        aurelie.tell(cast.claire, task, Kind.ACCEPTED, null);
        assertThat(stands(task)).containsEntry("holder", id(cast.claire)).containsEntry("asked", null);
        aurelie.tell(cast.claire, task, Kind.DONE, null);
        assertThat(stands(task)).containsEntry("ended", "done");
        aurelie.tell(cast.nadia, task, Kind.AGAIN, null);
        assertThat(stands(task)).containsEntry("ended", null).containsEntry("holder", id(cast.claire));
    }

    @Test
    void put_off_it_keeps_who_was_asked_and_has_another_day() {
        UUID task = aurelie.task(cast.nadia, cast.claire, "Appeler la CAF", aurelie.person);
        aurelie.tell(cast.nadia, task, Kind.PUT_OFF, null);
        assertThat(stands(task))
                .containsEntry("asked", id(cast.claire))
                .containsEntry("due", java.sql.Date.valueOf(TaskCast.TODAY.plusDays(9)));
    }

    @Test
    void about_a_person_it_is_given_to_who_may_read_it_and_about_nobody_to_who_works_there() {
        assertThatThrownBy(() -> aurelie.task(cast.nadia, cast.thomas, "Appeler", aurelie.person))
                .isInstanceOf(Task.NotForThem.class);
        UUID task = aurelie.task(cast.nadia, cast.nadia, "Appeler", aurelie.person);
        assertThatThrownBy(() -> aurelie.tell(cast.nadia, task, Kind.HANDED, cast.thomas))
                .isInstanceOf(Task.NotForThem.class);
        aurelie.task(cast.nadia, cast.thomas, "Réserver la salle", null);
        assertThatThrownBy(() -> aurelie.task(cast.nadia, cast.youssef, "Réserver la salle", null))
                .isInstanceOf(Task.NotForThem.class);
        assertThatThrownBy(() -> aurelie.task(cast.youssef, cast.youssef, "Appeler", aurelie.person))
                .isInstanceOf(NotHere.class);
    }

    @Test
    void sent_twice_it_is_written_once_and_told_once() {
        UUID task = Ids.mint();
        UUID turn = Ids.mint();
        var words = new Task(null, "Réserver la salle", cast.nadia, null);
        var done = new Task.Turn(Kind.DONE, null, null, null);
        for (int i = 0; i < 2; i++) {
            cast.as(cast.nadia, () -> {
                tasks.add(task, words);
                tasks.tell(turn, task, done);
            });
        }
        assertThat(stands(task)).containsEntry("ended", "done");
        assertThatThrownBy(() -> aurelie.tell(cast.nadia, task, Kind.DONE, null))
                .isInstanceOf(Task.AlreadyTold.class);
    }

    @Test
    void what_is_held_by_somebody_away_or_gone_comes_to_the_lead_who_hands_it_on() {
        UUID task = aurelie.task(cast.claire, cast.claire, "Appeler la CAF", aurelie.person);
        String left = "select count(*) from tasks.left_behind() as t(id) where id = '" + task + "'";
        assertThat(aurelie.seen(cast.lead, left)).isZero();
        var owner = JdbcClient.create(database.owner());
        UUID away = Ids.mint();
        owner.sql("""
                insert into team.absences (id, member_id, from_day, until_day, noted_by)
                values (:id, :claire, team.today(), team.today(), :claire)
                """).param("id", away).param("claire", id(cast.claire)).update();
        assertThat(aurelie.seen(cast.lead, left)).isOne();
        assertThat(aurelie.seen(cast.nadia, left)).as("it is the lead's").isZero();
        owner.sql("delete from team.absences where id = :id").param("id", away).update();

        owner.sql("update casefiles.care_team set until_day = team.today() - 1, from_day = team.today() - 9"
                        + " where participant_id = :person and member_id = :claire")
                .param("person", aurelie.person.value())
                .param("claire", id(cast.claire))
                .update();
        assertThat(aurelie.seen(cast.lead, left)).isOne();
        aurelie.tell(cast.lead, task, Kind.HANDED, cast.nadia);
        assertThat(aurelie.seen(cast.lead, left)).isZero();
        assertThat(stands(task)).containsEntry("asked", id(cast.nadia));
    }
}
