package fr.essaim.testing;

import fr.essaim.installation.Database;
import fr.essaim.installation.Secrets;
import fr.essaim.installation.TestServer;
import java.sql.Connection;
import java.sql.SQLException;

/// A migrated, empty database, copied in a blink from the run's template:
/// `try (var fresh = TestDatabase.fresh(); var app = fresh.application()) { … }`
public final class TestDatabase implements AutoCloseable {
    private final TestServer server;
    private final String name;
    private final Database database;

    private TestDatabase(TestServer server) {
        this.server = server;
        this.name = server.copy();
        this.database = server.database(name);
    }

    public static TestDatabase fresh() {
        return new TestDatabase(TestServer.running());
    }

    public Database database() {
        return database;
    }

    public Secrets secrets() {
        return server.secrets();
    }

    /// A raw connection as the owner: row-level security does not hold it.
    public Connection owner() throws SQLException {
        return database.owner().getConnection();
    }

    /// A raw connection as the application, from its pool.
    public Connection application() throws SQLException {
        return database.application().getConnection();
    }

    @Override
    public void close() {
        database.close();
        server.drop(name);
    }
}
