package fr.essaim.imports.web;

import fr.essaim.imports.ImportId;
import fr.essaim.imports.Works;
import fr.essaim.imports.Works.Far;
import fr.essaim.imports.web.WorkPage.Kept;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.Standing;
import fr.essaim.team.Viewers;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class WorkPageQuery {
    private final JdbcClient sql;
    private final ImportHeads heads;
    private final Works works;
    private final Clock clock;

    WorkPageQuery(JdbcClient sql, ImportHeads heads, Works works, Clock clock) {
        this.sql = sql;
        this.heads = heads;
        this.works = works;
        this.clock = clock;
    }

    private record Work(
            UUID id, String what, @Nullable String how, Instant begunAt, String author, Map<String, Integer> counts) {}

    WorkPage page(ImportId id) {
        ImportHead head = heads.of(id);
        // asked before the row: what ends in between is told by the row, and not taken for interrupted
        var going = works.going();
        Work work = latest(id);
        boolean goes = work.how() == null && going.contains(work.id());
        String how = work.how() == null && !goes ? "interrupted" : work.how();
        boolean done = work.what().equals("bring") && "done".equals(how);
        boolean undoable = done
                && head.endsAt().isAfter(clock.instant())
                && (head.own() || Viewers.required().is(Standing.ADMINISTRATOR));
        return new WorkPage(
                head,
                work.id(),
                work.what(),
                goes ? works.far(work.id()).orElse(new Far(0, 0)) : null,
                how,
                work.begunAt(),
                work.author(),
                work.counts(),
                done ? left(id) : 0,
                work.what().equals("undo") ? kept(id) : List.of(),
                undoable,
                Ids.mint());
    }

    boolean mine(ImportId id, UUID work) {
        return sql.sql("select author = (select team.viewer()) from imports.works where id = :work and import_id = :id")
                .param("work", work)
                .param("id", id.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    private Work latest(ImportId id) {
        return sql.sql("""
                select w.id, w.what, w.how, w.begun_at, trim(m.first_name || ' ' || m.last_name) as author,
                    array(select key || ' ' || value from jsonb_each_text(w.counts)) as counts
                from imports.works w join team.members m on m.id = w.author
                where w.import_id = :id order by w.begun_at desc limit 1
                """)
                .param("id", id.value())
                .query((row, n) -> {
                    Map<String, Integer> counts = new LinkedHashMap<>();
                    for (String count : DryRunPageQuery.texts(row, "counts")) {
                        String[] parts = count.split(" ", 2);
                        counts.put(parts[0], Integer.valueOf(parts[1]));
                    }
                    return new Work(
                            row.getObject("id", UUID.class),
                            row.getString("what"),
                            row.getString("how"),
                            row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                            row.getString("author"),
                            counts);
                })
                .optional()
                .orElseThrow(NotHere::new);
    }

    private int left(ImportId id) {
        return sql.sql("select count(*)::int from imports.lines where import_id = :id and pile = 'decide'")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    private List<Kept> kept(ImportId id) {
        return sql.sql("""
                select distinct on (t.line, p.id) p.id as person, trim(p.first_name || ' ' || p.last_name) as name, t.line
                from imports.traces t join casefiles.participants p on p.id = t.participant_id
                where t.import_id = :id and t.kept order by t.line, p.id limit 200
                """).param("id", id.value()).query(Kept.class).list();
    }
}
