package fr.essaim.imports;

import fr.essaim.journal.Journal;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Bringing a list in, whole or not at all: everything that waits for no answer. The list is read again first: whoever
/// opened a file since the dry run is known now.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Bringing {
    /// How long it may be taken back; the file is destroyed after.
    static final int DAYS = 7;

    private final ImportRepository imports;
    private final Receptions receptions;
    private final Destinations destinations;
    private final Journal journal;

    Bringing(ImportRepository imports, Receptions receptions, Destinations destinations, Journal journal) {
        this.imports = imports;
        this.receptions = receptions;
        this.destinations = destinations;
        this.journal = journal;
    }

    Map<String, Integer> bring(ImportId id, WorkProgress progress) {
        StoredImport stored = imports.load(id);
        if (stored.kind() == ListKind.PEOPLE) {
            if (stored.hub() == null) {
                throw new Imports.NoHubChosen();
            }
            destinations.refuseUnlessWritable(stored.hub());
        }
        var done = receptions.of(stored.kind()).bring(receptions.brought(stored), progress);
        imports.endIn(id, DAYS);
        journal.did("bring-in-list", stored.hub());
        return done;
    }
}
