package fr.essaim.drafts;

import fr.essaim.facts.ReservedText;
import fr.essaim.facts.ReservedText.Words;
import fr.essaim.kernel.NotHere;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Keeping a draft, taking it up again, dropping it. One for each form of a page and each of its writers; the database
/// shows each only their own, forgets them after fourteen days, and does not know of what page they are.
@Component
@Transactional
public class Drafts {
    private static final TypeReference<Inside> INSIDE = new TypeReference<>() {};

    private final JdbcClient sql;
    private final ReservedText seal;
    private final JsonMapper json;

    Drafts(JdbcClient sql, ReservedText seal, JsonMapper json) {
        this.sql = sql;
        this.seal = seal;
        this.json = json;
    }

    private record Inside(String title, String page, String form, Map<String, List<String>> fields) {}

    /// Keeps it in the place of the one before.
    /// @return its id: the same for as long as this form is being written
    public UUID keep(Draft draft) {
        byte[] key = key(draft.page(), draft.form());
        UUID id = sql.sql("select drafts.place(:id, :key)")
                .param("id", draft.id())
                .param("key", key)
                .query(UUID.class)
                .single();
        var inside = new Inside(draft.title(), draft.page(), draft.form(), draft.fields());
        sql.sql("update drafts.drafts set sealed = :sealed, saved_at = now() where id = :id")
                .param("id", id)
                .param("sealed", seal.seal(id, new Words(null, json.writeValueAsString(inside))))
                .update();
        return id;
    }

    /// Those of one's own, the latest first.
    public List<Draft> own() {
        return sql.sql("select id, sealed, saved_at from drafts.drafts where sealed is not null order by saved_at desc")
                .query((row, n) -> draft(row))
                .list();
    }

    /// Those of the forms of one page.
    public List<Draft> on(String page) {
        return own().stream().filter(draft -> draft.page().equals(page)).toList();
    }

    public int waiting() {
        return sql.sql("select count(*) from drafts.drafts where sealed is not null")
                .query(Integer.class)
                .single();
    }

    /// @throws NotHere when it was dropped, is too old, or is not one's own
    public Draft take(UUID id) {
        return find(id).orElseThrow(NotHere::new);
    }

    private Optional<Draft> find(UUID id) {
        return sql.sql("select id, sealed, saved_at from drafts.drafts where id = :id and sealed is not null")
                .param("id", id)
                .query((row, n) -> draft(row))
                .optional();
    }

    /// Sent: whatever was begun in this form.
    public void drop(String page, String form) {
        sql.sql("delete from drafts.drafts where key = :key")
                .param("key", key(page, form))
                .update();
    }

    /// Thrown away. Dropping it twice is dropping it once.
    public void drop(UUID id) {
        sql.sql("delete from drafts.drafts where id = :id").param("id", id).update();
    }

    private Draft draft(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String text =
                Objects.requireNonNullElse(seal.open(id, row.getBytes("sealed")).body(), "{}");
        var inside = json.readValue(text, INSIDE);
        return new Draft(
                id,
                inside.title(),
                inside.page(),
                inside.form(),
                inside.fields(),
                row.getObject("saved_at", OffsetDateTime.class).toInstant());
    }

    private static byte[] key(String page, String form) {
        try {
            return MessageDigest.getInstance("SHA-256").digest((page + "\n" + form).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
