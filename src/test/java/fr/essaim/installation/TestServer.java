package fr.essaim.installation;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The one PostgreSQL of a test process, in `target/test-postgres…`: as durable and as strict as a
/// real installation's. It stops with the JVM. With `-Dessaim.test.postgres=/usr/lib/postgresql/15`
/// it is that one, spoken to by its address as a hired database is.
public final class TestServer {
    private static final Path TARGET = Path.of("target").toAbsolutePath();
    /// Two processes run the checks side by side, each with its server.
    private static final String FORK = System.getProperty("essaim.test.fork", "");

    private static @Nullable TestServer running;

    private final DataDirectory data;
    private final EmbeddedPostgres server;
    private final Installation template;
    private final AtomicInteger copies = new AtomicInteger();

    private TestServer() {
        String distribution = System.getProperty("essaim.test.postgres", "");
        if (distribution.isEmpty()) {
            data = DataDirectory.open(TARGET.resolve("test-postgres" + FORK));
            server = made(data);
        } else {
            data = DataDirectory.open(TARGET.resolve("test-postgres-of-distribution" + FORK));
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

    /// The programs that every server of the checks runs, unpacked once.
    static PostgresBinaries programs() {
        return PostgresBinaries.in(making(), Progress.SILENT);
    }

    /// The database that was made ahead for what is being tested, as the launcher makes one. Other
    /// processes of the checks start from it, too.
    public static synchronized Path ready() {
        try (var turns = FileChannel.open(TARGET.resolve("test-ready.lock"), CREATE, WRITE);
                var turn = turns.lock()) {
            assertThat(turn.isValid()).isTrue(); // two runs of checks make it one after the other
            Path folder = TARGET.resolve("test-ready");
            if (ReadyCluster.of(folder, programs()).isEmpty()) {
                Disk.delete(making().in("postgres"));
                ReadyCluster.make(making(), folder, Progress.SILENT);
            }
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static DataDirectory making() {
        return DataDirectory.open(TARGET.resolve("test-making"));
    }

    /// Migrations change while one writes them: the server of the last run goes, and this one begins ready.
    private static EmbeddedPostgres made(DataDirectory data) {
        Path ready = ready();
        try {
            if (!Files.exists(data.in("binaries"))) {
                Files.createSymbolicLink(data.in("binaries"), making().in("binaries"));
            }
            if (EmbeddedPostgres.runsIn(data)) {
                EmbeddedPostgres.start(data, Progress.SILENT).close();
            }
            Disk.delete(data.in("postgres").resolve("cluster"));
            return EmbeddedPostgres.start(data, programs(), ReadyCluster.of(ready, programs()), Progress.SILENT);
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
