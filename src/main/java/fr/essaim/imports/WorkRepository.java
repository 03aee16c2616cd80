package fr.essaim.imports;

import fr.essaim.imports.Works.What;
import fr.essaim.kernel.NotHere;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class WorkRepository {
    /// "ESSO" in ASCII, as in `imports.goes_on`.
    private static final int LOCKS = 1163088719;

    private final JdbcClient sql;

    WorkRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /// False when this work is going on, or done, already.
    /// @param process that will do it
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
                where import_id = :on and how is null and not imports.goes_on(id, begun_at)
                """).param("on", on.value()).update();
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

    /// Held until the transaction that does the work ends, or its process dies: the work goes on for as long.
    void hold(UUID id) {
        sql.sql("select pg_advisory_xact_lock(:works, hashtext(:id::text))")
                .param("works", LOCKS)
                .param("id", id)
                .query((row, n) -> 0)
                .list();
    }

    Set<UUID> going() {
        return Set.copyOf(sql.sql("select id from imports.works where how is null and imports.goes_on(id, begun_at)")
                .query(UUID.class)
                .list());
    }

    void cancel(UUID id) {
        sql.sql("update imports.works set unwanted_at = clock_timestamp() where id = :id and how is null")
                .param("id", id)
                .update();
    }

    boolean unwanted(UUID id) {
        return sql.sql("select unwanted_at is not null from imports.works where id = :id")
                .param("id", id)
                .query(Boolean.class)
                .single();
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
