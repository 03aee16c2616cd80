package fr.essaim.myspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.casefiles.Way;
import fr.essaim.facts.Compartment;
import fr.essaim.facts.Fact;
import fr.essaim.facts.Facts;
import fr.essaim.installation.Database;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.NotHere;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the person takes back is closed at once: the very next question of whoever was let in finds nothing.
@SpringBootTest
@EssaimTest
class ChangeOfMindTest {
    private static final UUID ALL = new UUID(0, 0);

    @Autowired
    ApplicationContext house;

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    @Autowired
    OwnSpace own;

    @Autowired
    Entrances entrances;

    @Autowired
    Facts facts;

    @Autowired
    WaysIn ways;

    @Autowired
    JdbcClient sql;

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

    @AfterEach
    void no_corner_stays() {
        aurelie.sql().sql("delete from myspace.corners where name = 'trial'").update();
        aurelie.sql().sql("drop schema if exists trial cascade").update();
    }

    private UUID noteSharedWithNadia() {
        UUID id = Ids.mint();
        var note = new Fact(
                Compartment.RESERVED,
                null,
                Fact.State.DONE,
                null,
                "Entretien",
                null,
                SpaceCast.TODAY,
                null,
                null,
                null,
                null,
                false);
        cast.as(cast.claire, () -> {
            facts.write(id, aurelie.person, note, List.of());
            facts.name(id, List.of(cast.nadia), SpaceCast.TODAY);
        });
        return id;
    }

    @Test
    void a_colleague_named_beside_the_author_reads_nothing_any_more_and_only_the_author_is_told() {
        UUID note = noteSharedWithNadia();
        String read = "select count(*) from casefiles.facts where id = '" + note + "'";
        assertThat(aurelie.raw(cast.nadia, read)).isOne();
        aurelie.inside(secret, () -> own.takeBack("readers", ALL));
        assertThat(aurelie.raw(cast.nadia, read)).isZero();
        assertThat(aurelie.raw(cast.claire, read)).isOne();
        String told = "select count(*) from myspace.whispers where participant_id = '" + aurelie.person + "'";
        assertThat(aurelie.raw(cast.claire, told)).isOne();
        for (var other : List.of(cast.nadia, cast.lead, cast.ines, cast.helene)) {
            assertThat(aurelie.raw(other, told)).isZero();
        }
        // nothing others read tells that there was anything
        assertThat(aurelie.raw(
                        cast.lead, "select count(*) from myspace.acts where participant_id = '" + aurelie.person + "'"))
                .isZero();
        aurelie.inside(secret, () -> own.takeBack("readers", ALL));
        assertThat(aurelie.raw(cast.claire, told)).isOne();
    }

    @Test
    void what_they_said_of_their_health_and_let_a_colleague_read_is_its_writers_alone_again() {
        aurelie.sql()
                .sql("""
                with sat as (insert into progress.sittings (id, participant_id, hub_id, instrument, version, side, on_day, author)
                    select gen_random_uuid(), p.id, p.hub_id, 'essaim-chemin', 1, 'person', team.today(), :claire
                    from casefiles.participants p where p.id = :person returning *),
                said as (insert into progress.answers (sitting_id, participant_id, hub_id, item, value, personal)
                    select s.id, s.participant_id, s.hub_id, 'sante', 4, true from sat s)
                insert into progress.answer_readers (id, participant_id, hub_id, sitting_id, member_id, agreed_on, author)
                select gen_random_uuid(), s.participant_id, s.hub_id, s.id, :nadia, team.today(), :claire from sat s
                """)
                .param("claire", cast.claire.value())
                .param("nadia", cast.nadia.value())
                .param("person", aurelie.person.value())
                .update();
        String read =
                "select count(*) from progress.answers where personal and participant_id = '" + aurelie.person + "'";
        assertThat(aurelie.raw(cast.nadia, read)).isOne();
        aurelie.inside(secret, () -> own.takeBack("readers", ALL));
        assertThat(aurelie.raw(cast.nadia, read)).isZero();
        assertThat(aurelie.raw(
                        cast.claire,
                        "select count(*) from myspace.whispers where participant_id = '" + aurelie.person + "'"))
                .isOne();
    }

