package fr.essaim.indicators;

import fr.essaim.recipe.DefinitionSet;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Counts how long a programme's journeys lasted, at the hubs whose numbers the viewer reads.
@Component
@Transactional
public class Durations {
    private final JdbcClient sql;
    private final JsonMapper json;

    Durations(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /// Journeys as long as one another, which ended alike or go on.
    ///
    /// @param days from the day of entry to the end, or to the day they are counted
    /// @param ended null when they go on
    record Lasted(int days, @Nullable Ended ended, long journeys) {
        Lived lived(DefinitionSet set) {
            return new Lived(days / Lived.MONTH, ending(set), journeys);
        }

        private String ending(DefinitionSet set) {
            if (ended == null) {
                return "";
            }
            return set.isIn(set.mainClass().id(), ended.outcome(), ended.details()) ? Lived.OURS : Lived.OTHER;
        }
    }

    /// The shortest first.
    List<Lasted> on(UUID programme, LocalDate day) {
        return sql.sql("""
                select days, outcome, details, proved, journeys from indicators.durations(:programme, :day)
                """)
                .param("programme", programme)
                .param("day", day)
                .query((row, n) -> lasted(row))
                .list();
    }

    /// As one definition set reads their endings.
    public List<Lived> lived(UUID programme, LocalDate day, DefinitionSet set) {
        return on(programme, day).stream().map(lasted -> lasted.lived(set)).toList();
    }

    private Lasted lasted(ResultSet row) throws SQLException {
        return new Lasted(
                row.getInt("days"),
                row.getString("outcome") == null ? null : Ended.in(row, json),
                row.getLong("journeys"));
    }
}
