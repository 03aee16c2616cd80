package fr.essaim.tasks.web;

import fr.essaim.casefiles.web.FilePanel;
import fr.essaim.journal.Journal;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.site.Sheaf;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Reads what colleagues share about a person, in one question; who was shown what is necessary is
/// journaled.
@Component
@Order(3) // talents first, then when one meets
class ColleaguesPanelQuery implements FilePanel {
    private final Journal journal;
    private final Clock clock;

    ColleaguesPanelQuery(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    private record May(boolean reads, boolean writes, boolean bound) {}

    @Override
    public Supplier<Optional<Record>> ask(Sheaf sheaf, ParticipantId person) {
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
        return () -> may.stream()
                .filter(allowed -> allowed.reads() || allowed.bound())
                .findFirst()
                .map(allowed -> shown(person, allowed, notes, tasks));
    }

    private ColleaguesPanel shown(ParticipantId person, May allowed, List<NoteRow> notes, List<TaskRow> tasks) {
        if (notes.stream().anyMatch(note -> !note.mine())) {
            journal.read("necessary-note", person);
        }
        return new ColleaguesPanel(
                person.value(), allowed.writes(), allowed.bound(), notes, tasks, LocalDate.now(clock));
    }
}
