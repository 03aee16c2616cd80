package fr.essaim.audits;

import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.Refusal;
import fr.essaim.programme.Programmes;
import fr.essaim.recipe.Recipe;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Reading a sample: the database tells the controller, on the audit's days, and whoever of the
/// house said why within the hour; it journals who was read.
@Component
@Transactional
public class Packs {
    private final AuditRepository audits;
    private final JdbcClient sql;
    private final Programmes programmes;
    private final JsonMapper json;
    private final Clock clock;

    Packs(AuditRepository audits, JdbcClient sql, Programmes programmes, JsonMapper json, Clock clock) {
        this.audits = audits;
        this.sql = sql;
        this.programmes = programmes;
        this.json = json;
        this.clock = clock;
    }

    /// The latest first.
    public List<Audit> audits() {
        return audits.all(100);
    }

    /// @throws NotHere when there is none for this viewer
    public Audit audit(UUID id) {
        return audits.find(id).orElseThrow(NotHere::new);
    }

    /// Why this viewer reads the sample now: the audit's purpose, or the reason they gave; null when they may not.
    public @Nullable String because(UUID audit) {
        return sql.sql("select audits.reading_because(:audit)")
                .param("audit", audit)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /// Everybody of the sample, draw by draw: for a list.
    public List<Pack> sample(UUID audit) {
        return read(audit, null, false);
    }

    /// One person of the sample, whole.
    /// @throws NotHere when they are not in it, or not for this viewer
    public Pack one(UUID audit, UUID journey) {
        return read(audit, journey, true).stream()
                .filter(pack -> pack.proofs() != null)
                .findFirst()
                .orElseThrow(NotHere::new);
    }

    /// Everybody of the sample, whole: to be taken away.
    /// @throws NothingToRead when nobody was drawn, or the viewer gave no reason
    List<Pack> whole(UUID audit) {
        List<Pack> all = read(audit, null, true);
        if (all.isEmpty()) {
            throw new NothingToRead();
        }
        return all;
    }

    @SuppressWarnings("ArrayRecordComponent") // carried once, never compared
    public record Document(String name, String mediaType, byte[] bytes) {}

    /// @throws NotHere when it proves nothing of the sample, or not for this viewer
    public Document document(UUID audit, UUID document) {
        return sql.sql("select * from audits.document(:audit, :document)")
                .param("audit", audit)
                .param("document", document)
                .query(Document.class)
                .optional()
                .orElseThrow(NotHere::new);
    }

    private record Row(
            UUID drawId,
            int place,
            UUID journeyId,
            @Nullable UUID participantId,
            @Nullable String proofs) {}

    private List<Pack> read(UUID audit, @Nullable UUID journey, boolean whole) {
        LocalDate today = LocalDate.now(clock);
        Map<String, Recipe> recipes = new HashMap<>();
        return sql
                .sql(
                        "select draw_id, place, journey_id, participant_id, proofs::text from audits.evidence(:audit, :journeys, :whole)")
                .param("audit", audit)
                .param("journeys", journey == null ? null : new UUID[] {journey}, java.sql.Types.ARRAY)
                .param("whole", whole)
                .query(Row.class)
                .list()
                .stream()
                .map(row -> pack(row, recipes, today))
                .toList();
    }

    private Pack pack(Row row, Map<String, Recipe> recipes, LocalDate today) {
        if (row.proofs() == null) {
            return new Pack(row.drawId(), row.place(), row.journeyId(), null, null, null, List.of());
        }
        Proofs proofs = json.readValue(row.proofs(), Proofs.class);
        Recipe recipe = recipes.computeIfAbsent(
                proofs.recipe() + " " + proofs.version(),
                version -> programmes.recipe(proofs.recipe(), proofs.version()));
        List<Expected> expected = Expected.of(proofs, recipe, today);
        return new Pack(row.drawId(), row.place(), row.journeyId(), row.participantId(), proofs, recipe, expected);
    }

    public static final class NothingToRead extends Refusal {
        NothingToRead() {
            super("audits.refusal.nothing-to-read", null);
        }
    }
}
