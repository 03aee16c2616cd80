package fr.essaim.tasks.web;

import fr.essaim.site.DayPanel;
import fr.essaim.site.Sheaf;
import fr.essaim.tasks.web.MentionsPanel.MentionRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// Reads what colleagues ask of the viewer today: their tasks of the week, and what speaks to them.
@Component
class TasksOfTheDay implements DayPanel {
    private static final int MOST = 12;

    @Override
    public Supplier<List<Part>> ask(Sheaf sheaf, LocalDate today) {
        List<TaskRow> due = sheaf.ask(TaskRow.SELECT.formatted(TaskRow.LEFT) + """
                        where t.ended is null and (t.asked = (select team.viewer())
                            or (t.holder = (select team.viewer()) and t.asked is null and t.due <= :today::date + 7)
                            or t.id in (select tasks.left_behind()))
                        order by t.due nulls last, t.written_at limit 200""", TaskRow.class);
        List<MentionRow> mentions = sheaf.ask("""
                select m.id, p.id as person, trim(p.first_name || ' ' || p.last_name) as name,
                    trim(a.first_name || ' ' || a.last_name) as author,
                    case when m.fact_id is not null then 'fact' when m.task_id is not null then 'task' else 'note' end as where,
                    m.written_at
                from tasks.mentions m join casefiles.participants p on p.id = m.participant_id
                join team.members a on a.id = m.author
                where m.member_id = (select team.viewer()) and m.opened_at is null
                  and (m.fact_id is null or exists (select from casefiles.facts f where f.id = m.fact_id
                    and (f.stands or exists (select from casefiles.facts l where l.corrects = f.id))))
                order by m.written_at desc limit 30""", (row, n) -> mention(row));
        return () -> {
            var parts = new ArrayList<Part>();
            if (!mentions.isEmpty()) {
                var people = mentions.stream().map(MentionRow::person).toList();
                parts.add(new Part(Side.DAY, 15, new MentionsPanel(mentions), people));
            }
            if (!due.isEmpty()) {
                var first = due.subList(0, Math.min(MOST, due.size()));
                var people = first.stream()
                        .map(TaskRow::person)
                        .filter(Objects::nonNull)
                        .toList();
                parts.add(new Part(Side.DAY, 25, new DuePanel(first, due.size()), people));
            }
            return parts;
        };
    }

    private static MentionRow mention(ResultSet row) throws SQLException {
        return new MentionRow(
                row.getObject("id", UUID.class),
                row.getObject("person", UUID.class),
                row.getString("name"),
                row.getString("author"),
                row.getString("where"),
                row.getObject("written_at", OffsetDateTime.class).toInstant());
    }
}
