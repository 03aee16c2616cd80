package fr.essaim.imports.web;

import fr.essaim.imports.ImportId;
import fr.essaim.imports.web.DryRunPage.Alike;
import fr.essaim.imports.web.DryRunPage.Once;
import fr.essaim.imports.web.DryRunPage.Same;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads what several lines ask alike, so that one gesture answers them; and what was answered so.
@Component
@Transactional
class AlikeQuery {
    private static final int SHOWN = 6;
    private static final int SAMES = 4;

    private final JdbcClient sql;

    AlikeQuery(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param was null for all the lines with this problem, else those where this is read
    private record Group(String field, String problem, String details, String was, int count) {}

    /// The most frequent first.
    List<Alike> alike(ImportId id, String show) {
        List<Group> groups = sql.sql("""
                select r.field, r.problem, coalesce((array_agg(array_to_string(r.details, chr(31)) order by r.line))[1], '')
                    as details, case when grouping(r.was) = 1 then null else r.was end as was, count(*)::int as count
                from imports.remarks r join imports.lines l using (import_id, line)
                where r.import_id = :id and r.weight = :show and l.pile = :show and r.other_line is null
                    and r.other_person is null
                group by grouping sets ((r.field, r.problem), (r.field, r.problem, r.was))
                having count(*) > 1 order by 5 desc, 1, 2, 4 nulls first limit 200
                """)
                .param("id", id.value())
                .param("show", show)
                .query(Group.class)
                .list();
        Map<String, List<Same>> sames = new LinkedHashMap<>();
        for (Group group : groups) {
            if (group.was() != null && !group.was().isEmpty() && !group.was().endsWith("…")) {
                sames.computeIfAbsent(group.field() + group.problem(), key -> new ArrayList<>())
                        .add(new Same(group.was(), group.count()));
            }
        }
        return groups.stream()
                .filter(group -> group.was() == null)
                .limit(SHOWN)
                .map(group -> new Alike(
                        group.field(),
                        group.problem(),
                        group.details().isEmpty()
                                ? List.of()
                                : List.of(group.details().split("\u001F")),
                        group.count(),
                        sames.getOrDefault(group.field() + group.problem(), List.of()).stream()
                                .limit(SAMES)
                                .toList()))
                .toList();
    }

    /// The latest first.
    List<Once> once(ImportId id) {
        return sql.sql("""
                select id, field, choice, coalesce(value, '') as value, was from imports.answers
                where import_id = :id and line is null order by at desc, id limit 50
                """).param("id", id.value()).query(Once.class).list();
    }
}
