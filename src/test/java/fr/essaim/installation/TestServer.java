package fr.essaim.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The one PostgreSQL of a test run, in `target/test-postgres`: as durable and as strict as a real installation's. It
/// stops with the JVM; its cluster is kept for the next run, its databases are not. With
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
            data = DataDirectory.open(Path.of("target", "test-postgres").toAbsolutePath());
            server = EmbeddedPostgres.start(data, Progress.SILENT);
        } else {
            data = DataDirectory.open(
                    Path.of("target", "test-postgres-of-distribution").toAbsolutePath());
            server = HiredPostgres.start(Path.of(distribution), data);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        dropAll();
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

    /// Migrations change while one writes them: the template is made anew at each run.
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