    @Test
    void a_number_taken_back_is_used_no_more_and_what_waits_for_it_does_not_leave() {
        UUID way = aurelie.way(Way.Kind.PHONE, "0639981111", null);
        cast.as(cast.nadia, () -> ways.send(Ids.mint(), aurelie.person, way, false));
        String here = "select count(*) from casefiles.ways where until_day is null and id = '" + way + "'";
        assertThat(aurelie.raw(cast.nadia, here)).isOne();
        aurelie.inside(secret, () -> own.takeBack("phone", way));
        assertThat(aurelie.raw(cast.nadia, here)).isZero();
        assertThat(fate()).isEqualTo("withdrawn");
        assertThatThrownBy(() -> cast.as(cast.nadia, () -> ways.send(Ids.mint(), aurelie.person, way, false)))
                .isInstanceOf(NotHere.class);
        assertThatThrownBy(() -> aurelie.inside(secret, () -> own.takeBack("phone", way)))
                .isInstanceOf(NotHere.class);
        assertThat(acts()).containsExactly("no-longer-way");
    }

    private String fate() {
        return aurelie.sql()
                .sql("select fate from outbox.letters where participant_id = ?")
                .param(aurelie.person.value())
                .query(String.class)
                .single();
    }

    private List<String> acts() {
        return aurelie.sql()
                .sql("select act from myspace.acts where participant_id = ? order by written_at")
                .param(aurelie.person.value())
                .query(String.class)
                .list();
    }

    @Test
    void the_space_itself_closes_under_the_hand_that_closes_it() {
        String code = aurelie.code();
        aurelie.inside(secret, () -> own.takeBack("space", ALL));
        assertThat(entrances.visitor(secret)).isEmpty();
        assertThatThrownBy(() -> entrances.enter(code, "x")).isInstanceOf(WayIn.OpensNothing.class);
        assertThat(aurelie.raw("", secret, "select count(*) from myspace.my_permissions()"))
                .isZero();
        assertThat(acts()).containsExactly("close");
    }

    @Test
    void nobody_takes_back_what_is_somebody_elses_nor_what_is_no_permission() {
        var dylan = new SpaceCast(house, cast, "Dylan");
        UUID his = dylan.way(Way.Kind.PHONE, "0639981112", null);
        for (String kind : List.of("phone", "email", "plan", "accompanied", "letter", "'; drop table x; --", "")) {
            assertThatThrownBy(() -> aurelie.inside(secret, () -> own.takeBack(kind, his)))
                    .as(kind)
                    .isInstanceOf(NotHere.class);
        }
        assertThat(dylan.raw(
                        cast.nadia,
                        "select count(*) from casefiles.ways where until_day is null and id = '" + his + "'"))
                .isOne();
        aurelie.inside(secret, () -> entrances.leave());
        assertThatThrownBy(() -> aurelie.inside(secret, () -> own.takeBack("space", ALL)))
                .isInstanceOf(NotHere.class);
    }

    @Test
    void another_rooms_permission_is_shown_and_taken_back_by_that_rooms_own_functions() {
        UUID shared = Ids.mint();
        for (String part : List.of(
                "create schema trial",
                "create table trial.given (id uuid, person uuid, until timestamptz)",
                """
                create function trial.given_by(person uuid) returns table (id uuid, kind text, told text, since date)
                language sql stable as 'select g.id, ''myspace.agreed.plan'', ''Mission'', current_date from trial.given g
                    where g.person = $1 and g.until is null'
                """,
                """
                create function trial.taken(person uuid, which uuid) returns boolean language plpgsql as
                'begin update trial.given g set until = now() where g.person = $1 and g.id = $2 and g.until is null; return found; end'
                """,
                "insert into trial.given values ('" + shared + "', '" + aurelie.person + "', null)",
                "insert into myspace.corners values ('trial', 'permission', 'trial.given_by', 'trial.taken')")) {
            aurelie.sql().sql(part).update();
        }
        String shown = "select count(*) from myspace.my_permissions() where kind = 'myspace.agreed.plan'";
        assertThat(aurelie.raw("", secret, shown)).isOne();
        aurelie.inside(secret, () -> own.takeBack("myspace.agreed.plan", shared));
        assertThat(aurelie.raw("", secret, shown)).isZero();
        assertThat(acts()).containsExactly("no-longer-other");
    }
}
