package fr.essaim.journeys.web;

import fr.essaim.casefiles.web.FilePanels;
import fr.essaim.casefiles.web.ProposedPrescriberQuery;
import fr.essaim.journeys.web.EntryPage.Proposed;
import fr.essaim.kernel.HubId;
import fr.essaim.kernel.JourneyId;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.programme.Programmes;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the entry form shows beside the person: the recipe of their hub, who carries the programme,
/// and what an imported list proposes.
@Component
@Transactional
class EntryPageQuery {
    private final JdbcClient sql;
    private final Programmes programmes;
    private final ProposedPrescriberQuery prescribers;
    private final Clock clock;

    EntryPageQuery(JdbcClient sql, Programmes programmes, ProposedPrescriberQuery prescribers, Clock clock) {
        this.sql = sql;
        this.programmes = programmes;
        this.prescribers = prescribers;
        this.clock = clock;
    }

    EntryPage page(FilePanels file, HubId hub) {
        var carriers =
                sql.sql("""
                select c.name from programme.carriers c join programme.hubs h on h.programme_id = c.programme_id
                where h.id = :hub order by c.kind, c.name
                """).param("hub", hub.value()).query(String.class).list();
        var person = new ParticipantId(file.who().id());
        var recipe = programmes.recipeOf(hub);
        var proposed = new Proposed(entryOf(person), prescribers.of(person, recipe.intake()));
        return new EntryPage(file, recipe, JourneyId.mint().value(), carriers, proposed, LocalDate.now(clock));
    }

    /// What a list said before any entry was recorded; once one is, it proposes nothing any more.
    private @Nullable LocalDate entryOf(ParticipantId person) {
        return sql.sql("""
                select p.value from casefiles.proposals p
                where p.participant_id = :person and p.field = 'entry' and not exists (
                    select 1 from journeys.entries e
                    where e.participant_id = p.participant_id and e.written_at >= p.written_at)
                order by p.written_at desc, p.id desc limit 1
                """)
                .param("person", person.value())
                .query(String.class)
                .optional()
                .map(LocalDate::parse)
                .orElse(null);
    }
}
