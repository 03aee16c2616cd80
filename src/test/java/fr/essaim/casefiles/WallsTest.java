package fr.essaim.casefiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.facts.Compartment;
import fr.essaim.facts.Fact;
import fr.essaim.facts.Facts;
import fr.essaim.installation.Database;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.PersonName;
import fr.essaim.kernel.Viewer;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/// The walls, attacked with raw SQL as the application's own login: whatever the query, not one row of another hub.
@SpringBootTest
@EssaimTest
class WallsTest {
    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    @Autowired
    Participants participants;

    @Autowired
    CareTeam careTeam;

    @Autowired
    Facts facts;

    @Autowired
    Ways ways;

    Cast cast;
    ParticipantId aurelie = ParticipantId.mint();
    ParticipantId samir = ParticipantId.mint();
    UUID reserved = Ids.mint();

    @BeforeEach
    void two_people_of_two_hubs_and_one_reserved_note() throws SQLException {
        cast = new Cast(database, viewers);
        cast.as(cast.nadia, () -> {
            participants.open(aurelie, cast.tourcoing, identity("Aurélie", "Carpentier"), null);
            ways.open(aurelie, new Way(Way.Kind.PHONE, "06 39 98 21 47"), null);
            careTeam.assign(aurelie, cast.claire, CareTeam.Part.SUPPORT, Cast.today());
            facts.write(Ids.mint(), aurelie, note(Compartment.TEAM, "Elle préfère les SMS."), Set.of());
        });
        cast.as(cast.claire, () -> facts.write(reserved, aurelie, note(Compartment.RESERVED, "Secret"), Set.of()));
        cast.as(cast.youssef, () -> {
            participants.open(samir, cast.roubaix, identity("Samir", "Dubois"), null);
            facts.write(Ids.mint(), samir, note(Compartment.TEAM, "Cherche un logement."), Set.of());
        });
    }

    @Test
    void a_coach_sees_not_one_row_of_another_hub_whatever_the_query() throws SQLException {
        withTicketOf(cast.nadia, app -> {
            for (String table : tablesAboutPeople(app)) {
                assertThat(count(app, "select count(*) from " + table + " where participant_id = '" + samir + "'"))
                        .as(table)
                        .isZero();
            }
            assertThat(count(app, "select count(*) from casefiles.participants where hub_id <> 1"))
                    .isZero();
            assertThat(count(app, "select count(*) from casefiles.participants where id = '" + aurelie + "'"))
                    .isOne();
        });
    }

    @Test
    void without_a_ticket_or_with_forged_settings_nothing_is_visible() throws SQLException {
        try (Connection app = cast.application()) {
            app.setAutoCommit(false);
            for (String forged : List.of("", "forged", cast.ines.toString(), "' or true --")) {
                try (var set = app.prepareStatement("select set_config('essaim.ticket', ?, true),"
                        + " set_config('essaim.hubs', '{1,2}', true), set_config('row_security', 'off', true)")) {
                    set.setString(1, forged);
                    set.execute();
                }
                try (var off = app.createStatement()) {
                    off.execute("set local row_security = on");
                }
                for (String table : tablesAboutPeople(app)) {
                    assertThat(count(app, "select count(*) from " + table))
                            .as(table + " with ticket " + forged)
                            .isZero();
                }
                assertThat(count(app, "select count(*) from casefiles.participants"))
                        .isZero();
                app.rollback();
            }
        }
    }

    @Test
    void a_reserved_note_is_read_by_its_author_and_those_named_only() throws SQLException {
        String question = "select count(*) from casefiles.facts where id = '" + reserved + "'";
        for (MemberId other : List.of(
                cast.nadia, cast.thomas, cast.sofia, cast.helene, cast.ines, cast.paul, cast.youssef, cast.lead)) {
            withTicketOf(other, app -> assertThat(count(app, question)).isZero());
        }
        withTicketOf(cast.claire, app -> assertThat(count(app, question)).isOne());
        cast.as(cast.claire, () -> facts.name(reserved, List.of(cast.sofia), Cast.today()));
        withTicketOf(cast.sofia, app -> assertThat(count(app, question)).isOne());
        withTicketOf(cast.nadia, app -> assertThat(count(app, question)).isZero());
    }

