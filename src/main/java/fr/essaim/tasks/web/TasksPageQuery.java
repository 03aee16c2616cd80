package fr.essaim.tasks.web;

import fr.essaim.journal.Journal;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.site.Sheaf;
import fr.essaim.tasks.web.TaskPage.TurnRow;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads tasks for their pages, and journals whose names they showed.
@Component
@Transactional
class TasksPageQuery {
    /// Those the viewer is in charge of; a person a form was opened from is among them whatever they are.
    private static final String PEOPLE = """
            select p.id::text as id, trim(p.first_name || ' ' || p.last_name) as name from casefiles.participants p
            where p.id = any ((select casefiles.viewer_caseload())::uuid[]) or p.id = :person::uuid
            order by p.sort_key, p.id limit 500""";
    private static final String MEMBERS = """
            select m.id::text as id, trim(m.first_name || ' ' || m.last_name) as name from team.members m
            where exists (select from team.posts t where t.member_id = m.id and t.hub_id = any ((select team.viewer_hubs())::int[])
                and t.standing in ('coach', 'social-worker', 'hub-lead') and t.from_day <= team.today()
                and (t.until_day is null or t.until_day >= team.today()))
              and (:person::uuid is null or :person::uuid not in (select x.id from casefiles.participants x)
                or m.id = (select team.viewer()) or exists (select from casefiles.care_team c where c.participant_id = :person::uuid
                    and c.member_id = m.id and c.from_day <= team.today() and (c.until_day is null or c.until_day >= team.today())))
            order by m.id <> (select team.viewer()), lower(m.last_name), lower(m.first_name) limit 500""";

    private final NamedParameterJdbcOperations database;
    private final Journal journal;
    private final Clock clock;

    TasksPageQuery(NamedParameterJdbcOperations database, Journal journal, Clock clock) {
        this.database = database;
        this.journal = journal;
        this.clock = clock;
    }

    private record Named(String id, String name) {}

    private record Stamp(OffsetDateTime writtenAt, boolean tells) {}

    TasksPage page(@Nullable UUID person) {
        var sheaf = new Sheaf();
        var rows = sheaf.ask(TaskRow.SELECT.formatted(TaskRow.LEFT) + """
                        where (t.ended is null and ((select team.viewer()) = any (array[t.author, t.holder, t.asked])
                                or t.id in (select tasks.left_behind())))
                           or (t.holder = (select team.viewer()) and t.ended_on > team.today() - 14)
                        order by t.ended is not null, t.due nulls last, t.ended_on desc, t.written_at limit 300""", TaskRow.class);
        var people = sheaf.ask(PEOPLE, Named.class);
        var members = sheaf.ask(MEMBERS, Named.class);
        sheaf.send(database, about(person));
        List<ParticipantId> shown = rows.stream()
                .map(TaskRow::person)
                .filter(Objects::nonNull)
                .distinct()
                .map(ParticipantId::new)
                .toList();
        journal.read("tasks", null, shown);
        return new TasksPage(rows, names(people), names(members), Ids.mint(), LocalDate.now(clock));
    }

    /// @throws NotHere when there is none, or not for this viewer
    TaskPage task(UUID task) {
        var sheaf = new Sheaf();
        var rows = sheaf.ask(TaskRow.SELECT.formatted(TaskRow.LEFT) + "where t.id = :task", TaskRow.class);
        var stamps = sheaf.ask("""
                select t.written_at, (select team.viewer()) in (t.author, t.holder, coalesce(t.asked, t.holder))
                    or t.hub_id = any ((select team.viewer_lead_hubs())::int[]) as tells
                from tasks.tasks t where t.id = :task""", Stamp.class);
        var turns = sheaf.ask(
                """
                select u.kind, trim(o.first_name || ' ' || o.last_name) as to, u.due_on as due, u.words,
                    trim(a.first_name || ' ' || a.last_name) as author, u.written_at as at
                from tasks.turns u join team.members a on a.id = u.author left join team.members o on o.id = u.to_member
                where u.task_id = :task order by u.written_at, u.id""",
                (row, n) -> new TurnRow(
                        row.getString("kind"),
                        row.getString("to"),
                        row.getObject("due", LocalDate.class),
                        row.getString("words"),
                        row.getString("author"),
                        row.getObject("at", OffsetDateTime.class).toInstant()));
        var members = sheaf.ask(
                MEMBERS.replace(":person::uuid", "(select participant_id from tasks.tasks where id = :task)"),
                Named.class);
        sheaf.send(database, Map.of("task", task));
        if (rows.isEmpty()) {
            throw new NotHere();
        }
        TaskRow row = rows.getFirst();
        if (row.person() != null) {
            journal.read("task", new ParticipantId(row.person()));
        }
        Stamp stamp = stamps.getFirst();
        return new TaskPage(
                row,
                stamp.writtenAt().toInstant(),
                stamp.tells(),
                turns,
                names(members),
                Ids.mint(),
                LocalDate.now(clock));
    }

    private static Map<String, UUID> about(@Nullable UUID person) {
        var about = new java.util.HashMap<String, UUID>();
        about.put("person", person);
        return about;
    }

    private static Map<String, String> names(List<Named> named) {
        var names = new LinkedHashMap<String, String>();
        named.forEach(one -> names.put(one.id(), one.name()));
        return names;
    }
}
