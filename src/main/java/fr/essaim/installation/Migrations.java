package fr.essaim.installation;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.modulith.ApplicationModule;

/// Brings the schema of every room to this Essaim's version. Each room numbers its migrations from V1 and keeps its own
/// history; a room comes after those its `package-info` allows it to depend on, because its tables point at theirs.
final class Migrations {
    private static final String HISTORY = "flyway_schema_history_";
    private static final Pattern FILE = Pattern.compile(".*/db/migration/([a-z]+)/V(\\d+)__[a-z0-9_]+\\.sql");

    private Migrations() {}

    /// The highest migration this Essaim knows, room by room, in the order they are to run.
    static Map<String, Integer> known() {
        var versions = new TreeMap<String, Integer>();
        try {
            for (var file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/V*.sql")) {
                var name = FILE.matcher(file.getURL().toString());
                if (name.matches()) {
                    versions.merge(name.group(1), Integer.valueOf(name.group(2)), Math::max);
                }
            }
        } catch (IOException failed) {
            throw new IllegalStateException("this Essaim cannot read its own migrations", failed);
        }
        var ordered = new LinkedHashMap<String, Integer>();
        inOrder(versions.keySet()).forEach(room -> ordered.put(room, Objects.requireNonNull(versions.get(room))));
        return ordered;
    }

    /// The highest migration the database has had, room by room.
    static SortedMap<String, Integer> found(DataSource owner) throws SQLException {
        try (var connection = owner.getConnection()) {
            return found(connection);
        }
    }

    static SortedMap<String, Integer> found(Connection connection) throws SQLException {
        var versions = new TreeMap<String, Integer>();
        try (var statement = connection.createStatement()) {
            for (String table : histories(statement)) {
                try (var rows = statement.executeQuery(
                        "select max(version::int) from public." + table + " where success and version ~ '^[0-9]+$'")) {
                    rows.next();
                    versions.put(table.replace(HISTORY, ""), rows.getInt(1));
                }
            }
        }
        return versions;
    }

    private static List<String> histories(Statement statement) throws SQLException {
        var tables = new ArrayList<String>();
        try (var rows = statement.executeQuery(
                "select tablename from pg_tables where schemaname = 'public' and tablename like '" + HISTORY
                        + "%' order by 1")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    /// @throws CannotRun when a newer Essaim has been here
    static void run(DataSource owner, Progress progress) throws SQLException {
        var known = known();
        var found = found(owner);
        refuseNewer(known, found);
        if (!found.equals(new TreeMap<>(known))) {
            progress.begins("installation.progress.migrate");
        }
        try (var connections = kept(owner)) {
            for (String room : known.keySet()) {
                attempt(connections, room);
                loadData(connections, room);
            }
        }
    }

    /// To open a connection and prove a password costs more than to look whether a room has anything new, and each room
    /// looks by two of them: they take turns on the same.
    private static HikariDataSource kept(DataSource owner) {
        var pool = new HikariConfig();
        pool.setDataSource(owner);
        pool.setPoolName("essaim-migrations");
        pool.setMinimumIdle(0);
        pool.setInitializationFailTimeout(-1);
        return new HikariDataSource(pool);
    }

    private static void loadData(DataSource owner, String room) throws SQLException {
        for (RoomData data : ServiceLoader.load(RoomData.class, Migrations.class.getClassLoader())) {
            if (data.room().equals(room)) {
                try (var connection = owner.getConnection()) {
                    data.load(connection);
                } catch (IOException broken) {
                    throw new IllegalStateException("this Essaim cannot read its own data", broken);
                }
            }
        }
    }

    private static void attempt(DataSource owner, String room) {
        try {
            migrate(owner, room);
        } catch (FlywayException failed) {
            throw new CannotRun(
                    "migration",
                    String.valueOf(failed.getMessage()).lines().findFirst().orElse(""));
        }
    }

    /// @throws CannotRun unless the database is exactly at this Essaim's version
    static void require(DataSource owner) throws SQLException {
        var known = known();
        var found = found(owner);
        refuseNewer(known, found);
        if (!found.equals(new TreeMap<>(known))) {
            throw new CannotRun("schema-older");
        }
    }

    private static void refuseNewer(Map<String, Integer> known, Map<String, Integer> found) {
        found.forEach((room, version) -> {
            if (version > known.getOrDefault(room, 0)) {
                throw new CannotRun("schema-newer");
            }
        });
    }

    private static void migrate(DataSource owner, String room) {
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(owner)
                .defaultSchema("public")
                .locations("classpath:db/migration/" + room)
                .table(HISTORY + room)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }

    private static Set<String> inOrder(Set<String> rooms) {
        var ordered = new LinkedHashSet<String>();
        var visited = new LinkedHashSet<String>();
        rooms.forEach(room -> visit(room, visited, ordered));
        ordered.retainAll(rooms);
        return ordered;
    }

    private static void visit(String room, Set<String> visited, Set<String> ordered) {
        if (visited.add(room)) {
            dependencies(room).forEach(below -> visit(below, visited, ordered));
            ordered.add(room);
        }
    }

    private static Set<String> dependencies(String room) {
        try {
            var declared = Class.forName("fr.essaim." + room + ".package-info").getAnnotation(ApplicationModule.class);
            var below = new LinkedHashSet<String>();
            if (declared != null) {
                Arrays.stream(declared.allowedDependencies())
                        .map(name -> name.replaceFirst(" *::.*", "").strip())
                        .sorted()
                        .forEach(below::add);
            }
            return below;
        } catch (ClassNotFoundException none) {
            return Set.of();
        }
    }
}
