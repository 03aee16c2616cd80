package fr.essaim.installation;

import static fr.essaim.installation.EmbeddedPostgresTest.one;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a first start copies instead of making it.
class ReadyClusterTest {
    private static final String LOGINS = "select rolname || ' ' || rolpassword from pg_authid where rolcanlogin";

    @TempDir
    Path temporary;

    private final List<EmbeddedPostgres> started = new ArrayList<>();

    @AfterEach
    void stop() {
        started.forEach(EmbeddedPostgres::close);
    }

    @Test
    void two_installations_made_of_it_share_no_secret() throws Exception {
        var one = directory("one");
        var other = directory("other");
        var first = start(one, ready());
        var second = start(other, ready());

        assertThat(secretsOf(one)).hasSize(3).doesNotContainAnyElementsOf(secretsOf(other));
        assertThat(logins(first, one)).hasSize(3).doesNotContainAnyElementsOf(logins(second, other));
        for (var login : passwords(one).entrySet()) {
            enter(first, login).close();
            assertThatThrownBy(() -> enter(second, login).close())
                    .hasMessageContaining("password authentication failed");
        }
        assertThat(first.port()).isNotEqualTo(second.port());
    }

    @Test
    void no_password_opens_it() throws IOException {
        try (var files = Files.walk(TestServer.ready())) {
            var tables = files.filter(file -> Files.isRegularFile(file)
                    && !Objects.requireNonNull(file.getParent()).endsWith("pg_wal"));
            for (Path file : (Iterable<Path>) tables::iterator) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain("SCRAM-SHA-256$4096");
            }
        }
    }

    @Test
    void what_it_holds_is_the_tables_and_the_public_reference_only() throws Exception {
        var data = directory("looked-at");
        var server = start(data, ready());
        var filled = new ArrayList<String>();
        try (var connection =
                Database.superuser(server, Database.NAME, data.secrets()).getConnection()) {
            for (var table : new Catalogue(connection).tables()) {
                if (!one(connection, "select count(*) from " + table.name()).equals("0")) {
                    filled.add(table.name());
                }
            }
        }
        assertThat(filled)
                .containsExactlyInAnyOrder(
                        "casefiles.person_tables",
                        "myspace.corners",
                        "casefiles.person_followers",
                        "territory.groupings",
                        "territory.communes",
                        "territory.commune_keys",
                        "territory.districts",
                        "territory.district_communes",
                        "territory.editions");
    }

    @Test
    void an_installation_made_of_it_is_migrated_proved_and_new() {
        var data = directory("served");
        start(data, ready());
        var begun = new ArrayList<String>();
        try (var installation = Installation.make(data, Map.of(), (key, details) -> begun.add(key))) {
            assertThat(installation.isNew()).isTrue();
        }
        assertThat(begun).isEmpty();
    }

    @Test
    void one_made_by_another_build_or_for_another_machine_is_not_used() throws Exception {
        Path folder = temporary.resolve("ready");
        Disk.copy(TestServer.ready(), folder, file -> true);
        Path mark = folder.resolve("mark");
        String ours = Files.readString(mark);
        assertThat(ReadyCluster.of(folder, programs())).isPresent();
        for (String line : ours.lines().limit(4).toList()) {
            Files.writeString(mark, ours.replace(line, line + "0"));
            assertThat(ReadyCluster.of(folder, programs())).as(line).isEmpty();
        }
        assertThat(ReadyCluster.of(folder, PostgresBinaries.at(Path.of("/usr/lib/postgresql/15"))))
                .isEmpty();
    }

    @Test
    void one_that_is_no_longer_whole_is_not_used() throws Exception {
        Path folder = temporary.resolve("ready");
        Disk.copy(TestServer.ready(), folder, file -> true);
        Files.delete(folder.resolve("cluster").resolve("global").resolve("pg_control"));
        var data = directory("ordinary");

        var server = start(data, ReadyCluster.of(folder, programs()));

        assertThat(logins(server, data)).hasSize(1); // what initdb makes, and nothing of the copy
        assertThat(data.in("postgres").resolve("cluster.new")).doesNotExist();
    }

    @Test
    void a_copy_cut_short_is_made_again() throws Exception {
        var data = directory("cut");
        Path half = Files.createDirectories(data.in("postgres")).resolve("cluster.new");
        assertThat(ready().orElseThrow().copyTo(half)).isTrue();
        Disk.delete(half.resolve("global"));

        var server = start(data, ready());

        assertThat(logins(server, data)).hasSize(3);
        assertThat(half).doesNotExist();
    }

    @Test
    void a_folder_that_is_something_else_is_left_alone() throws IOException {
        Path file = Files.createDirectory(temporary.resolve("mine")).resolve("letter");
        Files.writeString(file, "to keep");

        assertThatThrownBy(() -> ReadyCluster.make(directory("data"), file.getParent(), Progress.SILENT))
                .hasMessage("installation.refusal.file-exists");

        assertThat(file).exists();
    }

    private DataDirectory directory(String name) {
        try {
            Path root = Files.createDirectory(temporary.resolve(name));
            Files.createSymbolicLink(
                    root.resolve("binaries"), TestServer.running().binaries());
            return DataDirectory.open(root);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private EmbeddedPostgres start(DataDirectory data, Optional<ReadyCluster> ready) {
        var server = EmbeddedPostgres.start(data, programs(), ready, Progress.SILENT);
        started.add(server);
        return server;
    }

    private static PostgresBinaries programs() {
        return TestServer.programs();
    }

    private static Optional<ReadyCluster> ready() {
        return ReadyCluster.of(TestServer.ready(), programs());
    }

    private static List<String> secretsOf(DataDirectory data) throws IOException {
        var secrets = new ArrayList<String>();
        try (var files = Files.list(data.secrets().folder())) {
            for (Path file : (Iterable<Path>) files::iterator) {
                secrets.add(Files.readString(file));
            }
        }
        return secrets;
    }

    private static List<String> logins(EmbeddedPostgres server, DataDirectory data) throws SQLException {
        var logins = new ArrayList<String>();
        try (var connection = Database.superuser(server, data.secrets()).getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(LOGINS)) {
            while (rows.next()) {
                logins.add(rows.getString(1));
            }
        }
        return logins;
    }

    private static Map<String, String> passwords(DataDirectory data) {
        var secrets = data.secrets();
        return new HashMap<>(Map.of(
                EmbeddedPostgres.SUPERUSER, secrets.superuserPassword(),
                Database.OWNER, secrets.ownerPassword(),
                Database.APPLICATION, secrets.applicationPassword()));
    }

    private static Connection enter(EmbeddedPostgres server, Map.Entry<String, String> login) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + server.port() + "/essaim", login.getKey(), login.getValue());
    }
}
