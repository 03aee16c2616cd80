package fr.essaim.installation;

import java.sql.Connection;
import java.sql.SQLException;

/// Rows whose text nobody can read any more, since its key is lost. By the house's convention, a column `sealed` holds
/// what was encrypted with it.
final class ReservedNotes {
    private ReservedNotes() {}

    /// Takes them away, with what points at them.
    /// @return how many rows went
    static long leaveOut(Connection connection) throws SQLException {
        var catalogue = new Catalogue(connection);
        var pointers = catalogue.pointers();
        long gone = 0;
        for (var table : catalogue.tables()) {
            if (table.sealed()) {
                for (var pointer : pointers) {
                    if (pointer.target().equals(table.name())
                            && !pointer.table().equals(table.name())) {
                        gone += delete(
                                connection,
                                "delete from %s where %s in (select %s from %s where sealed is not null)"
                                        .formatted(
                                                pointer.table(),
                                                pointer.column(),
                                                pointer.targetColumn(),
                                                table.name()));
                    }
                }
                gone += delete(connection, "delete from %s where sealed is not null".formatted(table.name()));
            }
        }
        return gone;
    }

    private static long delete(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }
}
