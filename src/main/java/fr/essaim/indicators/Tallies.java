package fr.essaim.indicators;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Counts a programme's journeys, at the hubs whose numbers the viewer reads. The database counts who is alike; the
/// recipe's sets classify the few kinds of ending there are.
@Component
@Transactional
public class Tallies {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final JdbcClient sql;
    private final JsonMapper json;

    Tallies(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /// @param code of the hub, and its name on screens
    public record AtHub(String code, String name, Tally tally) {}

    /// As it is known now.
    /// @return hub by hub in the order of their names; those with nobody are there too
    public List<AtHub> on(UUID programme, LocalDate day) {
        return asKnown(programme, day, "infinity");
    }

    /// As it was known at the end of that same day: what was written or corrected since is not in it.
    public List<AtHub> asKnownOn(UUID programme, LocalDate day) {
        return asKnown(
                programme, day, day.plusDays(1).atStartOfDay(PARIS).toInstant().toString());
    }

    /// Of every programme, its hubs together, by its id: one question however many there are. Where
    /// nobody entered, nothing is there.
    Map<UUID, Tally> wholes(LocalDate day) {
        Map<UUID, Tally> wholes = new HashMap<>();
        sql.sql("""
                select p.id as programme, t.state, t.outcome, t.details, t.proved, t.journeys
                from programme.programmes p cross join lateral indicators.tally(p.id, :day, 'infinity') t
                """).param("day", day).query((ResultSet row) -> {
            wholes.merge(row.getObject("programme", UUID.class), some(row), Tally::and);
        });
        return wholes;
    }

    private List<AtHub> asKnown(UUID programme, LocalDate day, String known) {
        Map<Integer, Tally> byHub = new HashMap<>();
        sql.sql("""
                select hub_id, state, outcome, details, proved, journeys
                from indicators.tally(:programme, :day, :known::timestamptz)
                """)
                .param("programme", programme)
                .param("day", day)
                .param("known", known)
                .query((ResultSet row) -> {
                    byHub.merge(row.getInt("hub_id"), some(row), Tally::and);
                });
        return sql.sql("""
                select id, code, name from programme.hubs
                where id = any ((select indicators.counted_hubs(:programme))::int[]) order by name
                """)
                .param("programme", programme)
                .query((row, n) -> new AtHub(
                        row.getString("code"),
                        row.getString("name"),
                        byHub.getOrDefault(row.getInt("id"), Tally.NOBODY)))
                .list();
    }

    private Tally some(ResultSet row) throws SQLException {
        long journeys = row.getLong("journeys");
        return switch (row.getString("state")) {
            case "going-on" -> new Tally(journeys, 0, List.of());
            case "suspended" -> new Tally(journeys, journeys, List.of());
            default -> new Tally(0, 0, List.of(Ended.in(row, json)));
        };
    }
}
