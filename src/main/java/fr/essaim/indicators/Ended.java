package fr.essaim.indicators;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Journeys that ended alike.
///
/// @param details of the outcome, as the recipe asks for them: `months` → `6`
/// @param proved whether the document that the recipe requires has come, or none is required
public record Ended(String outcome, Map<String, String> details, boolean proved, long journeys) {
    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

    public Ended {
        details = Map.copyOf(details);
    }

    /// Of a row that counts journeys alike: `outcome`, `details`, `proved`, `journeys`.
    static Ended in(ResultSet row, JsonMapper json) throws SQLException {
        return new Ended(
                row.getString("outcome"),
                json.readValue(row.getString("details"), DETAILS),
                row.getBoolean("proved"),
                row.getLong("journeys"));
    }
}
