package fr.essaim.myspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.installation.Database;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.MemberId;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/// The walls around the space, attacked with raw SQL as the application's own login: whoever is in their space reads
/// what is theirs by the functions, and no table; nobody else reads anything by them.
@SpringBootTest
@EssaimTest
class SpaceWallsTest {
    private static final List<String> VIEWS = List.of(
            "my_days",
            "my_goals",
            "my_steps",
            "my_talents",
            "my_readings",
            "my_proposed",
            "my_instruments",
            "my_team",
            "my_senders",
            "my_openings",
            "my_visits",
            "my_permissions",
            "my_messages",
            "my_asks",
            "my_papers",
            "my_requests");

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
    Spaces spaces;

    Cast cast;
    SpaceCast aurelie;
    String secret;

    @BeforeEach
    void somebody_in_her_space() throws SQLException {
        cast = new Cast(database, viewers);
        aurelie = new SpaceCast(house, cast, "Aurélie");
        secret = aurelie.secret();
        aurelie.inside(secret, () -> own.write(Ids.mint(), "Bonjour."));
    }

    private long seen(String space, String view) {
        return aurelie.raw("", space, "select count(*) from myspace." + view + "()");
    }

    @Test
    void whoever_is_inside_reads_what_is_theirs_by_the_functions_and_no_row_of_any_table() {
        assertThat(seen(secret, "my_messages")).isOne();
        assertThat(seen(secret, "my_team")).isEqualTo(2);
        List<String> tables = aurelie.sql().sql("""
                        select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind = 'r' and has_table_privilege('essaim_app', c.oid, 'select')
                          and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'participant_id')
                        """).query(String.class).list();
        assertThat(tables).hasSizeGreaterThan(30);
        for (String table : tables) {
            assertThat(aurelie.raw("", secret, "select count(*) from " + table))
                    .as(table)
                    .isZero();
        }
        for (String table : List.of("casefiles.participants", "team.members", "journal.entries")) {
            assertThat(aurelie.raw("", secret, "select count(*) from " + table))
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void forged_ended_expired_and_closed_secrets_read_nothing() {
        var other = new SpaceCast(house, cast, "Dylan");
        String theirs = other.secret();
        assertThat(seen(theirs, "my_messages")).isZero();
        for (String forged :
                List.of("", "x", theirs.substring(1), secret + "=", secret.toLowerCase(java.util.Locale.ROOT))) {
            VIEWS.forEach(view ->
                    assertThat(seen(forged, view)).as(view + " by " + forged).isZero());
        }
        String hash = aurelie.sql()
                .sql("select encode(hash, 'hex') from myspace.visits where participant_id = ?")
                .param(aurelie.person.value())
                .query(String.class)
                .single();
        assertThat(seen(hash, "my_messages")).isZero();
        aurelie.inside(secret, () -> entrances.leave());
        VIEWS.forEach(view -> assertThat(seen(secret, view)).as(view).isZero());
        for (String age :
                List.of("used_at = now() - interval '21 minutes'", "written_at = now() - interval '121 minutes'")) {
            String late = aurelie.secret();
            assertThat(seen(late, "my_messages")).isOne();
            aurelie.sql()
                    .sql("update myspace.visits set " + age + " where participant_id = ? and ended_at is null")
                    .param(aurelie.person.value())
                    .update();
            VIEWS.forEach(view -> assertThat(seen(late, view)).as(view).isZero());
            assertThat(entrances.visitor(late)).isEmpty();
        }
        String last = aurelie.secret();
        cast.as(cast.nadia, () -> spaces.close(Ids.mint(), aurelie.person));
        VIEWS.forEach(view -> assertThat(seen(last, view)).as(view).isZero());
        assertThat(seen(theirs, "my_team")).isEqualTo(2);
    }

    @Test
    void a_members_ticket_opens_no_space_and_a_space_lends_no_ticket() {
        for (MemberId who : List.of(cast.nadia, cast.lead, cast.helene, cast.ines)) {
            VIEWS.forEach(view -> assertThat(aurelie.raw(who, "select count(*) from myspace." + view + "()"))
                    .as(view)
                    .isZero());
        }
        assertThat(aurelie.raw(secret, secret, "select count(*) from casefiles.participants"))
                .isZero();
        assertThat(aurelie.raw(secret, secret, "select (team.viewer() is not null)::int"))
                .isZero();
    }

    @Test
    void hashes_guesses_and_what_only_the_owner_may_are_out_of_reach() {
        for (String question : List.of(
                "select hash from myspace.ways_in",
                "select hash from myspace.visits",
                "select count(*) from myspace.attempts",
                "select count(*) from myspace.corners",
                "select person from myspace.here()",
                "select myspace.name_of(null)",
                "select myspace.tell('write', null, 1)",
                "select myspace.hold_back(null, null, null)",
                "insert into myspace.visits (id) values (gen_random_uuid()) returning 1",
                "insert into myspace.ways_in (id) values (gen_random_uuid()) returning 1",
                "insert into myspace.acts (id) values (gen_random_uuid()) returning 1",
                "insert into myspace.minds (id) values (gen_random_uuid()) returning 1",
                "update myspace.messages set words = 'x' returning 1",
                "delete from myspace.closings returning 1",
                "update myspace.visits set ended_at = null returning 1")) {
            assertThatThrownBy(() -> aurelie.raw(cast.nadia, question))
                    .as(question)
                    .hasMessageContaining("permission");
            assertThatThrownBy(() -> aurelie.raw("", secret, question))
                    .as(question)
                    .hasMessageContaining("permission");
        }
        // what is asked at the door carries a seal: raw SQL learns nobody's number, nor whose it is
        aurelie.way(fr.essaim.casefiles.Way.Kind.PHONE, "0639980123", null);
        assertThat(aurelie.raw("", "", """
                select count(*) from myspace.ask_way(gen_random_uuid(), 'sms', '0639980123', sha256('x'), sha256('y'), 'z')
                """)).isZero();
    }

    @Test
    void the_team_reads_as_it_reads_its_notes_and_signs_for_nobody_else() {
        String count = "select count(*) from myspace.messages where participant_id = '" + aurelie.person + "'";
        for (MemberId reader : List.of(cast.nadia, cast.claire, cast.lead)) {
            assertThat(aurelie.raw(reader, count)).isOne();
        }
        for (MemberId other : List.of(cast.thomas, cast.sofia, cast.youssef, cast.helene, cast.ines, cast.paul)) {
            assertThat(aurelie.raw(other, count)).isZero();
        }
        String forged = """
                insert into myspace.messages (id, participant_id, hub_id, kind, words, author)
                values (gen_random_uuid(), '%s', 1, 'written', 'Moi', %s) returning 1
                """;
        for (String author : List.of("null", "'" + cast.claire + "'")) {
            assertThatThrownBy(() -> aurelie.raw(cast.nadia, forged.formatted(aurelie.person, author)))
                    .hasMessageContaining("policy");
        }
        assertThat(aurelie.raw(
                        cast.thomas,
                        "select myspace.hand(gen_random_uuid(), '" + aurelie.person
                                + "', 'printed', sha256('x'), interval '1 day')::int"))
                .isZero();
    }
}
