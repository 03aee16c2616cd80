package fr.essaim.installation;

import static fr.essaim.installation.EmbeddedPostgresTest.one;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The data directory is private (0700): run by root, its PostgreSQL lives in a namespace; run by another, as them.
class RecoveryTest {
    @TempDir
    static Path temporary;

    static DataDirectory data;

    @BeforeAll
    static void open() throws IOException {
        Path root = Files.createDirectory(temporary.resolve("data"));
        Files.createSymbolicLink(root.resolve("binaries"), TestServer.running().binaries());
        data = DataDirectory.open(root);
    }

    @AfterEach
    void stop() {
        if (EmbeddedPostgres.runsIn(data)) {
            EmbeddedPostgres.start(data, Progress.SILENT).close();
        }
    }

    @Test
    void what_was_committed_survives_a_killed_server() throws Exception {
        var first = EmbeddedPostgres.start(data, Progress.SILENT);
        try (var connection = superuser(first);
                var statement = connection.createStatement()) {
            statement.execute("create table kept as select 42 as answer");
        }
        var killed = Postmaster.of(cluster()).orElseThrow();
        var handle = ProcessHandle.of(killed.pid()).orElseThrow();
        assertThat(handle.destroyForcibly()).isTrue();
        handle.onExit().get(10, TimeUnit.SECONDS);

        var second = EmbeddedPostgres.start(data, Progress.SILENT);

        assertThat(second.port()).isEqualTo(first.port());
        try (var connection = superuser(second)) {
            assertThat(one(connection, "select answer from kept")).isEqualTo("42");
        }
    }

    @Test
    void a_server_that_runs_already_is_adopted_and_not_started_again() {
        EmbeddedPostgres.start(data, Progress.SILENT);
        var running = Postmaster.of(cluster()).orElseThrow();

        var adopted = EmbeddedPostgres.start(data, Progress.SILENT);

        assertThat(Postmaster.of(cluster())).contains(running);
        assertThat(adopted.port()).isEqualTo(running.port());
    }

    @Test
    void a_pid_file_whose_number_is_another_programs_is_nobodys() throws IOException {
        Path cluster = Files.createDirectory(temporary.resolve("cluster"));
        long ours = ProcessHandle.current().pid();
        Files.writeString(
                cluster.resolve("postmaster.pid"), ours + "\n" + cluster + "\n0\n5432\n\n127.0.0.1\n\nready\n");

        assertThat(Postmaster.of(cluster)).isEmpty();
    }

    @Test
    void one_essaim_is_in_charge_and_a_demonstration_is_no_installation() {
        try (var demo = Installation.serve(data, "demo", Map.of(), Progress.SILENT)) {
            assertThatThrownBy(() -> Installation.serve(demo.data(), "demo", Map.of(), Progress.SILENT))
                    .hasMessage("installation.refusal.in-use");
            try (var joined = Installation.join(data, Map.of(), Progress.SILENT)) {
                assertThat(joined.database()).isNotSameAs(demo.database());
            }
            assertThat(EmbeddedPostgres.runsIn(data)).isTrue();
        }
        assertThat(EmbeddedPostgres.runsIn(data)).isFalse();
        assertThatThrownBy(() -> Installation.serve(data, "serve", Map.of(), Progress.SILENT))
                .hasMessage("installation.refusal.other-kind-demo");
    }

    private static Path cluster() {
        return data.in("postgres").resolve("cluster");
    }

    private static Connection superuser(EmbeddedPostgres server) throws SQLException {
        return Database.superuser(server, data.secrets()).getConnection();
    }
}
