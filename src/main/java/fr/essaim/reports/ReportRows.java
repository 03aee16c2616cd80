package fr.essaim.reports;

import fr.essaim.indicators.Ended;
import fr.essaim.kernel.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What the database counts and tells for a report, in the caller's transaction.
@Component
class ReportRows {
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient sql;
    private final JsonMapper json;

    ReportRows(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    private record Place(int id, String code, String name) {}

    /// Hub by hub in the order of their names, those with nobody too: whose numbers the viewer reads.
    List<HubCounts> counts(UUID programme, ReportPeriod period, Instant known) {
        Map<Integer, HubCounts> byHub = new HashMap<>();
        List<Place> places =
                sql.sql("""
                select id, code, name from programme.hubs
                where id = any ((select indicators.counted_hubs(:programme))::int[]) order by name, code
                """).param("programme", programme).query(Place.class).list();
        places.forEach(place ->
                byHub.put(place.id(), new HubCounts(place.code(), place.name(), place.id(), 0, 0, 0, List.of())));
        sql.sql("select * from reports.counts(:programme, :from, :until, :known)")
                .param("programme", programme)
                .param("from", period.from())
                .param("until", period.until())
                .param("known", known.atOffset(ZoneOffset.UTC))
                .query((ResultSet row) -> {
                    byHub.computeIfPresent(row.getInt("hub_id"), (id, hub) -> hub.and(alike(row, hub)));
                });
        return places.stream().map(place -> byHub.get(place.id())).toList();
    }

    private HubCounts alike(ResultSet row, HubCounts hub) {
        try {
            long journeys = row.getLong("journeys");
            String outcome = row.getString("outcome");
            List<Ended> ended = outcome == null
                    ? List.of()
                    : List.of(new Ended(
                            outcome,
                            json.readValue(row.getString("details"), TEXTS),
                            row.getBoolean("proved"),
                            journeys));
            return new HubCounts(
                    hub.code(),
                    hub.name(),
                    hub.id(),
                    row.getBoolean("entered") ? journeys : 0,
                    row.getBoolean("before") ? journeys : 0,
                    row.getBoolean("after") ? journeys : 0,
                    ended);
        } catch (SQLException broken) {
            throw new IllegalStateException("the counts could not be read", broken);
        }
    }

    /// Keeps who reads people's rows, for what and why; to be committed before [#people] answers.
    UUID open(UUID programme, String report, ReportPeriod period, String reason) {
        UUID reading = Ids.mint();
        sql.sql("""
                insert into reports.readings (id, programme_id, report, from_day, until_day, reason)
                values (:id, :programme, :report, :from, :until, :reason)
                """)
                .param("id", reading)
                .param("programme", programme)
                .param("report", report)
                .param("from", period.from())
                .param("until", period.until())
                .param("reason", reason)
                .update();
        return reading;
    }

    /// By person in the order of their names; the database journals who was read.
    List<Passage> people(UUID reading, ReportDefinition report, Instant known) {
        return sql.sql("select * from reports.people(:reading, :who, :hubs, :wanted, :known)")
                .param("reading", reading)
                .param("who", report.who())
                .param("hubs", report.hubs().toArray(String[]::new))
                .param("wanted", new ArrayList<>(JourneyLines.wanted(report)).toArray(String[]::new))
                .param("known", known.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Passage(
                        row.getObject("journey_id", UUID.class),
                        row.getObject("participant_id", UUID.class),
                        row.getInt("hub_id"),
                        json.readValue(row.getString("facts"), TEXTS)))
                .list();
    }
}
