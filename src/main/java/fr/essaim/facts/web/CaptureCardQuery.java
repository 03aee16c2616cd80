package fr.essaim.facts.web;

import fr.essaim.facts.Compartment;
import fr.essaim.journal.Journal;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.ParticipantId;
import java.sql.Types;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads what a blank "+ Action" needs.
@Component
@Transactional
public class CaptureCardQuery {
    private final JdbcClient sql;
    private final Journal journal;

    CaptureCardQuery(JdbcClient sql, Journal journal) {
        this.sql = sql;
        this.journal = journal;
    }

    private record Read(@Nullable String who, List<Compartment> open, boolean bound) {}

    public CaptureCard blank() {
        return about(null);
    }

    /// @param person opened from their page; whoever the viewer may not see is left blank
    CaptureCard about(@Nullable UUID person) {
        Read read = sql.sql("""
                select (select trim(first_name || ' ' || last_name) from casefiles.participants where id = :person) as who,
                    array(select w from unnest(array['team', 'employment', 'reserved']) w
                        where cardinality(casefiles.viewer_writes(w)) > 0) as open,
                    (select team.viewer_is('social-worker')) as bound
                """)
                .param("person", person, Types.OTHER)
                .query((row, n) -> new Read(
                        row.getString("who"),
                        Arrays.stream((Object[]) row.getArray("open").getArray())
                                .map(word -> Compartment.of(word.toString()))
                                .toList(),
                        row.getBoolean("bound")))
                .single();
        if (person != null && read.who() != null) {
            journal.read("identity", new ParticipantId(person));
        }
        return new CaptureCard(
                Ids.mint(),
                read.who() == null ? null : person,
                read.who(),
                read.open(),
                Compartment.first(read.open(), read.bound()).orElse(null));
    }
}
