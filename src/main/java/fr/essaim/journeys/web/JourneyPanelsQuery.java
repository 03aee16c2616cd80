package fr.essaim.journeys.web;

import fr.essaim.journal.Journal;
import fr.essaim.journeys.EntryZoning;
import fr.essaim.journeys.EntryZoning.Told;
import fr.essaim.journeys.web.JourneyPanel.EvidenceRow;
import fr.essaim.journeys.web.JourneyPanel.ExitRow;
import fr.essaim.journeys.web.JourneyPanel.FollowUpRow;
import fr.essaim.journeys.web.JourneyPanel.SuspensionRow;
import fr.essaim.journeys.web.JourneyPanel.UndertakingRow;
import fr.essaim.kernel.JourneyId;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.PersonName;
import fr.essaim.programme.Programmes;
import fr.essaim.site.Sheaf;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Reads all journeys of a person, latest first, in as many queries for one as for five.
@Component
@Transactional
public class JourneyPanelsQuery {
    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

    private final JdbcClient sql;
    private final NamedParameterJdbcOperations database;
    private final Programmes programmes;
    private final Journal journal;
    private final JsonMapper json;
    private final Clock clock;

    JourneyPanelsQuery(
            JdbcClient sql,
            NamedParameterJdbcOperations database,
            Programmes programmes,
            Journal journal,
            JsonMapper json,
            Clock clock) {
        this.sql = sql;
        this.database = database;
        this.programmes = programmes;
        this.journal = journal;
        this.json = json;
        this.clock = clock;
    }

    /// For the pages of acts: journals the reading.
    /// @throws NotHere when there is no such journey for this viewer
    public JourneyPanel one(JourneyId id) {
        UUID person = sql.sql("select participant_id from journeys.journeys where id = :id")
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .orElseThrow(NotHere::new);
        journal.read("journey", new ParticipantId(person));
        return of(new ParticipantId(person)).stream()
                .filter(panel -> panel.id().equals(id.value()))
                .findFirst()
                .orElseThrow(NotHere::new);
    }

    /// For the person's page, which journals for all its panels.
    public List<JourneyPanel> of(ParticipantId person) {
        List<Head> heads = heads(person);
        if (heads.isEmpty()) {
            return List.of();
        }
        var panels = new Sheaf();
        var undertakings = panels.ask("""
                select journey_id as journey, kind, given_on as "on", how from journeys.undertakings
                where participant_id = :person order by written_at, kind desc""", UndertakingRow.class);
        var suspensions = panels.ask("""
                select journey_id as journey, id, from_day as "from", until_day as "until", reason
                from journeys.suspensions where participant_id = :person and stands order by from_day""", SuspensionRow.class);
        var exits = panels.ask("""
                select journey_id, id, left_on, outcome, details::text as details, late_because, evidence_needed, follow_ups
                from journeys.exits where participant_id = :person and stands""", (row, n) -> exit(row));
        var evidence = panels.ask("""
                select e.journey_id as journey, e.kind, e.document_id as document, d.name, e.statement
                from journeys.evidence e left join casefiles.documents d on d.id = e.document_id
                where e.participant_id = :person order by e.written_at""", EvidenceRow.class);
        var followUps = panels.ask("""
                select journey_id as journey, id, after, asked_on as "on", answer, situation, attempts, because
                from journeys.follow_ups where participant_id = :person and stands order by asked_on""", FollowUpRow.class);
        var homes = panels.ask("""
                select from_day as "from", qpv as "where", qpv_code as code, qpv_vintage as vintage, qpv_established as how
                from casefiles.homes where participant_id = :person order by written_at desc""", Told.class);
        panels.send(database, Map.of("person", person.value()));
        return heads.stream()
                .map(head -> new JourneyPanel(
                        head.id,
                        person.value(),
                        new PersonName(head.firstName, head.lastName),
                        head.version,
                        head.mayAct,
                        programmes.recipe(head.recipeCode, head.recipeVersion),
                        head.enteredOn,
                        EntryZoning.of(head.enteredOn, homes),
                        of(head, undertakings, UndertakingRow::journey),
                        of(head, suspensions, SuspensionRow::journey),
                        of(head, exits, ExitRow::journey).stream().findFirst().orElse(null),
                        of(head, evidence, EvidenceRow::journey),
                        of(head, followUps, FollowUpRow::journey),
                        LocalDate.now(clock)))
                .toList();
    }

    private record Head(
            UUID id,
            String firstName,
            String lastName,
            int version,
            boolean mayAct,
            String recipeCode,
            String recipeVersion,
            LocalDate enteredOn) {}

    private List<Head> heads(ParticipantId person) {
        return sql.sql("""
                select j.id, p.first_name, p.last_name, j.version, j.hub_id = any (team.viewer_hubs()) as may_act,
                    j.recipe_code, j.recipe_version, j.entered_on
                from journeys.journeys j join casefiles.participants p on p.id = j.participant_id
                where j.participant_id = :person order by j.entered_on desc
                """).param("person", person.value()).query(Head.class).list();
    }

    private ExitRow exit(ResultSet row) throws SQLException {
        return new ExitRow(
                row.getObject("journey_id", UUID.class),
                row.getObject("id", UUID.class),
                row.getObject("left_on", LocalDate.class),
                row.getString("outcome"),
                json.readValue(row.getString("details"), DETAILS),
                row.getString("late_because"),
                row.getBoolean("evidence_needed"),
                List.of((String[]) row.getArray("follow_ups").getArray()));
    }

    private static <T> List<T> of(Head head, List<T> rows, Function<T, UUID> journey) {
        return rows.stream().filter(row -> journey.apply(row).equals(head.id)).toList();
    }
}
