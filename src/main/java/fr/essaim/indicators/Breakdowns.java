package fr.essaim.indicators;

import fr.essaim.indicators.Breakdown.Alike;
import fr.essaim.recipe.DefinitionSet;
import fr.essaim.recipe.Recipe;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Counts a programme's entries by a trait, at the hubs whose numbers the viewer reads.
@Component
@Transactional
public class Breakdowns {
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
        return new Alike(
                row.getString("value"),
                row.getLong("journeys"),
                row.getString("outcome") == null ? null : Ended.in(row, json));
    }
}
