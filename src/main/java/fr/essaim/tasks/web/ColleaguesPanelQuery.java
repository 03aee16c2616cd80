package fr.essaim.tasks.web;

import fr.essaim.casefiles.web.FilePanel;
import fr.essaim.journal.Journal;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.site.Sheaf;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Reads what colleagues share about a person, in one question; who was shown what is necessary is
/// journaled.
@Component
@Order(2)
@Transactional(propagation = Propagation.MANDATORY)
class ColleaguesPanelQuery implements FilePanel {
    private final NamedParameterJdbcOperations database;
    private final Journal journal;
    private final Clock clock;

    ColleaguesPanelQuery(NamedParameterJdbcOperations database, Journal journal, Clock clock) {
        this.database = database;
        this.journal = journal;
        this.clock = clock;
    }

    private record May(boolean reads, boolean writes, boolean bound) {}

    @Override
    public Optional<Record> on(ParticipantId person) {
        var sheaf = new Sheaf();
        var may = sheaf.ask("""
                select (c.mine and p.hub_id = any ((select casefiles.viewer_reads('team', 'care-team'))::int[]))
                        or p.hub_id = any ((select casefiles.viewer_reads('team', 'hub'))::int[]) as reads,
                    (c.mine and p.hub_id = any ((select casefiles.viewer_writes('team'))::int[]))
                        or p.hub_id = any ((select team.viewer_lead_hubs())::int[]) as writes,
                    c.mine and p.hub_id = any ((select tasks.viewer_bound())::int[]) as bound
                from casefiles.participants p
                cross join lateral (select p.id = any ((select casefiles.viewer_caseload())::uuid[]) as mine) c
                where p.id = :person""", May.class);
        var notes = sheaf.ask(
                NoteRow.SELECT + " and n.taken_back_at is null order by n.written_at desc limit 20",
                (row, n) -> NoteRow.of(row));
        var tasks = sheaf.ask(
                TaskRow.SELECT.formatted("false")
                        + "where t.participant_id = :person and t.ended is null order by t.due nulls last, t.written_at limit 30",
                TaskRow.class);
        sheaf.send(database, Map.of("person", person.value()));
        if (may.isEmpty() || !(may.getFirst().reads() || may.getFirst().bound())) {
            return Optional.empty();
        }
        if (notes.stream().anyMatch(note -> !note.mine())) {
            journal.read("necessary-note", person);
        }
        var allowed = may.getFirst();
        return Optional.of(new ColleaguesPanel(
                person.value(), allowed.writes(), allowed.bound(), notes, tasks, LocalDate.now(clock)));
    }
}
