package fr.essaim.hours;

import fr.essaim.journal.Journal;
import fr.essaim.kernel.HubId;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.ParticipantId;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the person asked for in their own space, answered once: by the paper, or in talking.
@Component
@Transactional
public class Asks {
    private final JdbcClient sql;
    private final Attestations papers;
    private final Journal journal;
    private final Clock clock;

    Asks(JdbcClient sql, Attestations papers, Journal journal, Clock clock) {
        this.sql = sql;
        this.papers = papers;
        this.journal = journal;
        this.clock = clock;
    }

    /// Makes the paper of the days and of the kinds the person chose; they read it in their space.
    /// @param id minted with the form: sent twice, it is made once
    /// @throws NotHere when there is no such ask, or none the viewer may answer
    /// @throws Attestation.NothingDone when nothing of it was noted with a length
    /// @throws Attestations.Over when somebody answered meanwhile
    public void make(UUID id, ParticipantId person, UUID ask) {
        papers.make(id, person, asked(person, ask));
        answer(person, ask, id);
    }

    /// Talked about with the person: there is no paper.
    /// @throws Attestations.Over when somebody made it meanwhile
    public void talk(ParticipantId person, UUID ask) {
        if (answer(person, ask, null)) {
            journal.did("hear-hours-ask", hub(person, ask), person);
        }
    }

    private Asked asked(ParticipantId person, UUID ask) {
        return sql.sql("""
                select from_day, until_day, asked_on, kinds from hours.asks where id = :ask and participant_id = :person
                """)
                .param("ask", ask)
                .param("person", person.value())
                .query((row, n) -> new Asked(
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("until_day", LocalDate.class),
                        row.getObject("asked_on", LocalDate.class),
                        Asked.How.SPACE,
                        List.of((String[]) row.getArray("kinds").getArray())))
                .optional()
                .orElseThrow(NotHere::new);
    }

    private HubId hub(ParticipantId person, UUID ask) {
        return sql.sql("""
                select hub_id from hours.asks a where a.id = :ask and a.participant_id = :person
                  and hours.viewer_writes(a.participant_id, a.hub_id)
                """)
                .param("ask", ask)
                .param("person", person.value())
                .query(Integer.class)
                .optional()
                .map(HubId::new)
                .orElseThrow(NotHere::new);
    }

    /// False when it was answered so before.
    private boolean answer(ParticipantId person, UUID ask, @Nullable UUID paper) {
        boolean written = sql.sql("""
                insert into hours.answers (id, ask_id, attestation_id, participant_id, hub_id, on_day)
                values (:id, :ask, :paper, :person, :hub, :on) on conflict (ask_id) do nothing
                """)
                        .param("id", Ids.mint())
                        .param("ask", ask)
                        .param("paper", paper, Types.OTHER)
                        .param("person", person.value())
                        .param("hub", hub(person, ask).value())
                        .param("on", LocalDate.now(clock))
                        .update()
                > 0;
        if (!written && !isAnswered(ask, paper)) {
            throw new Attestations.Over();
        }
        return written;
    }

    private boolean isAnswered(UUID ask, @Nullable UUID paper) {
        return sql.sql("""
                select exists (select from hours.answers where ask_id = :ask and attestation_id is not distinct from :paper)
                """)
                .param("ask", ask)
                .param("paper", paper, Types.OTHER)
                .query(Boolean.class)
                .single();
    }
}
