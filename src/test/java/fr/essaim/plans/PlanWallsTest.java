package fr.essaim.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.casefiles.Identity;
import fr.essaim.duplicates.Merges;
import fr.essaim.facts.Fact;
import fr.essaim.installation.Database;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.PersonName;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import fr.essaim.testing.RawSql;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The walls around plans, attacked with raw SQL as the application's own login.
@SpringBootTest
@EssaimTest
class PlanWallsTest {
    private static final List<String> TABLES =
            List.of("goals", "needs", "steps", "turns", "agreements", "reviews", "aids", "aid_turns");

    @Autowired
    ApplicationContext house;

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    @Autowired
    ActionPlans plans;

    @Autowired
    Reviews reviews;

    @Autowired
    Aids aids;

    @Autowired
    Merges merges;

    Cast cast;
    PlanCast aurelie;

    @BeforeEach
    void a_whole_plan() throws SQLException {
        cast = new Cast(database, viewers);
        aurelie = new PlanCast(house, cast);
        var step = aurelie.step(aurelie.goal("Un toit à nous"), "Déposer la demande");
        aurelie.told(step, Turn.Kind.DONE, null, null);
        var today = PlanCast.TODAY;
        var aid = Ids.mint();
        cast.as(cast.nadia, () -> {
            var person = aurelie.person;
            plans.need(Ids.mint(), person, new Need("famille--garde-denfants", Need.By.PERSON, null, today));
            plans.agree(Ids.mint(), person, PlanCast.agreement());
            reviews.hold(Ids.mint(), person, new Review(Review.Kind.REVIEW, today, null, null), List.of(), Map.of());
            aids.ask(aid, person, new Aid("Carte de bus", new Amount(3000), today));
            aids.tell(
                    Ids.mint(),
                    person,
                    aid,
                    new Aid.Turn(Aid.Turn.Kind.REFUSED, today, null, null, null, "Déjà accordée.", null));
        });
    }

    private long seen(MemberId who, String table) {
        return raw(who, "select count(*) from plans." + table + " where participant_id = '" + aurelie.person + "'");
    }

    private long raw(MemberId who, String question) {
        return RawSql.as(cast, who, question);
    }

    @Test
    void the_care_team_and_the_hub_lead_read_a_plan_and_nobody_else_whatever_the_query() {
        for (String table : TABLES) {
            for (MemberId reader : List.of(cast.nadia, cast.claire, cast.lead)) {
                assertThat(seen(reader, table)).as(table).isPositive();
            }
            for (MemberId other : List.of(cast.thomas, cast.sofia, cast.youssef, cast.helene, cast.ines, cast.paul)) {
                assertThat(seen(other, table)).as(table).isZero();
            }
        }
        assertThat(raw(cast.thomas, "select count(*) from plans.open_steps")).isZero();
    }

    @Test
    void whoever_leaves_the_care_team_reads_no_more() {
        owner("update casefiles.care_team set from_day = team.today() - 9, until_day = team.today() - 1"
                + " where participant_id = ? and member_id = '" + cast.claire + "'");
        assertThat(seen(cast.claire, "goals")).isZero();
        assertThat(seen(cast.nadia, "goals")).isOne();
    }

    @Test
    void a_plan_moves_with_its_person_and_the_hub_before_reads_it_no_more() {
        owner("update casefiles.participants set hub_id = 2 where id = ?");
        for (String table : TABLES) {
            assertThat(seen(cast.nadia, table)).as(table).isZero();
            assertThat(JdbcClient.create(database.owner())
                            .sql("select bool_and(hub_id = 2) from plans." + table + " where participant_id = ?")
                            .param(aurelie.person.value())
                            .query(Boolean.class)
                            .single())
                    .as(table)
                    .isTrue();
        }
    }

    private void owner(String update) {
        JdbcClient.create(database.owner())
                .sql(update)
                .param(aurelie.person.value())
                .update();
    }

    @Test
    void only_the_care_team_writes_in_its_own_name_and_nobody_changes_or_takes_out_a_row() {
        String insert = """
                insert into plans.goals (id, participant_id, hub_id, words, said_on, author)
                values (gen_random_uuid(), '%s', 1, 'Forgé', current_date, '%s') returning 1
                """;
        assertThat(raw(cast.nadia, insert.formatted(aurelie.person, cast.nadia)))
                .isOne();
        refused(cast.nadia, insert.formatted(aurelie.person, cast.claire));
        for (MemberId other : List.of(cast.lead, cast.thomas, cast.youssef, cast.helene, cast.ines)) {
            refused(other, insert.formatted(aurelie.person, other));
        }
        for (String table : TABLES) {
            refused(cast.nadia, "update plans." + table + " set written_at = now() returning 1");
            refused(cast.nadia, "delete from plans." + table + " returning 1");
        }
    }

    private void refused(MemberId who, String question) {
        assertThatThrownBy(() -> raw(who, question)).as(question).hasMessageMatching("(?s).*(policy|permission).*");
    }

    @Test
    void a_plan_follows_its_person_into_the_file_kept_and_back_with_what_was_told_of_it_since() {
        var twin = new PlanCast(house, cast);
        var step = twin.step(twin.goal("Le permis"), "S’inscrire au code");
        var merge = Ids.mint();
        var identity = new Identity(new PersonName("Aurélie", "Du-Plan"), LocalDate.of(1993, 5, 4), null);
        cast.as(cast.nadia, () -> merges.merge(merge, aurelie.person, twin.person, identity));
        assertThat(seen(cast.nadia, "goals")).isEqualTo(2);

        aurelie.told(step, Turn.Kind.FAILED, Fact.Side.PLACE_FULL, null);
        cast.as(cast.nadia, () -> merges.undo(merge));
        assertThat(seen(cast.nadia, "goals")).isOne();
        assertThat(seen(cast.nadia, "turns")).isOne();
        assertThat(raw(cast.nadia, "select count(*) from plans.turns where participant_id = '" + twin.person + "'"))
                .isOne();
    }
}
