package fr.essaim.journeys;

import fr.essaim.kernel.JourneyId;
import fr.essaim.recipe.Recipe;
import java.sql.Types;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Writes facts down. Author and hour are stamped by the database; what a fact takes the place of no longer stands.
@Repository
class JourneyFacts {
    private final JdbcClient sql;
    private final JsonMapper json;

    JourneyFacts(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    void entry(JourneyId journey, UUID id, LocalDate on, @Nullable String because) {
        UUID before = sql.sql("select id from journeys.entries where journey_id = :journey and stands")
                .param("journey", journey.value())
                .query(UUID.class)
                .optional()
                .orElse(null);
        replace("entries", before);
        of(journey, "entries", "entered_on, because, corrects", ":on, :because, :corrects")
                .param("id", id)
                .param("on", on)
                .param("because", because, Types.VARCHAR)
                .param("corrects", before, Types.OTHER)
                .update();
    }

    void undertaking(JourneyId journey, UUID id, String kind, LocalDate on, Undertaking.How how) {
        of(journey, "undertakings", "kind, given_on, how", ":kind, :on, :how")
                .param("id", id)
                .param("kind", kind)
                .param("on", on)
                .param("how", how.code())
                .update();
    }

    void suspension(JourneyId journey, Suspension suspension, String change, @Nullable String because) {
        replace("suspensions", suspension.corrects());
        of(
                        journey,
                        "suspensions",
                        "from_day, until_day, reason, change, because, corrects, stands",
                        ":from, :until, :reason, :change, :because, :corrects, :stands")
                .param("id", suspension.id())
                .param("from", suspension.period().from())
                .param("until", suspension.period().until(), Types.DATE)
                .param("reason", suspension.reason())
                .param("change", change)
                .param("because", because, Types.VARCHAR)
                .param("corrects", suspension.corrects(), Types.OTHER)
                .param("stands", !change.equals("taken-back"))
                .update();
    }

    void exit(JourneyId journey, Exit exit, Recipe recipe, String change, @Nullable String because) {
        replace("exits", exit.corrects());
        of(
                        journey,
                        "exits",
                        "left_on, outcome, details, late_because, evidence_needed, follow_ups, change, because, corrects, stands",
                        ":on, :outcome, :details::jsonb, :late, :needed, :followUps, :change, :because, :corrects, :stands")
                .param("id", exit.id())
                .param("on", exit.on())
                .param("outcome", exit.outcome())
                .param("details", json.writeValueAsString(exit.details()))
                .param("late", exit.lateBecause(), Types.VARCHAR)
                .param(
                        "needed",
                        recipe.outcome(exit.outcome())
                                .filter(it -> !it.evidence().isEmpty())
                                .isPresent())
                .param(
                        "followUps",
                        Journey.followUpsAfter(recipe, exit).stream()
                                .map(java.time.Period::toString)
                                .toArray(String[]::new))
                .param("change", change)
                .param("because", because, Types.VARCHAR)
                .param("corrects", exit.corrects(), Types.OTHER)
                .param("stands", !change.equals("taken-back"))
                .update();
    }

    void evidence(JourneyId journey, Evidence evidence) {
        of(journey, "evidence", "kind, document_id, statement", ":kind, :document, :statement")
                .param("id", evidence.id())
                .param("kind", evidence.kind())
                .param("document", evidence.document(), Types.OTHER)
                .param("statement", evidence.statement(), Types.VARCHAR)
                .update();
    }

    void followUp(JourneyId journey, FollowUp followUp) {
        replace("follow_ups", followUp.corrects());
        FollowUp.Answer answer = followUp.answer();
        of(
                        journey,
                        "follow_ups",
                        "after, asked_on, answer, situation, attempts, because, corrects",
                        ":after, :on, :answer, :situation, :attempts, :because, :corrects")
                .param("id", followUp.id())
                .param("after", followUp.after().toString())
                .param("on", followUp.on())
                .param("answer", answer.code())
                .param("situation", answer instanceof FollowUp.Answer.Reached it ? it.situation() : null, Types.VARCHAR)
                .param(
                        "attempts",
                        answer instanceof FollowUp.Answer.Unreachable it ? it.attempts() : null,
                        Types.INTEGER)
                .param("because", answer instanceof FollowUp.Answer.NotAsked it ? it.because() : null, Types.VARCHAR)
                .param("corrects", followUp.corrects(), Types.OTHER)
                .update();
    }

    /// @throws Journey.ChangedMeanwhile when that fact no longer stands
    private void replace(String table, @Nullable UUID corrects) {
        if (corrects == null) {
            return;
        }
        int touched = sql.sql("update journeys." + table + " set stands = false where id = :id and stands")
                .param("id", corrects)
                .update();
        if (touched == 0) {
            throw new Journey.ChangedMeanwhile();
        }
    }

    /// A fact about the person whose journey it is, at the hub where they are.
    private JdbcClient.StatementSpec of(JourneyId journey, String table, String columns, String values) {
        return sql.sql("insert into journeys." + table + " (id, journey_id, participant_id, hub_id, " + columns + ")"
                        + " select :id, j.id, j.participant_id, j.hub_id, " + values
                        + " from journeys.journeys j where j.id = :journey")
                .param("journey", journey.value());
    }
}
