package fr.essaim.imports.web;

import fr.essaim.imports.Works;
import fr.essaim.kernel.Ids;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;

@Component
@Transactional
class ImportsPageQuery {
    private final JdbcClient sql;
    private final Works works;
    private final DataSize largest;

    ImportsPageQuery(
            JdbcClient sql, Works works, @Value("${spring.servlet.multipart.max-file-size:1MB}") DataSize largest) {
        this.sql = sql;
        this.works = works;
        this.largest = largest;
    }

    /// An administrator sees whose lists were brought in (and may undo it), not the files that wait.
    ImportsPage page() {
        return new ImportsPage(
                Ids.mint(),
                largest.toMegabytes(),
                sql.sql("""
                select i.id, i.file_name, i.kind, h.name as hub, i.created_at, i.ends_at, case
                    when exists (select 1 from imports.works w where w.import_id = i.id and w.what = 'undo' and w.how = 'done') then 'undone'
                    when exists (select 1 from imports.works w where w.import_id = i.id and w.how = 'done') then 'brought'
                    when i.ends_at <= now() then 'ended'
                    when exists (select 1 from imports.works w where w.import_id = i.id and w.id = any (:going)) then 'going'
                    when i.read_at is not null then 'read' else 'waiting' end as state
                from imports.imports i left join programme.hubs h on h.id = i.hub_id
                where i.author = (select team.viewer())
                    or exists (select 1 from imports.works w where w.import_id = i.id and w.how = 'done')
                order by i.created_at desc limit 50
                """)
                        .param("going", works.going().toArray(UUID[]::new))
                        .query(ImportsPage.Row.class)
                        .list());
    }
}
