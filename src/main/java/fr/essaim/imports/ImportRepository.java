package fr.essaim.imports;

import fr.essaim.kernel.HubId;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.NotHere;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ImportRepository {
    private final JdbcClient sql;

    /// A list brought in on screen, as it is kept: the file itself and its lines are read apart.
    ///
    /// @param hub where its people are received; null until chosen, and for lists that are not of people
    /// @param sheet the one to read; null for the one that says the most
    /// @param opensJourneys chosen for this import: where the list carries both facts, the journey opens
    /// @param withoutTitles its first line is somebody: whoever handed it in said so
    /// @param endsAt when the file, its answers, its reading and its traces are destroyed
    record StoredImport(
            ImportId id,
            ListKind kind,
            MemberId author,
            @Nullable HubId hub,
            @Nullable String sheet,
            boolean opensJourneys,
            boolean withoutTitles,
            Instant endsAt) {}

    ImportRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /// False when one with this id stands already: the form was sent twice.
    boolean insert(ImportId id, ListKind kind, @Nullable HubId hub, String fileName, int days) {
        return sql.sql("""
                        insert into imports.imports (id, kind, hub_id, file_name, ends_at)
                        values (:id, :kind, :hub, :name, now() + make_interval(days => :days)) on conflict (id) do nothing
                        """)
                        .param("id", id.value())
                        .param("kind", kind.code())
                        .param("hub", hub == null ? null : hub.value(), Types.INTEGER)
                        .param("name", fileName)
                        .param("days", days)
                        .update()
                == 1;
    }

    void keep(ImportId id, byte[] bytes) {
        sql.sql("insert into imports.files (import_id, bytes) values (:id, :bytes)")
                .param("id", id.value())
                .param("bytes", bytes)
                .update();
    }

    /// @throws NotHere when there is no such import for this viewer
    StoredImport load(ImportId id) {
        return sql.sql("""
                        select id, kind, author, hub_id, sheet, opens_journeys, without_titles, ends_at from imports.imports where id = :id
                        """)
                .param("id", id.value())
                .query((row, n) -> stored(row))
                .optional()
                .orElseThrow(NotHere::new);
    }

    /// The file, while it is kept, for who brought it.
    byte[] bytes(ImportId id) {
        return sql.sql("select bytes from imports.files where import_id = :id")
                .param("id", id.value())
                .query(byte[].class)
                .optional()
                .orElseThrow(NotHere::new);
    }

    void choose(ImportId id, ListKind kind, @Nullable String sheet, @Nullable HubId hub) {
        sql.sql("update imports.imports set kind = :kind, sheet = :sheet, hub_id = :hub, read_at = null where id = :id")
                .param("kind", kind.code())
                .param("sheet", sheet, Types.VARCHAR)
                .param("hub", hub == null ? null : hub.value(), Types.INTEGER)
                .param("id", id.value())
                .update();
    }

    void withoutTitles(ImportId id) {
        sql.sql("update imports.imports set without_titles = true where id = :id")
                .param("id", id.value())
                .update();
    }

    void openJourneys(ImportId id, boolean yes) {
        sql.sql("update imports.imports set opens_journeys = :yes where id = :id")
                .param("yes", yes)
                .param("id", id.value())
                .update();
    }

    void markRead(ImportId id, String sheet, List<String> notes) {
        sql.sql("""
                update imports.imports set read_at = now(), read_title = :sheet, notes = :notes, version = version + 1
                where id = :id
                """)
                .param("notes", notes.toArray(String[]::new))
                .param("sheet", sheet)
                .param("id", id.value())
                .update();
    }

    /// From now on, what was written may be taken back for so many days.
    void endIn(ImportId id, int days) {
        sql.sql("update imports.imports set ends_at = now() + make_interval(days => :days) where id = :id")
                .param("days", days)
                .param("id", id.value())
                .update();
    }

    /// As if its last day had come: all it held is destroyed; that there was a list stays.
    /// @return false when it was brought in, and may only be taken back, or is not the viewer's
    boolean forget(ImportId id) {
        int ended = sql.sql("""
                update imports.imports set ends_at = now() where id = :id and author = team.viewer()
                    and not exists (select 1 from imports.works w where w.import_id = :id and w.how = 'done')
                """).param("id", id.value()).update();
        if (ended > 0) {
            sql.sql("select imports.destroy_ended()").query(Long.class).single();
        }
        return ended > 0;
    }

    private static StoredImport stored(ResultSet row) throws SQLException {
        Integer hub = row.getObject("hub_id", Integer.class);
        return new StoredImport(
                new ImportId(row.getObject("id", UUID.class)),
                ListKind.of(row.getString("kind")),
                new MemberId(row.getObject("author", UUID.class)),
                hub == null ? null : new HubId(hub),
                row.getString("sheet"),
                row.getBoolean("opens_journeys"),
                row.getBoolean("without_titles"),
                row.getObject("ends_at", OffsetDateTime.class).toInstant());
    }
}
