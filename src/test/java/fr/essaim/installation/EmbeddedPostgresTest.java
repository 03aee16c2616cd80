package fr.essaim.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.testing.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class EmbeddedPostgresTest {
    @Test
    void what_was_confirmed_is_on_the_disk() throws SQLException {
        try (var fresh = TestDatabase.fresh();
                var app = fresh.application()) {
            assertThat(one(app, "show fsync")).isEqualTo("on");
            assertThat(one(app, "show synchronous_commit")).isEqualTo("on");
        }
    }

    @Test
    void nobody_enters_without_a_password() {
        String url = TestServer.running().url();
        for (String login : new String[] {"essaim_app", "essaim_owner", EmbeddedPostgres.SUPERUSER}) {
            assertThatThrownBy(() -> DriverManager.getConnection(url + "?user=" + login + "&password=guess")
                            .close())
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void the_owner_is_no_superuser_and_the_application_no_owner() throws SQLException {
        try (var fresh = TestDatabase.fresh();
                var owner = fresh.owner();
                var app = fresh.application()) {
            assertThat(one(owner, "select rolsuper from pg_roles where rolname = current_user"))
                    .isEqualTo("f");
            assertThat(one(app, "select current_user")).isEqualTo("essaim_app");
            assertThat(one(owner, "select count(*) from team.members")).isEqualTo("0");
        }
    }

    @Test
    void no_name_reaches_the_servers_log() throws Exception {
        try (var fresh = TestDatabase.fresh();
                var app = fresh.application()) {
            for (String sql : new String[] {
                "select 'Yamina Benaïssa'::date",
                "select * from nowhere where name = 'Yamina Benaïssa'",
                "select 1 / 0 as \"Yamina Benaïssa\""
            }) {
                assertThatThrownBy(() -> one(app, sql)).isInstanceOf(SQLException.class);
            }
        }
        assertThat(TestServer.running().log()).isNotEmptyFile().content().doesNotContain("Yamina");
    }

    static String one(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
