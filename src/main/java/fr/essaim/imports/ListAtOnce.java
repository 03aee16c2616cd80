package fr.essaim.imports;

import fr.essaim.imports.ImportRepository.StoredImport;
import fr.essaim.kernel.Ids;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// A list handed in, read and brought in at once, where nobody looks on: what asks is left.
@Component
class ListAtOnce {
    private final Imports imports;
    private final ImportRepository stored;
    private final Receptions receptions;
    private final WorkRepository works;
    private final Bringing bringing;
    private final TransactionTemplate once;

    ListAtOnce(
            Imports imports,
            ImportRepository stored,
            Receptions receptions,
            WorkRepository works,
            Bringing bringing,
            TransactionTemplate once) {
        this.imports = imports;
        this.stored = stored;
        this.receptions = receptions;
        this.works = works;
        this.bringing = bringing;
        this.once = once;
    }

    /// @param dryRun reads, and leaves nothing behind
    ReadList bring(ListKind kind, String fileName, byte[] bytes, @Nullable String sheet, boolean dryRun) {
        return java.util.Objects.requireNonNull(once.execute(status -> {
            ImportId id = ImportId.mint();
            imports.handIn(id, kind, fileName, bytes, sheet);
            imports.read(id, Map.of(), false);
            StoredImport here = stored.load(id);
            ReadList read = receptions.of(kind).read(receptions.brought(here));
            if (dryRun) {
                status.setRollbackOnly();
                return read;
            }
            UUID work = Ids.mint();
            works.begin(id, Works.What.BRING, work, work);
            works.end(work, "done", bringing.bring(id, new WorkProgress()));
            return read;
        }));
    }
}
