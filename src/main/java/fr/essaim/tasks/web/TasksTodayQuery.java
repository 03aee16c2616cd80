package fr.essaim.tasks.web;

import fr.essaim.site.Sheaf;
import fr.essaim.tasks.web.TasksToday.MentionRow;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Reads what colleagues ask today, in one question. Whoever shows it journals the names.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class TasksTodayQuery {
    private static final int WEEK = 7;
    private static final int MOST = 12;

    private final NamedParameterJdbcOperations database;

    TasksTodayQuery(NamedParameterJdbcOperations database) {
        this.database = database;
    }

    public TasksToday read(LocalDate today) {
        var sheaf = new Sheaf();
        var due = sheaf.ask(TaskRow.SELECT.formatted(TaskRow.LEFT) + """
                        where t.ended is null and (t.asked = (select team.viewer())
                            or (t.holder = (select team.viewer()) and t.asked is null and t.due <= :soon::date)
                            or t.id in (select tasks.left_behind()))
                        order by t.due nulls last, t.written_at limit 200""", TaskRow.class);
        var mentions = sheaf.ask(
                """
                select m.id, p.id as person, trim(p.first_name || ' ' || p.last_name) as name,
                    trim(a.first_name || ' ' || a.last_name) as author,
                    case when m.fact_id is not null then 'fact' when m.task_id is not null then 'task' else 'note' end as where,
                    m.written_at
                from tasks.mentions m join casefiles.participants p on p.id = m.participant_id
                join team.members a on a.id = m.author
                where m.member_id = (select team.viewer()) and m.opened_at is null
                  and (m.fact_id is null or exists (select from casefiles.facts f where f.id = m.fact_id
                    and (f.stands or exists (select from casefiles.facts l where l.corrects = f.id))))
                order by m.written_at desc limit 30""",
                (row, n) -> new MentionRow(
                        row.getObject("id", UUID.class),
                        row.getObject("person", UUID.class),
                        row.getString("name"),
                        row.getString("author"),
                        row.getString("where"),
                        row.getObject("written_at", OffsetDateTime.class).toInstant()));
        sheaf.send(database, Map.of("soon", today.plusDays(WEEK)));
        return new TasksToday(due.subList(0, Math.min(MOST, due.size())), due.size(), mentions, today);
    }
}
