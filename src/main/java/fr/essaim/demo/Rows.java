package fr.essaim.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.postgresql.PGConnection;

/// A batch of rows over many tables, sent in the order in which the tables were first named.
final class Rows {
    private final Map<String, Copy> tables = new LinkedHashMap<>();

    Copy into(String table, String columns) {
        return tables.computeIfAbsent(table, name -> new Copy(name, columns));
    }

    /// The tables named so far.
    String tables() {
        return String.join(", ", tables.keySet());
    }

    /// @param owner a connection as the owner: COPY is refused under row-level security
    /// @return how many rows
    int send(Connection owner) throws SQLException {
        var server = owner.unwrap(PGConnection.class).getCopyAPI();
        int sent = 0;
        try {
            for (Copy table : tables.values()) {
                sent += table.send(server);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return sent;
    }
}
