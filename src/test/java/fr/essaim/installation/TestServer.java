package fr.essaim.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The one PostgreSQL of a test run, in `target/test-postgres`: as durable and as strict as a real installation's. It
/// stops with the JVM. With
/// `-Dessaim.test.postgres=/usr/lib/postgresql/15` it is that one, spoken to by its address as a hired database is.
public final class TestServer {
    private static @Nullable TestServer running;

    private final DataDirectory data;
    private final EmbeddedPostgres server;
    private final Installation template;
    private final AtomicInteger copies = new AtomicInteger();

    private TestServer() {
        String distribution = System.getProperty("essaim.test.postgres", "");
        if (distribution.isEmpty()) {
            data = own();
            server = made(data);
        } else {
            data = DataDirectory.open(
                    Path.of("target", "test-postgres-of-distribution").toAbsolutePath());
            server = HiredPostgres.start(Path.of(distribution), data);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        if (!distribution.isEmpty()) {
            dropAll(); // migrations change while one writes them
        }
        template = Installation.serve(
                data,
                "serve",
                distribution.isEmpty() ? Map.of() : HiredPostgres.address(server, data),
                Progress.SILENT);
        if (distribution.isEmpty()) {
            template.database().close();
        } else {
            template.close(); // its mark on the database would keep copies from being made of it
        }
    }

    private static DataDirectory own() {
        return DataDirectory.open(Path.of("target", "test-postgres").toAbsolutePath());
    }

    static PostgresBinaries programs() {
        return PostgresBinaries.in(own(), Progress.SILENT);
    }

    /// The database that was made ahead for what is being tested: where the launcher would have laid it. What other
    /// processes of the tests start from, too.
    public static synchronized Path ready() {
        var programs = programs();
        Path folder = Path.of("target", "test-ready").toAbsolutePath();
        try {
            if (ReadyCluster.of(folder, programs).isEmpty()) {
                Path making = folder.resolveSibling("test-making");
                Disk.delete(making);
                Files.createDirectory(making);
                Files.createSymbolicLink(making.resolve("binaries"), own().in("binaries"));
                ReadyCluster.make(DataDirectory.open(making), folder, Progress.SILENT);
                Disk.delete(making);
            }
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Migrations change while one writes them: the server of the last run goes, and this one begins ready.
    private static EmbeddedPostgres made(DataDirectory data) {
        var programs = programs();
        try {
            if (EmbeddedPostgres.runsIn(data)) {
                EmbeddedPostgres.start(data, Progress.SILENT).close();
            }
            Disk.delete(data.in("postgres").resolve("cluster"));
            return EmbeddedPostgres.start(data, programs, ReadyCluster.of(ready(), programs), Progress.SILENT);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public static synchronized TestServer running() {
        if (running == null) {
            running = new TestServer();
        }
        return running;
    }

    /// Unpacked already: other data directories of the tests point here.
    Path binaries() {
        return data.in("binaries");
    }

    Path log() {
        return data.in("postgres").resolve("postgres.log");
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + server.port() + "/essaim";
    }

    public Secrets secrets() {
        return data.secrets();
    }

    /// @return the name of a new copy of the migrated template
    public String copy() {
        String name = "essaim_test_" + copies.incrementAndGet();
        execute("create database " + name + " template essaim owner essaim_owner");
        return name;
    }

    /// @return the name of a new database with nothing in it
    public String empty() {
        String name = "essaim_test_" + copies.incrementAndGet();
        execute("create database " + name + " owner essaim_owner template template0");
        return name;
    }

    /// What tells an Essaim where a database of this server is, as if it were hired.
    public Map<String, String> address(String name) {
        return Map.of(
                "ESSAIM_DATABASE_URL", url().replace("/essaim", "/" + name),
                "ESSAIM_DATABASE_USER", Database.OWNER,
                "ESSAIM_DATABASE_PASSWORD", data.secrets().ownerPassword());
    }

    /// Copies into a data directory what several Essaims on this server have in common.
    public void lendSecrets(Path directory) throws IOException {
        Path secrets = Files.createDirectories(directory.resolve("secrets"));
        data.secrets().ticketSeal();
        for (String secret : new String[] {"ticket-seal", "application-password", "notes-key"}) {
            Path mine = data.secrets().folder().resolve(secret);
            if (Files.exists(mine)) {
                Files.copy(mine, secrets.resolve(secret));
            }
        }
    }

    public Database database(String name) {
        return Database.embedded(server, name, data.secrets());
    }

    public void drop(String name) {
        execute("drop database if exists " + name + " with (force)");
    }

    private void dropAll() {
        try (var connection = Database.superuser(server, data.secrets()).getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select datname from pg_database where datname like 'essaim%'")) {
            while (rows.next()) {
                drop(rows.getString(1));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    DataSource superuser(String name) {
        return Database.superuser(server, name, data.secrets());
    }

    void execute(String sql) {
        try (var connection = Database.superuser(server, data.secrets()).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
