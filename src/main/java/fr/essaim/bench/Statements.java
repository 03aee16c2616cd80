package fr.essaim.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Counts what the web asks the database, from outside: in a pass of its own PostgreSQL writes each
/// statement down. Only ever in a scratch installation, where nobody is real: a real one's log
/// holds no statement.
final class Statements implements AutoCloseable {
    private static final long MOMENT = TimeUnit.MILLISECONDS.toNanos(400);

    private final Path cluster;
    private final Path log;
    private final String settings;

    private Statements(Path postgres) throws IOException {
        cluster = postgres.resolve("cluster");
        log = postgres.resolve("postgres.log");
        settings = Files.readString(cluster.resolve("postgresql.conf"));
    }

    static Statements writtenDown(Path data) {
        try {
            var statements = new Statements(data.resolve("postgres"));
            statements.set(statements.settings + "\nlog_statement = 'all'\n");
            return statements;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// How many statements something takes, beginnings and ends of transactions left out.
    long of(Runnable what) {
        try {
            long before = Files.size(log);
            what.run();
            LockSupport.parkNanos(MOMENT / 4);
            byte[] all = Files.readAllBytes(log);
            return new String(all, (int) before, (int) (all.length - before), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains("LOG:  execute ") || line.contains("LOG:  statement: "))
                    .filter(line -> !line.matches(".*: (BEGIN|COMMIT|ROLLBACK)\\b.*"))
                    .count();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        try {
            set(settings);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void set(String text) throws IOException {
        Files.writeString(cluster.resolve("postgresql.conf"), text);
        String postmaster =
                Files.readAllLines(cluster.resolve("postmaster.pid")).getFirst();
        new ProcessBuilder("kill", "-HUP", postmaster.strip()).start().onExit().join();
        LockSupport.parkNanos(MOMENT);
    }
}
