package fr.essaim.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A distribution's PostgreSQL in a cluster of its own, with an owner who is no superuser: what somebody hires.
final class HiredPostgres {
    private HiredPostgres() {}

    /// @param home of its programs, such as `/usr/lib/postgresql/15`
    static EmbeddedPostgres start(Path home, DataDirectory data) {
        try {
            var programs = PostgresBinaries.at(home);
            Path cluster = data.in("postgres").resolve("cluster");
            if (!Files.exists(cluster)) {
                make(programs, data, cluster);
            }
            var server = EmbeddedPostgres.start(data, programs, Optional.empty(), Progress.SILENT);
            assertThat(home.getFileName()).asString().isEqualTo(version(server, data));
            return server;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String version(EmbeddedPostgres server, DataDirectory data) throws SQLException {
        try (var connection = Database.superuser(server, data.secrets()).getConnection()) {
            return EmbeddedPostgresTest.one(
                    connection, "select (current_setting('server_version_num')::int / 10000)::text");
        }
    }

    /// What `./essaim serve` is told in its environment.
    static Map<String, String> address(EmbeddedPostgres server, DataDirectory data) {
        try {
            Logins.makeOwner(
                    Database.superuser(server, data.secrets()), data.secrets().ownerPassword());
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return Map.of(
                "ESSAIM_DATABASE_URL",
                "postgresql://127.0.0.1:" + server.port() + "/essaim",
                "ESSAIM_DATABASE_USER",
                "essaim_owner",
                "ESSAIM_DATABASE_PASSWORD",
                data.secrets().ownerPassword());
    }

    private static void make(PostgresBinaries programs, DataDirectory data, Path cluster) throws IOException {
        Path home = data.in("postgres");
        Files.createDirectories(home);
        RunAs runAs = RunAs.forHome(home);
        runAs.give(home);
        Path password = home.resolve(".password");
        Disk.write(password, data.secrets().superuserPassword());
        runAs.give(password);
        var outcome = Commands.run(
                runAs.command(List.of(
                        programs.program("initdb"),
                        "--pgdata=" + cluster,
                        "--username=" + EmbeddedPostgres.SUPERUSER,
                        "--auth=scram-sha-256",
                        "--pwfile=" + password,
                        "--encoding=UTF8",
                        "--locale=C.UTF-8")),
                Map.of());
        Files.deleteIfExists(password);
        assertThat(outcome.done()).as(outcome.output()).isTrue();
    }
}
