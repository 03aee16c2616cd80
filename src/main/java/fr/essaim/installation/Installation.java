package fr.essaim.installation;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A data directory opened, with its database running, prepared and proved. Whoever is in charge of the directory stops
/// the database it started; whoever only joins leaves it as it was.
public final class Installation implements AutoCloseable {
    private static final long LONGEST_WAIT = 600;

    private final DataDirectory data;
    private final Database database;
    private final Optional<EmbeddedPostgres> toStop;
    private final Optional<DirectoryLock> lock;
    private final Optional<SameSecrets> mark;
    private final boolean fresh;

    Installation(
            DataDirectory data,
            Database database,
            Optional<EmbeddedPostgres> toStop,
            Optional<DirectoryLock> lock,
            Optional<SameSecrets> mark,
            boolean fresh) {
        this.data = data;
        this.database = database;
        this.toStop = toStop;
        this.lock = lock;
        this.mark = mark;
        this.fresh = fresh;
    }

    public DataDirectory data() {
        return data;
    }

    public Database database() {
        return database;
    }

    /// Whether nothing has ever been kept here: the directory was never served, and its database is
    /// this Essaim's own or was empty until now.
    boolean isNew() {
        return fresh && data.kind().isEmpty();
    }

    /// Takes charge, for a server: starts or adopts the database, brings it to this version, and stops it at the end.
    /// @param kind `demo` or `serve`
    /// @throws CannotRun when another Essaim is in charge, or the installation is of the other kind
    public static Installation serve(
            DataDirectory data, String kind, Map<String, String> environment, Progress progress) {
        return serving(data, kind, environment, progress).get();
    }

    /// As [#serve], with the database opened aside. Whoever may not take charge is told at once.
    /// @throws CannotRun when another Essaim is in charge, or the installation is of the other kind
    public static Opening opening(DataDirectory data, String kind, Map<String, String> environment, Progress progress) {
        return new Opening(data, serving(data, kind, environment, progress));
    }

    private static Supplier<Installation> serving(
            DataDirectory data, String kind, Map<String, String> environment, Progress progress) {
        var lock = DirectoryLock.take(data, "serve").orElseThrow(() -> new CannotRun("in-use", data.root()));
        orRelease(lock, () -> {
            data.is(kind);
            return lock;
        });
        return () -> orRelease(lock, () -> {
            var server = isExternal(environment) ? null : EmbeddedPostgres.start(data, progress);
            return opened(data, environment, server, server, lock, progress, true);
        });
    }

    /// Joins for the time of a command: uses the database that runs, or starts it and stops it again.
    /// @throws CannotRun when nothing was ever installed here, or its schema is not this Essaim's
    public static Installation join(DataDirectory data, Map<String, String> environment, Progress progress) {
        if (data.kind().isEmpty()) {
            throw new CannotRun("nothing-here", data.root());
        }
        return command(data, environment, progress, false);
    }

    /// As [#join], where there may be nothing yet: what a backup is restored into.
    public static Installation make(DataDirectory data, Map<String, String> environment, Progress progress) {
        return command(data, environment, progress, true);
    }

    private static Installation command(
            DataDirectory data, Map<String, String> environment, Progress progress, boolean migrates) {
        var lock = await(data, progress);
        return orRelease(lock.orElse(null), () -> {
            boolean running = EmbeddedPostgres.runsIn(data);
            var server = isExternal(environment) ? null : EmbeddedPostgres.start(data, progress);
            var toStop = running || lock.isEmpty() ? null : server;
            return opened(data, environment, server, toStop, lock.orElse(null), progress, migrates);
        });
    }

    @Override
    public void close() {
        database.close();
        mark.ifPresent(SameSecrets::close);
        toStop.ifPresent(EmbeddedPostgres::close);
        lock.ifPresent(DirectoryLock::close);
    }

    private static Installation opened(
            DataDirectory data,
            Map<String, String> environment,
            @Nullable EmbeddedPostgres server,
            @Nullable EmbeddedPostgres toStop,
            @Nullable DirectoryLock lock,
            Progress progress,
            boolean migrates)
            throws SQLException {
        SameSecrets mark = null;
        try {
            var database = database(data, environment, server);
            mark = server == null ? SameSecrets.mark(database, data) : null;
            prepare(database, data, server);
            boolean fresh = server != null || Migrations.found(database.owner()).isEmpty();
            if (migrates) {
                Migrations.run(database.owner(), progress);
            } else {
                Migrations.require(database.owner());
            }
            Logins.verify(database);
            return new Installation(
                    data,
                    database,
                    Optional.ofNullable(toStop),
                    Optional.ofNullable(lock),
                    Optional.ofNullable(mark),
                    fresh);
        } catch (SQLException | RuntimeException failed) {
            if (mark != null) {
                mark.close();
            }
            if (toStop != null) {
                toStop.close();
            }
            throw failed;
        }
    }

    private static Database database(
            DataDirectory data, Map<String, String> environment, @Nullable EmbeddedPostgres server) {
        return server == null
                ? Database.external(environment, data.secrets())
                : Database.embedded(server, Database.NAME, data.secrets());
    }

    private static void prepare(Database database, DataDirectory data, @Nullable EmbeddedPostgres server)
            throws SQLException {
        var secrets = data.secrets();
        if (server != null && !Logins.works(database.owner())) {
            Logins.makeOwner(Database.superuser(server, secrets), secrets.ownerPassword());
        }
        Logins.prepare(database, secrets.applicationPassword());
    }

    /// A server in charge is joined; another command is waited for, since it may stop the database at its end.
    private static Optional<DirectoryLock> await(DataDirectory data, Progress progress) {
        for (int second = 0; second < LONGEST_WAIT; second++) {
            var lock = DirectoryLock.take(data, "command");
            if (lock.isPresent() || DirectoryLock.holder(data).equals("serve")) {
                return lock;
            }
            if (second == 0) {
                progress.begins("installation.progress.wait");
            }
            try {
                Thread.sleep(1000);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new CannotRun("interrupted");
            }
        }
        throw new CannotRun("in-use", data.root());
    }

    private static boolean isExternal(Map<String, String> environment) {
        return !environment.getOrDefault("ESSAIM_DATABASE_URL", "").isBlank();
    }

    @FunctionalInterface
    private interface Step<T> {
        T take() throws SQLException;
    }

    private static <T> T orRelease(@Nullable DirectoryLock lock, Step<T> step) {
        try {
            return step.take();
        } catch (SQLException failed) {
            release(lock);
            throw new CannotRun("database", String.valueOf(failed.getMessage()));
        } catch (RuntimeException failed) {
            release(lock);
            throw failed;
        }
    }

    private static void release(@Nullable DirectoryLock lock) {
        if (lock != null) {
            lock.close();
        }
    }
}
