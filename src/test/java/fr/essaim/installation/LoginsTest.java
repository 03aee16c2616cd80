package fr.essaim.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoginsTest {
    private final TestServer server = TestServer.running();
    private String name = "";

    @BeforeEach
    void copy() {
        name = server.copy();
    }

    @AfterEach
    void drop() {
        server.drop(name);
    }

    @Test
    void a_login_held_by_the_walls_is_accepted() {
        assertThatCode(() -> Logins.verify(server.database(name))).doesNotThrowAnyException();
    }

    @Test
    void a_login_above_the_walls_is_refused() {
        for (String right : new String[] {"superuser", "bypassrls", "createrole", "createdb"}) {
            server.execute("alter role essaim_app " + right);
            try {
                refuses("login-above-the-walls");
            } finally {
                server.execute("alter role essaim_app no" + right);
            }
        }
    }

    @Test
    void a_login_that_may_become_another_is_refused() {
        server.execute("grant pg_read_all_data to essaim_app");
        try {
            refuses("login-in-a-group");
        } finally {
            server.execute("revoke pg_read_all_data from essaim_app");
        }
    }

    @Test
    void a_login_that_owns_a_table_is_refused() throws SQLException {
        try (var owner = server.superuser(name).getConnection();
                var statement = owner.createStatement()) {
            statement.execute("create table own (id int)");
            statement.execute("alter table own owner to essaim_app");
        }
        refuses("login-owns-tables");
    }

    @Test
    void an_owner_that_may_not_make_the_login_is_told_what_to_run() {
        server.execute("create role weak login password 'weak'");
        try {
            var hired = new Database(server.url(), "weak", "weak", "not the login's password");
            assertThatThrownBy(() -> Logins.prepare(hired, "generated"))
                    .isInstanceOfSatisfying(
                            CannotRun.class,
                            told -> assertThat(told.details()[0].toString())
                                    .startsWith("create role essaim_app login")
                                    .contains("'generated'"))
                    .hasMessage("installation.refusal.login-to-make");
        } finally {
            server.execute("drop role weak");
        }
    }

    private void refuses(String why) {
        assertThatThrownBy(() -> Logins.verify(server.database(name))).hasMessage("installation.refusal." + why);
    }
}
