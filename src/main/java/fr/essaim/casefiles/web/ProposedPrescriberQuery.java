package fr.essaim.casefiles.web;

import fr.essaim.kernel.ParticipantId;
import fr.essaim.recipe.Intake;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads who a list says proposed somebody, while nobody noted who did. The reading of the file is
/// journaled by the page.
@Component
@Transactional
public class ProposedPrescriberQuery {
    private final JdbcClient sql;
    private final Clock clock;

    ProposedPrescriberQuery(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    public ProposedPrescriber of(ParticipantId person, Intake intake) {
        LocalDate today = LocalDate.now(clock);
        String words = sql.sql("""
                select p.value from casefiles.proposals p
                where p.participant_id = :person and p.field = 'prescriber' and not exists (
                    select 1 from casefiles.orientations o
                    where o.participant_id = p.participant_id and o.written_at >= p.written_at)
                order by p.written_at desc, p.id desc limit 1
                """)
                .param("person", person.value())
                .query(String.class)
                .optional()
                .orElse(null);
        return new ProposedPrescriber(
                words,
                intake.prescribers().stream().filter(kind -> kind.inUse(today)).toList());
    }
}
