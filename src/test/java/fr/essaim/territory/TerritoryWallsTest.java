package fr.essaim.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.essaim.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.StringJoiner;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TerritoryWallsTest {
    private static TestDatabase database;

    @BeforeAll
    static void open() throws SQLException {
        database = TestDatabase.fresh();
        try (var owner = database.owner()) {
            run(owner, """
                    insert into team.members (id, first_name, last_name, email)
                    values ('01890000-0000-7000-8000-000000000001', 'Nadia', 'Belkacem', 'nadia@example.org');
                    insert into team.tickets (hash, member_id, expires_at)
                    values (sha256('a-ticket'), '01890000-0000-7000-8000-000000000001', now() + interval '1 hour')
                    """);
        }
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void who_is_not_signed_in_sees_no_commune() throws SQLException {
        try (var application = database.application()) {
            assertThat(first(application, "select count(*) from territory.communes"))
                    .isEqualTo("0");
            application.setAutoCommit(false);
            run(application, "select set_config('essaim.ticket', 'forged', true)");
            assertThat(first(application, "select count(*) from territory.commune_keys"))
                    .isEqualTo("0");
            application.rollback();
        }
    }

    @Test
    void anybody_signed_in_reads_and_nobody_writes() throws SQLException {
        try (var application = signedIn()) {
            assertThat(first(application, "select count(*) from territory.communes"))
                    .isEqualTo("34969");
            assertThat(first(application, "select count(*) from territory.district_communes"))
                    .isNotEqualTo("0");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> run(application, "update territory.communes set name = 'Nowhere'"));
            application.rollback();
        }
    }

    /// `LIKE` is not leakproof and would read all rows; a range on "C" order is, and does not.
    @Test
    void a_typed_beginning_is_found_by_the_index_under_the_policies() throws SQLException {
        try (var application = signedIn()) {
            String plan = plan(application, """
                    explain select k.commune_code
                    from unnest(array['n:tourc'], array['n:tourd']) as asked (from_key, until_key)
                    join territory.commune_keys k on k.key >= asked.from_key and k.key <= asked.until_key
                    """);
            assertThat(plan).contains("commune_keys_pkey").doesNotContain("Seq Scan");
            application.rollback();
        }
    }

    private static Connection signedIn() throws SQLException {
        Connection application = database.application();
        application.setAutoCommit(false);
        run(application, "select set_config('essaim.ticket', 'a-ticket', true)");
        return application;
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String first(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static String plan(Connection connection, String sql) throws SQLException {
        var lines = new StringJoiner("\n");
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return lines.toString();
    }
}
