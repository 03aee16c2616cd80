package fr.essaim.journeys;

import fr.essaim.journeys.FollowUp.Answer;
import fr.essaim.kernel.HubId;
import fr.essaim.kernel.JourneyId;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.Period;
import fr.essaim.programme.Programmes;
import fr.essaim.recipe.Recipe;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Loads a journey with the facts that stand, and keeps its summary for those who sort and search.
@Repository
class JourneyRepository {
    private final JdbcClient sql;
    private final Programmes recipes;

    JourneyRepository(JdbcClient sql, Programmes recipes) {
        this.sql = sql;
        this.recipes = recipes;
    }

    /// Where a person may enter: their hub's programme, and the recipe it runs today.
    record Place(HubId hub, Period open, UUID programme, String recipe, String version) {}

    /// @throws NotHere when there is no such person for this viewer
    Place placeOf(ParticipantId person) {
        return sql.sql("""
                select h.id, g.opens_on, h.closes_on, g.id as programme, g.recipe_code, g.recipe_version
                from casefiles.participants p
                join programme.hubs h on h.id = p.hub_id join programme.programmes g on g.id = h.programme_id
                where p.id = :person
                """)
                .param("person", person.value())
                .query((row, n) -> new Place(
                        new HubId(row.getInt("id")),
                        new Period(day(row, "opens_on"), dayOrNull(row, "closes_on")),
                        row.getObject("programme", UUID.class),
                        row.getString("recipe_code"),
                        row.getString("recipe_version")))
                .optional()
                .orElseThrow(NotHere::new);
    }

    Recipe recipe(Place place) {
        return recipes.recipe(place.recipe(), place.version());
    }

    List<JourneyId> journeysOf(ParticipantId person, UUID programme) {
        return sql.sql("""
                select id from journeys.journeys where participant_id = :person and programme_id = :programme
                order by entered_on
                """)
                .param("person", person.value())
                .param("programme", programme)
                .query((row, n) -> new JourneyId(row.getObject("id", UUID.class)))
                .list();
    }

    /// @throws NotHere when there is no such journey for this viewer
    JourneyFile load(JourneyId id) {
        return sql.sql("""
                select j.participant_id, j.hub_id, j.version, j.entered_on, j.recipe_code, j.recipe_version,
                    g.opens_on, h.closes_on
                from journeys.journeys j join programme.hubs h on h.id = j.hub_id
                join programme.programmes g on g.id = h.programme_id where j.id = :id
                """)
                .param("id", id.value())
                .query((row, n) -> file(id, row))
                .optional()
                .orElseThrow(NotHere::new);
    }

    private JourneyFile file(JourneyId id, ResultSet row) throws SQLException {
        Recipe recipe = recipes.recipe(row.getString("recipe_code"), row.getString("recipe_version"));
        List<Evidence> evidence = evidence(id);
        return new JourneyFile(
                new ParticipantId(row.getObject("participant_id", UUID.class)),
                new HubId(row.getInt("hub_id")),
                new Period(day(row, "opens_on"), dayOrNull(row, "closes_on")),
                row.getInt("version"),
                recipe,
                new Journey(id, recipe, day(row, "entered_on"), suspensions(id), exit(id, evidence), followUps(id)),
                evidence);
    }

    private List<Suspension> suspensions(JourneyId id) {
        return sql.sql("select id, from_day, until_day, reason, corrects from journeys.suspensions"
                        + " where journey_id = :id and stands order by from_day")
                .param("id", id.value())
                .query((row, n) -> new Suspension(
                        row.getObject("id", UUID.class),
                        new Period(day(row, "from_day"), dayOrNull(row, "until_day")),
                        row.getString("reason"),
                        row.getObject("corrects", UUID.class)))
                .list();
    }

    private List<Evidence> evidence(JourneyId id) {
        return sql.sql("select id, kind, document_id, statement from journeys.evidence"
                        + " where journey_id = :id order by written_at")
                .param("id", id.value())
                .query((row, n) -> new Evidence(
                        row.getObject("id", UUID.class),
                        row.getString("kind"),
                        row.getObject("document_id", UUID.class),
                        row.getString("statement")))
                .list();
    }

    /// What the exit said of itself; its details are the database's, they were checked when it was written.
    private @Nullable Exit exit(JourneyId id, List<Evidence> evidence) {
        return sql
                .sql("select id, left_on, outcome, late_because, corrects from journeys.exits"
                        + " where journey_id = :id and stands")
                .param("id", id.value())
                .query((row, n) -> new Exit(
                        row.getObject("id", UUID.class),
                        day(row, "left_on"),
                        row.getString("outcome"),
                        Map.of(),
                        evidence,
                        row.getString("late_because"),
                        row.getObject("corrects", UUID.class)))
                .list()
                .stream()
                .findFirst()
                .orElse(null);
    }

    private List<FollowUp> followUps(JourneyId id) {
        return sql.sql("select id, after, asked_on, answer, situation, attempts, because, corrects"
                        + " from journeys.follow_ups where journey_id = :id and stands order by after")
                .param("id", id.value())
                .query((row, n) -> new FollowUp(
                        row.getObject("id", UUID.class),
                        java.time.Period.parse(row.getString("after")),
                        day(row, "asked_on"),
                        answer(row),
                        row.getObject("corrects", UUID.class)))
                .list();
    }

    private static Answer answer(ResultSet row) throws SQLException {
        return switch (row.getString("answer")) {
            case "reached" -> new Answer.Reached(row.getString("situation"));
            case "unreachable" -> new Answer.Unreachable(row.getInt("attempts"));
            case "declined" -> new Answer.Declined();
            default -> new Answer.NotAsked(row.getString("because"));
        };
    }

    void insert(ParticipantId person, Place place, Journey journey, LocalDate today) {
        sql.sql("""
                insert into journeys.journeys (id, participant_id, hub_id, programme_id, recipe_code, recipe_version,
                    entered_on, limit_on)
                values (:id, :person, :hub, :programme, :recipe, :version, :entered, :limit)
                """)
                .param("id", journey.id().value())
                .param("person", person.value())
                .param("hub", place.hub().value())
                .param("programme", place.programme())
                .param("recipe", place.recipe())
                .param("version", place.version())
                .param("entered", journey.entered())
                .param("limit", journey.clock().limit(today))
                .update();
    }

    /// Writes the journey's summary anew and takes its version: whoever comes second is told.
    /// @throws Journey.ChangedMeanwhile when another act was quicker
    void sumUp(JourneyFile file) {
        Journey journey = file.journey();
        int touched = sql.sql("""
                update journeys.journeys set entered_on = :entered, limit_on = :limit, suspended_since = :since,
                    exited_on = :exited, version = version + 1
                where id = :id and version = :version
                """)
                .param("id", journey.id().value())
                .param("version", file.version())
                .param("entered", journey.entered())
                .param("limit", journey.limitBeforeOpenSuspension())
                .param("since", journey.suspendedSince().orElse(null), Types.DATE)
                .param("exited", journey.left().orElse(null), Types.DATE)
                .update();
        if (touched == 0) {
            throw new Journey.ChangedMeanwhile();
        }
    }

    /// Whether this fact was written already: the form was sent twice.
    boolean holds(String table, UUID id) {
        return sql.sql("select exists (select 1 from journeys." + table + " where id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static @Nullable LocalDate dayOrNull(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
