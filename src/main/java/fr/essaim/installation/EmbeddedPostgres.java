package fr.essaim.installation;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The PostgreSQL of a data directory: made once, started, adopted when it runs already, recovered when it was killed.
/// Listens on the loopback only, asks everybody for a password, and keeps what it confirmed (fsync).
public final class EmbeddedPostgres implements AutoCloseable {
    static final String SUPERUSER = "essaim_superuser";
    private static final int TRIES = 60;
    private static final int PATIENT_TRIES = 10;
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_RECOVERY = Duration.ofMinutes(10);

    private final Path home;
    private final Path cluster;
    private final Path log;
    private final PostgresBinaries programs;
    private final RunAs runAs;
    private final Secrets secrets;
    private int port;

    private EmbeddedPostgres(DataDirectory data, PostgresBinaries programs) throws IOException {
        this.home = data.in("postgres");
        this.cluster = home.resolve("cluster");
        this.log = home.resolve("postgres.log");
        this.programs = programs;
        this.secrets = data.secrets();
        this.runAs = RunAs.forHome(home);
    }

    /// Whether a server runs on this data directory, whoever started it.
    public static boolean runsIn(DataDirectory data) {
        return Postmaster.of(data.in("postgres").resolve("cluster")).isPresent();
    }

    /// The server of this data directory, running: the one that is there, or one started now.
    /// @throws CannotRun in one sentence when it cannot be
    public static EmbeddedPostgres start(DataDirectory data, Progress progress) {
        var programs = PostgresBinaries.in(data, progress);
        return start(data, programs, ReadyCluster.of(programs), progress);
    }

    static EmbeddedPostgres start(
            DataDirectory data, PostgresBinaries programs, Optional<ReadyCluster> ready, Progress progress) {
        try {
            var server = new EmbeddedPostgres(data, programs);
            if (!Files.exists(server.cluster)) {
                progress.begins("installation.progress.initdb");
                String trouble =
                        new NewCluster(server.home, programs, server.runAs, server.secrets).make(server.cluster, ready);
                if (!trouble.isEmpty()) {
                    throw server.refused(trouble);
                }
            }
            server.checkVersion();
            server.adoptOrLaunch(progress);
            return server;
        } catch (IOException failed) {
            throw Disk.refusal(failed, data.root());
        }
    }

    int port() {
        return port;
    }

    /// Stops it, open connections first; what was committed is kept.
    @Override
    public void close() {
        control("stop", "--mode=fast", "--timeout=60");
    }

    private void checkVersion() throws IOException {
        String has = Files.readString(cluster.resolve("PG_VERSION")).strip();
        String wants = Commands.run(List.of(programs.program("postgres"), "--version"), Map.of())
                .output();
        if (!wants.contains(") " + has + ".")) {
            throw new CannotRun("postgres-version", home, has, wants.strip());
        }
    }

    private void adoptOrLaunch(Progress progress) throws IOException {
        var running = awaitReady();
        if (running.isPresent()) {
            port = running.get().port();
            return;
        }
        progress.begins("installation.progress.start");
        Files.deleteIfExists(cluster.resolve("postmaster.pid"));
        port = PostgresSettings.portOf(cluster).orElseGet(EmbeddedPostgres::freePort);
        for (int attempt = 0; attempt < TRIES; attempt++) {
            String trouble = launch();
            if (trouble.isEmpty()) {
                return;
            }
            mend(trouble, attempt);
        }
        throw new CannotRun("postgres-does-not-start", log);
    }

    /// A server that is recovering from a crash is waited for, not started a second time.
    private Optional<Postmaster> awaitReady() {
        var until = Instant.now().plus(LONGEST_RECOVERY);
        var running = Postmaster.of(cluster);
        while (running.isPresent() && !running.get().ready() && Instant.now().isBefore(until)) {
            pause();
            running = Postmaster.of(cluster);
        }
        return running;
    }

    /// @return what went wrong, in PostgreSQL's words; empty when it runs
    private String launch() throws IOException {
        PostgresSettings.write(cluster, port, runAs);
        long before = Files.exists(log) ? Files.size(log) : 0;
        if (before > PostgresSettings.LARGEST_LOG) {
            Files.delete(log);
            before = 0;
        }
        var outcome = control("start", "--timeout=" + LONGEST_RECOVERY.toSeconds(), "--log=" + log);
        if (outcome.done()) {
            return "";
        }
        String logged = Files.exists(log) ? Files.readString(log).substring((int) before) : "";
        return outcome.output() + logged;
    }

    private void mend(String trouble, int attempt) {
        if (trouble.contains("could not bind") || trouble.contains("could not create any TCP/IP sockets")) {
            port = freePort();
        } else if (trouble.contains("still in use") || trouble.contains("already exists")) {
            // its postmaster was killed: the others leave by themselves, or are asked to
            if (attempt >= PATIENT_TRIES) {
                Postmaster.leftOver(cluster).forEach(ProcessHandle::destroyForcibly);
            }
            pause();
        } else {
            throw refused(trouble);
        }
    }

    private CannotRun refused(String words) {
        if (Disk.tellsFull(words)) {
            return new CannotRun("disk-full", home);
        }
        try {
            Files.writeString(home.resolveSibling("start.log"), words, StandardOpenOption.CREATE);
        } catch (IOException unsaid) {
            return Disk.refusal(unsaid, home);
        }
        return new CannotRun("postgres-does-not-start", home.resolveSibling("start.log"));
    }

    private Commands.Outcome control(String act, String... options) {
        var command = new java.util.ArrayList<>(
                List.of(programs.program("pg_ctl"), act, "--pgdata=" + cluster, "--silent", "--wait"));
        command.addAll(List.of(options));
        return Commands.run(runAs.command(command), Map.of());
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new CannotRun("no-free-port");
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CannotRun("interrupted");
        }
    }
}
