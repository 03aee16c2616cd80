package fr.essaim.imports;

import fr.essaim.casefiles.Arrivals;
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

/// Undoing an import: what nobody touched since goes, what was added since stays and is listed.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TakingBack {
    private final JdbcClient sql;
    private final Arrivals arrivals;
    private final Journal journal;

    TakingBack(JdbcClient sql, Arrivals arrivals, Journal journal) {
        this.sql = sql;
        this.arrivals = arrivals;
        this.journal = journal;
    }

    private record Taken(UUID person, String what, boolean gone) {}

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
