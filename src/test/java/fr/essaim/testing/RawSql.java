package fr.essaim.testing;

import fr.essaim.kernel.MemberId;
import fr.essaim.team.Viewers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A question asked as the application's own login with somebody's ticket: what the walls alone allow. Nothing it does
/// stays. What PostgreSQL refuses is the cause of an `IllegalStateException`.
public final class RawSql {
    private RawSql() {}

    /// The number that answers; 0 without a row.
    public static long as(Cast cast, MemberId who, String question) {
        return cast.as(who, () -> with(cast, ticket(), question));
    }

    /// Every row's first column; "null" where there is none.
    public static List<String> rows(Cast cast, MemberId who, String question) {
        return cast.as(
                who,
                () -> ask(cast, ticket(), question, rows -> {
                    var found = new ArrayList<String>();
                    while (rows.next()) {
                        found.add(String.valueOf(rows.getString(1)));
                    }
                    return found;
                }));
    }

    /// As nobody in particular, with these settings.
    public static long with(Cast cast, Map<String, String> settings, String question) {
        return ask(cast, settings, question, rows -> rows.next() ? rows.getLong(1) : 0);
    }

    private static Map<String, String> ticket() {
        return Map.of("essaim.ticket", Viewers.required().ticket());
    }

    private interface Answer<T> {
        T of(ResultSet rows) throws SQLException;
    }

    private static <T> T ask(Cast cast, Map<String, String> settings, String question, Answer<T> answer) {
        try (var app = cast.application()) {
            app.setAutoCommit(false);
            for (var setting : settings.entrySet()) {
                try (var set = app.prepareStatement("select set_config(?, ?, true)")) {
                    set.setString(1, setting.getKey());
                    set.setString(2, setting.getValue());
                    set.execute();
                }
            }
            try (var statement = app.createStatement();
                    var rows = statement.executeQuery(question)) {
                return answer.of(rows);
            } finally {
                app.rollback();
            }
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
