package fr.essaim.tasks;

import fr.essaim.kernel.HubId;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.Viewer;
import java.sql.Types;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TaskRepository {
    private final JdbcClient sql;

    TaskRepository(JdbcClient sql) {
        this.sql = sql;
    }

    record Found(@Nullable ParticipantId person, HubId hub, Task.Standing standing) {}

    Optional<HubId> hubOf(ParticipantId person) {
        return sql.sql("select hub_id from casefiles.participants where id = :id")
                .param("id", person.value())
                .query(Integer.class)
                .optional()
                .map(HubId::new);
    }

    /// A hub where both work today.
    Optional<HubId> sharedHub(Viewer viewer, MemberId other) {
        return sql
                .sql("""
                select min(p.hub_id) from team.posts p
                where p.member_id = :other and p.hub_id = any (:hubs)
                  and p.from_day <= team.today() and (p.until_day is null or p.until_day >= team.today())
                """)
                .param("other", other.value())
                .param("hubs", viewer.hubs().stream().map(HubId::value).toArray(Integer[]::new))
                .query((row, n) -> row.getObject(1, Integer.class))
                .list()
                .stream()
                .filter(Objects::nonNull)
                .map(HubId::new)
                .findFirst();
    }

    /// False when this id stands already.
    boolean insert(UUID id, HubId hub, Task task) {
        ParticipantId person = task.person();
        return sql.sql("""
                        insert into tasks.tasks (id, participant_id, hub_id, what, due_on, for_member)
                        values (:id, :person, :hub, :what, :due, :member) on conflict do nothing
                        """)
                        .param("id", id)
                        .param("person", person == null ? null : person.value(), Types.OTHER)
                        .param("hub", hub.value())
                        .param("what", task.what())
                        .param("due", task.due(), Types.DATE)
                        .param("member", Objects.requireNonNull(task.member()).value())
                        .update()
                > 0;
    }

    /// How it stands, until the end of the transaction: two who tell at once are told one after the other.
    Optional<Found> lock(UUID task) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('tasks.task ' || :id, 0))")
                .param("id", task.toString())
                .query((row, n) -> 0)
                .single();
        return sql.sql(
                        "select participant_id, hub_id, author, holder, asked, ended is not null as ended from tasks.tasks where id = :id")
                .param("id", task)
                .query((row, n) -> {
                    UUID person = row.getObject("participant_id", UUID.class);
                    UUID asked = row.getObject("asked", UUID.class);
                    var standing = new Task.Standing(
                            new MemberId(row.getObject("author", UUID.class)),
                            new MemberId(row.getObject("holder", UUID.class)),
                            asked == null ? null : new MemberId(asked),
                            row.getBoolean("ended"));
                    return new Found(
                            person == null ? null : new ParticipantId(person),
                            new HubId(row.getInt("hub_id")),
                            standing);
                })
                .optional();
    }

    boolean leads(HubId hub) {
        return sql.sql("select :hub = any (team.viewer_lead_hubs())")
                .param("hub", hub.value())
                .query(Boolean.class)
                .single();
    }

    boolean isTold(UUID turn) {
        return sql.sql("select exists (select from tasks.turns where id = :id)")
                .param("id", turn)
                .query(Boolean.class)
                .single();
    }

    void insert(UUID id, UUID task, Found found, Task.Turn turn) {
        ParticipantId person = found.person();
        MemberId to = turn.to();
        sql.sql("""
                insert into tasks.turns (id, task_id, participant_id, hub_id, kind, to_member, due_on, words)
                values (:id, :task, :person, :hub, :kind, :to, :due, :words)
                """)
                .param("id", id)
                .param("task", task)
                .param("person", person == null ? null : person.value(), Types.OTHER)
                .param("hub", found.hub().value())
                .param("kind", Objects.requireNonNull(turn.kind()).code())
                .param("to", to == null ? null : to.value(), Types.OTHER)
                .param("due", turn.due(), Types.DATE)
                .param("words", turn.words(), Types.VARCHAR)
                .update();
    }
}
