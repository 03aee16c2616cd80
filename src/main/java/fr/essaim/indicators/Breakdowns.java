package fr.essaim.indicators;

import fr.essaim.indicators.Breakdown.Alike;
import fr.essaim.recipe.DefinitionSet;
import fr.essaim.recipe.Recipe;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Counts a programme's entries by a trait, at the hubs whose numbers the viewer reads.
@Component
@Transactional
public class Breakdowns {
    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

    private final JdbcClient sql;
    private final JsonMapper json;

    Breakdowns(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    public Breakdown by(Trait trait, Recipe recipe, DefinitionSet set, UUID programme) {
        var alike = sql.sql("""
                select value, outcome, details, proved, journeys from indicators.breakdown(:programme, :trait, :question)
                """)
                .param("programme", programme)
                .param("trait", trait.question() == null ? trait.code() : "answer")
                .param("question", trait.question() == null ? "" : trait.code())
                .query((row, n) -> alike(row))
                .list();
        return Breakdown.of(trait, recipe.results(), set, alike);
    }

    private Alike alike(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        long journeys = row.getLong("journeys");
        return new Alike(
                row.getString("value"),
                journeys,
                outcome == null
                        ? null
                        : new Ended(
                                outcome,
                                json.readValue(row.getString("details"), DETAILS),
                                row.getBoolean("proved"),
                                journeys));
    }
}
