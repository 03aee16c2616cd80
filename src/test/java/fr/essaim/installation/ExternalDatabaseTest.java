package fr.essaim.installation;

import static fr.essaim.installation.EmbeddedPostgresTest.one;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExternalDatabaseTest {
    @TempDir
    Path folder;

    private final TestServer server = TestServer.running();

    @Test
    void a_hired_database_is_prepared_by_its_owner_and_served_by_the_application() throws IOException, SQLException {
        server.execute("create database hired owner essaim_owner template template0");
        var environment = Map.of(
                "ESSAIM_DATABASE_URL", server.url().replace("jdbc:", "").replace("/essaim", "/hired"),
                "ESSAIM_DATABASE_USER", "essaim_owner",
                "ESSAIM_DATABASE_PASSWORD", server.secrets().ownerPassword());
        try (var first = Installation.serve(directory("first"), "serve", environment, Progress.SILENT);
                var app = first.database().applicationLogin().getConnection()) {
            assertThat(one(app, "select current_user || ' in ' || current_database()"))
                    .isEqualTo("essaim_app in hired");
            assertThat(EmbeddedPostgres.runsIn(first.data())).isFalse();
        }
        try (var first = Installation.serve(directory("other"), "serve", environment, Progress.SILENT)) {
            assertThatThrownBy(() -> Installation.serve(directory("stranger"), "serve", environment, Progress.SILENT))
                    .hasMessage("installation.refusal.other-secrets");
            try (var fellow = Installation.serve(copyOf(first.data()), "serve", environment, Progress.SILENT);
                    var app = fellow.database().applicationLogin().getConnection()) {
                assertThat(one(app, "select current_user")).isEqualTo("essaim_app");
            }
        }
        try (var second = Installation.make(directory("second"), environment, Progress.SILENT)) {
            assertThat(second.isNew()).isFalse();
        }
        server.drop("hired");
    }

    @Test
    void a_database_that_does_not_answer_is_one_sentence() {
        var environment = Map.of("ESSAIM_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/none");
        assertThatThrownBy(() -> Installation.serve(directory("third"), "serve", environment, Progress.SILENT))
                .hasMessage("installation.refusal.database");
    }

    private DataDirectory copyOf(DataDirectory first) throws IOException {
        var fellow = DataDirectory.open(Files.createDirectory(folder.resolve("fellow")));
        for (String secret : new String[] {"ticket-seal", "application-password"}) {
            Files.copy(
                    first.secrets().folder().resolve(secret),
                    fellow.secrets().folder().resolve(secret));
        }
        return fellow;
    }

    /// With the login's password of the run's server: the roles are the whole server's.
    private DataDirectory directory(String name) throws IOException {
        var data = DataDirectory.open(Files.createDirectory(folder.resolve(name)));
        Files.copy(
                server.secrets().folder().resolve("application-password"),
                data.secrets().folder().resolve("application-password"));
        return data;
    }
}
