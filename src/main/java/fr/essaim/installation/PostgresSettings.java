package fr.essaim.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/// How the embedded PostgreSQL is set, rewritten at each start so that a new Essaim brings its own settings. What an
/// administrator adds to `postgresql.conf` below our line wins.
final class PostgresSettings {
    static final long LARGEST_LOG = 10_000_000;
    static final String FILE = "essaim.conf";
    private static final Pattern PORT = Pattern.compile("(?m)^port = (\\d+)$");

    private PostgresSettings() {}

    /// The port of the last start: it is kept while it is free.
    static Optional<Integer> portOf(Path cluster) throws IOException {
        Path file = cluster.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var line = PORT.matcher(Files.readString(file));
        return line.find() ? Optional.of(Integer.valueOf(line.group(1))) : Optional.empty();
    }

    static void write(Path cluster, int port, RunAs runAs) throws IOException {
        Path file = cluster.resolve(FILE);
        Disk.write(file, text(port));
        runAs.give(file);
        Path main = cluster.resolve("postgresql.conf");
        String settings = Files.readString(main);
        if (!settings.contains(FILE)) {
            Files.writeString(main, settings + "\ninclude '" + FILE + "'\n");
        }
    }

    private static String text(int port) {
        return """
                # written by Essaim at each start; change postgresql.conf, below the line that includes this file
                port = %d
                listen_addresses = '127.0.0.1'
                unix_socket_directories = ''
                max_connections = 40
                cluster_name = 'essaim'
                password_encryption = 'scram-sha-256'

                # what was confirmed is on the disk
                fsync = on
                synchronous_commit = on
                full_page_writes = on

                # no statement, parameter, row or failing value reaches the log: they hold people's names
                log_statement = 'none'
                log_checkpoints = off
                log_min_duration_statement = -1
                log_min_error_statement = 'panic'
                log_min_messages = 'log'
                log_error_verbosity = 'terse'
                log_parameter_max_length = 0
                log_parameter_max_length_on_error = 0

                # a client that was killed does not keep its locks
                client_connection_check_interval = '5s'
                jit = off
                """.formatted(port);
    }
}
