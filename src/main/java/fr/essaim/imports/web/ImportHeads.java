package fr.essaim.imports.web;

import fr.essaim.imports.ImportId;
import fr.essaim.kernel.NotHere;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class ImportHeads {
    private final JdbcClient sql;

    ImportHeads(JdbcClient sql) {
        this.sql = sql;
    }

    /// @throws NotHere when there is no such import for this viewer
    ImportHead of(ImportId id) {
        return sql.sql("""
                select i.id, i.file_name, i.kind, i.hub_id, h.name as hub, i.read_title as sheet, i.opens_journeys, i.ends_at,
                    (select count(*) from imports.lines l where l.import_id = i.id) as lines, i.read_at is not null as read,
                    i.author = (select team.viewer()) as own
                from imports.imports i left join programme.hubs h on h.id = i.hub_id where i.id = :id
                """)
                .param("id", id.value())
                .query(ImportHead.class)
                .optional()
                .orElseThrow(NotHere::new);
    }
}
