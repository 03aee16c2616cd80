package fr.essaim.plans;

import fr.essaim.kernel.HubId;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.ParticipantId;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/// Writes the elements of plans. Author and hour are stamped by the database; the same id sent twice is written once.
@Repository
class PlanRepository {
    private final JdbcClient sql;

    PlanRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /// @throws NotHere when there is no such person for this viewer, or no plan of theirs
    ActionPlan load(ParticipantId person) {
        return sql.sql("""
                select p.hub_id, plans.viewer_reads(p.id, p.hub_id) as reads, plans.viewer_writes(p.id, p.hub_id) as in_charge,
                    plans.closed(p.id) as closed,
                    (select count(*) from plans.goals g where g.participant_id = p.id and 'set-aside' is distinct from (
                        select t.kind from plans.turns t where t.goal_id = g.id order by t.written_at desc, t.id desc limit 1))
                        as goals
                from casefiles.participants p where p.id = :person
                """)
                .param("person", person.value())
                .query((row, n) -> new ActionPlan(
                        person,
                        new HubId(row.getInt("hub_id")),
                        row.getBoolean("reads"),
                        row.getBoolean("in_charge"),
                        row.getBoolean("closed"),
                        row.getInt("goals")))
                .optional()
                .filter(ActionPlan::reads)
                .orElseThrow(NotHere::new);
    }

    /// How a goal, a need or a step of this person stands: its last turn; empty when nothing was told of it.
    /// @throws NotHere when there is none
    Optional<Turn.Kind> last(ParticipantId person, Turn.Subject subject, UUID id) {
        String kind = sql.sql("select coalesce((select t.kind from plans.turns t where t." + subject.column()
                        + " = x.id order by t.written_at desc, t.id desc limit 1), '') from plans."
                        + subject.name().toLowerCase(Locale.ROOT)
                        + "s x where x.id = :id and x.participant_id = :person")
                .param("id", id)
                .param("person", person.value())
                .query(String.class)
                .optional()
                .orElseThrow(NotHere::new);
        return Optional.of(kind)
                .filter(said -> !said.isEmpty())
                .map(said -> Turn.Kind.valueOf(said.toUpperCase(Locale.ROOT).replace('-', '_')));
    }

    boolean isInTheTeam(ParticipantId person, UUID member) {
        return sql.sql("""
                select exists (select from casefiles.care_team c where c.participant_id = :person and c.member_id = :member
                    and c.from_day <= team.today() and (c.until_day is null or c.until_day >= team.today()))
                """)
                .param("person", person.value())
                .param("member", member)
                .query(Boolean.class)
                .single();
    }

    boolean insert(ActionPlan plan, UUID id, Goal goal) {
        return into("goals", "words, strand, said_on", plan, id)
                        .param("words", goal.words())
                        .param("strand", code(goal.strand()), Types.VARCHAR)
                        .param("said_on", goal.saidOn())
                        .update()
                > 0;
    }

    boolean insert(ActionPlan plan, UUID id, Need need) {
        return into("needs", "theme, said_by, words, said_on", plan, id)
                        .param("theme", need.theme())
                        .param("said_by", need.saidBy().code())
                        .param("words", need.words(), Types.VARCHAR)
                        .param("said_on", need.saidOn())
                        .update()
                > 0;
    }

    boolean insert(ActionPlan plan, UUID id, Step step) {
        return into("steps", "goal_id, what, strand, owner, owner_member, owner_actor, due_on", plan, id)
                        .param("goal_id", step.goal(), Types.OTHER)
                        .param("what", step.what())
                        .param("strand", code(step.strand()), Types.VARCHAR)
                        .param("owner", step.owner().kind().code())
                        .param("owner_member", step.owner().idOf(Step.Owner.Kind.MEMBER), Types.OTHER)
                        .param("owner_actor", step.owner().idOf(Step.Owner.Kind.ACTOR), Types.OTHER)
                        .param("due_on", step.due(), Types.DATE)
                        .update()
                > 0;
    }

    /// The same thing to do, by somebody else: another step, since it was not what both sides agreed to.
    /// @param step one of this plan
    void giveOn(ActionPlan plan, UUID step, Step.Owner owner, @Nullable LocalDate due) {
        sql.sql("""
                insert into plans.steps (id, participant_id, hub_id, goal_id, what, strand, owner, owner_member, owner_actor, due_on)
                select :id, s.participant_id, s.hub_id, s.goal_id, s.what, s.strand, :owner, :member, :actor, :due
                from plans.steps s where s.id = :step and s.participant_id = :person
                """)
                .param("id", Ids.mint())
                .param("owner", owner.kind().code())
                .param("member", owner.idOf(Step.Owner.Kind.MEMBER), Types.OTHER)
                .param("actor", owner.idOf(Step.Owner.Kind.ACTOR), Types.OTHER)
                .param("due", due, Types.DATE)
                .param("step", step)
                .param("person", plan.person().value())
                .update();
    }

    /// @param review at which it was said, or null
    boolean insert(ActionPlan plan, UUID id, Turn.Subject subject, Turn turn, @Nullable UUID review) {
        return into("turns", subject.column() + ", review_id, kind, on_day, side, words, due_on", plan, id)
                        .param(subject.column(), turn.about())
                        .param("review_id", review, Types.OTHER)
                        .param("kind", turn.kind().code())
                        .param("on_day", turn.on())
                        .param("side", code(turn.side()), Types.VARCHAR)
                        .param("words", turn.words(), Types.VARCHAR)
                        .param("due_on", turn.due(), Types.DATE)
                        .update()
                > 0;
    }

    boolean insert(ActionPlan plan, UUID id, Agreement agreement) {
        return into("agreements", "person_on, team_on, how, next_on", plan, id)
                        .param("person_on", agreement.personOn())
                        .param("team_on", agreement.teamOn())
                        .param("how", code(agreement.how()))
                        .param("next_on", agreement.next(), Types.DATE)
                        .update()
                > 0;
    }

    boolean insert(ActionPlan plan, UUID id, Review review) {
        return into("reviews", "kind, held_on, words, next_on", plan, id)
                        .param("kind", review.kind().code())
                        .param("held_on", review.heldOn())
                        .param("words", review.words(), Types.VARCHAR)
                        .param("next_on", review.next(), Types.DATE)
                        .update()
                > 0;
    }

    private StatementSpec into(String table, String columns, ActionPlan plan, UUID id) {
        return into(sql, table, columns, plan, id);
    }

    /// @param columns named as the parameters that fill them
    static StatementSpec into(JdbcClient sql, String table, String columns, ActionPlan plan, UUID id) {
        return sql.sql("insert into plans." + table + " (id, participant_id, hub_id, " + columns
                        + ") values (:id, :person, :hub, :" + columns.replace(", ", ", :")
                        + ") on conflict (id) do nothing")
                .param("id", id)
                .param("person", plan.person().value())
                .param("hub", plan.hub().value());
    }

    private static @Nullable String code(@Nullable Enum<?> word) {
        return word == null ? null : word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
