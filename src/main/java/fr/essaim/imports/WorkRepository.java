package fr.essaim.imports;

import fr.essaim.imports.Works.What;
import fr.essaim.kernel.NotHere;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class WorkRepository {
    private final JdbcClient sql;

    WorkRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /// False when this work is going on, or done, already.
    /// @param process that will do it: what another left open has died with it
    boolean begin(ImportId on, What what, UUID id, UUID process) {
        boolean here = sql.sql("select exists (select 1 from imports.imports where id = :on and ends_at > now())")
                .param("on", on.value())
                .query(Boolean.class)
                .single();
        if (!here) {
            throw new NotHere();
        }
        sql.sql("""
                update imports.works set ended_at = clock_timestamp(), how = 'interrupted'
                where import_id = :on and how is null and process <> :process
                """).param("on", on.value()).param("process", process).update();
        return sql.sql("""
                        insert into imports.works (id, import_id, what, process) values (:id, :on, :what, :process)
                        on conflict do nothing
                        """)
                        .param("id", id)
                        .param("on", on.value())
                        .param("what", what.code())
                        .param("process", process)
                        .update()
                == 1;
    }

    void end(UUID id, String how, Map<String, Integer> counts) {
        String json = counts.entrySet().stream()
                .map(count -> "\"" + count.getKey() + "\":" + count.getValue())
                .collect(Collectors.joining(",", "{", "}"));
        sql.sql(
                        "update imports.works set ended_at = clock_timestamp(), how = :how, counts = :counts::jsonb where id = :id")
                .param("how", how)
                .param("counts", json)
                .param("id", id)
                .update();
    }
}