    @Test
    void who_works_here_no_more_reads_not_even_their_own_reserved_note() throws SQLException {
        String question = "select count(*) from casefiles.facts where id = '" + reserved + "'";
        lastDay(cast.claire, "team.today() - 2");
        try {
            withTicketOf(cast.claire, app -> {
                assertThat(count(app, question)).isZero();
                assertThat(count(app, "select count(*) from casefiles.participants"))
                        .isZero();
            });
        } finally {
            lastDay(cast.claire, "null");
        }
        withTicketOf(cast.claire, app -> assertThat(count(app, question)).isOne());
    }

    private void lastDay(MemberId member, String day) throws SQLException {
        try (Connection owner = cast.owner();
                var statement = owner.createStatement()) {
            statement.execute("update team.posts set until_day = " + day + " where member_id = '" + member + "'");
        }
    }

    @Test
    void the_owner_of_the_database_reads_no_reserved_word() throws SQLException {
        try (Connection owner = cast.owner();
                var statement = owner.createStatement();
                var row = statement.executeQuery(
                        "select title, body, sealed from casefiles.facts where id = '" + reserved + "'")) {
            row.next();
            assertThat(row.getString(1)).isNull();
            assertThat(row.getString(2)).isNull();
            assertThat(new String(row.getBytes(3), java.nio.charset.StandardCharsets.ISO_8859_1))
                    .doesNotContain("Secret");
        }
    }

    @Test
    void the_application_reads_no_ticket_no_password_no_seal_and_opens_no_ticket_without_one() throws SQLException {
        withTicketOf(cast.nadia, app -> {
            for (String table : List.of("tickets", "credentials", "codes", "attempts", "places", "seals")) {
                try (var statement = app.createStatement()) {
                    var before = app.setSavepoint();
                    assertThatThrownBy(() -> statement.executeQuery("select * from team." + table))
                            .hasMessageContaining("permission denied");
                    app.rollback(before);
                }
            }
            assertThat(count(
                            app,
                            "select count(*) from team.open_ticket('" + cast.ines
                                    + "', sha256('a'), interval '1 hour', sha256('b')) o where o"))
                    .isZero();
            assertThat(count(app, "select count(member_id) from team.credentials_of('ines.vidal@exemple.fr', 'x', '')"))
                    .isZero();
        });
    }

    @Test
    void nobody_signs_the_journal_for_somebody_else() throws SQLException {
        withTicketOf(cast.nadia, app -> {
            try (var statement = app.createStatement()) {
                assertThatThrownBy(() ->
                                statement.execute("insert into journal.entries (member_id, act, reading) values ('"
                                        + cast.thomas + "', 'file', true)"))
                        .hasMessageContaining("row-level security");
            }
        });
    }

    private interface Attack {
        void with(Connection app) throws SQLException;
    }

    private void withTicketOf(MemberId who, Attack attack) throws SQLException {
        List<SQLException> failed = new ArrayList<>();
        cast.as(who, () -> {
            Viewer viewer = Viewers.required();
            try (Connection app = cast.application()) {
                app.setAutoCommit(false);
                try (var set = app.prepareStatement("select set_config('essaim.ticket', ?, true)")) {
                    set.setString(1, viewer.ticket());
                    set.execute();
                }
                attack.with(app);
                app.rollback();
            } catch (SQLException wrong) {
                failed.add(wrong);
            }
        });
        if (!failed.isEmpty()) {
            throw failed.getFirst();
        }
    }

    private static List<String> tablesAboutPeople(Connection app) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (var statement = app.createStatement();
                var rows = statement.executeQuery("""
                        select a.attrelid::regclass::text from pg_attribute a join pg_class c on c.oid = a.attrelid
                        where a.attname = 'participant_id' and c.relkind in ('r', 'v')
                          and has_table_privilege(c.oid, 'select')
                        """)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        assertThat(tables).hasSizeGreaterThan(8);
        return tables;
    }

    private static long count(Connection app, String question) throws SQLException {
        try (var statement = app.createStatement();
                var row = statement.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Identity identity(String first, String last) {
        return new Identity(new PersonName(first, last), LocalDate.of(1993, 4, 2), null);
    }

    private static Fact note(Compartment where, String text) {
        return new Fact(where, null, Fact.State.DONE, null, null, text, Cast.today(), null, null, null, null, false);
    }
}
