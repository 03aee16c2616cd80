package fr.essaim.imports;

import fr.essaim.casefiles.Arrivals;
import fr.essaim.imports.ImportRepository.StoredImport;
import fr.essaim.journal.Journal;
import fr.essaim.kernel.ParticipantId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    private final Arrivals arrivals;
    private final JdbcClient sql;

    Bringing(
            ImportRepository imports,
            Receptions receptions,
            Destinations destinations,
            Journal journal,
            Arrivals arrivals,
            JdbcClient sql) {
        this.imports = imports;
        this.receptions = receptions;
        this.destinations = destinations;
        this.journal = journal;
        this.arrivals = arrivals;
        this.sql = sql;
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

    private record Taken(UUID person, String what, boolean gone) {}

    /// Undoing: what nobody touched since goes, what was added since stays and is listed.
    Map<String, Integer> undo(ImportId id, WorkProgress progress) {
        progress.begins(1);
        List<Taken> taken = sql.sql("select person, what, gone from imports.take_back(:id)")
                .param("id", id.value())
                .query(Taken.class)
                .list();
        progress.goesOn(1);
        Set<ParticipantId> mended = new LinkedHashSet<>();
        Set<ParticipantId> all = new LinkedHashSet<>();
        var counts = new LinkedHashMap<String, Integer>();
        for (Taken one : taken) {
            var person = new ParticipantId(one.person());
            all.add(person);
            counts.merge(one.gone() ? "gone" : "kept", 1, Integer::sum);
            if (one.gone() && !one.what().equals("opened")) {
                mended.add(person);
            }
        }
        sql.sql("select gone from imports.take_back_others(:id)")
                .param("id", id.value())
                .query(Boolean.class)
                .list()
                .forEach(gone -> counts.merge(gone ? "gone" : "kept", 1, Integer::sum));
        arrivals.findAgain(new ArrayList<>(mended));
        journal.did("undo-import", null, all.toArray(ParticipantId[]::new));
        return counts;
    }
}
