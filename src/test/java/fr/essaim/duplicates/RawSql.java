package fr.essaim.duplicates;

import fr.essaim.kernel.MemberId;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Cast;
import java.sql.Connection;
import java.sql.SQLException;

/// A question asked as the application's own login with somebody's ticket: what the walls alone allow.
final class RawSql {
    private RawSql() {}

    static long as(Cast cast, MemberId who, String question) {
        return cast.as(who, () -> {
            try (Connection app = cast.application()) {
                app.setAutoCommit(false);
                try (var set = app.prepareStatement("select set_config('essaim.ticket', ?, true)")) {
                    set.setString(1, Viewers.required().ticket());
                    set.execute();
                }
                try (var statement = app.createStatement();
                        var row = statement.executeQuery(question)) {
                    row.next();
                    return row.getLong(1);
                } finally {
                    app.rollback();
                }
            } catch (SQLException wrong) {
                throw new IllegalStateException(wrong);
            }
        });
    }
}
