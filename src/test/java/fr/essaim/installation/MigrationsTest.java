package fr.essaim.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MigrationsTest {
    @Test
    void a_room_comes_after_those_its_tables_point_at() {
        var order = List.copyOf(Migrations.known().keySet());

        assertThat(order).containsSubsequence("journal", "team", "casefiles");
        assertThat(order.indexOf("programme")).isLessThan(order.indexOf("casefiles"));
    }

    @Test
    void the_template_is_at_this_version() throws SQLException {
        try (var fresh = TestDatabase.fresh()) {
            var owner = fresh.database().owner();
            assertThat(Migrations.found(owner)).isEqualTo(new TreeMap<>(Migrations.known()));
            assertThatCode(() -> Migrations.require(owner)).doesNotThrowAnyException();
        }
    }

    @Test
    void what_a_newer_essaim_wrote_is_left_alone() throws SQLException {
        try (var fresh = TestDatabase.fresh()) {
            run(fresh, "update public.flyway_schema_history_team set version = '999' where version = '1'");
            assertThatThrownBy(() -> Migrations.run(fresh.database().owner(), Progress.SILENT))
                    .hasMessage("installation.refusal.schema-newer");
        }
    }

    @Test
    void a_command_does_not_bring_an_older_schema_up_to_date() throws SQLException {
        try (var fresh = TestDatabase.fresh()) {
            run(fresh, "drop table public.flyway_schema_history_casefiles");
            assertThatThrownBy(() -> Migrations.require(fresh.database().owner()))
                    .hasMessage("installation.refusal.schema-older");
        }
    }

    private static void run(TestDatabase database, String sql) throws SQLException {
        try (var owner = database.owner();
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
