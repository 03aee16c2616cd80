package fr.essaim.installation;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/// Makes the two logins and proves, before anything is served, that the application's is held by row-level security.
final class Logins {
    private Logins() {}

    /// On a server of our own: the owner (no superuser, as on a hired server) and its database.
    static void makeOwner(DataSource superuser, String password) throws SQLException {
        try (var connection = superuser.getConnection()) {
            if (!has(connection, "select from pg_roles where rolname = '" + Database.OWNER + "'")) {
                run(connection, "create role essaim_owner login createrole createdb");
            }
            setPassword(connection, Database.OWNER, password);
            if (!has(connection, "select from pg_database where datname = '" + Database.NAME + "'")) {
                run(connection, "create database essaim owner essaim_owner template template0");
            }
        }
    }

    /// The application's login and the extensions, before any room's migration speaks of them.
    /// @throws CannotRun when the owner may not make them
    static void prepare(Database database, String password) throws SQLException {
        try (var connection = database.owner().getConnection()) {
            if (!works(database.applicationLogin())) {
                makeApplication(connection, password);
            }
            if (!has(connection, "select from pg_extension where extname = 'btree_gist'")) {
                makeExtension(connection);
            }
        }
    }

    /// @throws CannotRun when the application's login could see past row-level security
    static void verify(Database database) throws SQLException {
        try (var connection = database.applicationLogin().getConnection()) {
            refuseIf(connection, "login-above-the-walls", """
                    select from pg_roles where rolname = current_user
                    and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)""");
            refuseIf(connection, "login-in-a-group", """
                    select from pg_auth_members m join pg_roles r on r.oid = m.member where r.rolname = current_user""");
            refuseIf(connection, "login-owns-tables", """
                    select from pg_class c join pg_roles r on r.oid = c.relowner
                    where r.rolname = current_user and c.relpersistence <> 't'""");
        }
    }

    private static void makeApplication(Connection owner, String password) throws SQLException {
        try {
            if (!has(owner, "select from pg_roles where rolname = 'essaim_app'")) {
                run(owner, "create role essaim_app login nosuperuser nobypassrls nocreatedb nocreaterole");
            }
            setPassword(owner, Database.APPLICATION, password);
        } catch (SQLException refused) {
            if (!"42501".equals(refused.getSQLState())) {
                throw refused;
            }
            throw new CannotRun(
                    "login-to-make",
                    "create role essaim_app login nosuperuser nobypassrls nocreatedb nocreaterole password '%s';"
                            .formatted(password));
        }
    }

    private static void makeExtension(Connection owner) throws SQLException {
        try {
            run(owner, "create extension if not exists btree_gist");
        } catch (SQLException refused) {
            throw new CannotRun("extension-to-make", "create extension btree_gist;");
        }
    }

    /// False when the login, its password or its database is not there.
    static boolean works(DataSource login) throws SQLException {
        try (var connection = login.getConnection()) {
            return connection.isValid(5);
        } catch (SQLException refused) {
            String state = String.valueOf(refused.getSQLState());
            if (state.startsWith("28") || state.startsWith("3D")) {
                return false;
            }
            throw refused;
        }
    }

    /// Only the proof of the password leaves this process, never the password.
    private static void setPassword(Connection connection, String login, String password) throws SQLException {
        connection.unwrap(PGConnection.class).alterUserPassword(login, password.toCharArray(), "scram-sha-256");
    }

    private static void refuseIf(Connection connection, String why, String query) throws SQLException {
        if (has(connection, query)) {
            throw new CannotRun(why);
        }
    }

    private static boolean has(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
