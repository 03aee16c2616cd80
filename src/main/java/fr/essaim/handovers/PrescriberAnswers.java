package fr.essaim.handovers;

import fr.essaim.journal.Journal;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the hub told whoever proposed somebody. The answer is given by voice or letter; here it is
/// dated and kept.
@Component
@Transactional
public class PrescriberAnswers {
    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;

    PrescriberAnswers(JdbcClient sql, Journal journal, Clock clock) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
    }

    public enum Answer {
        ACCEPTED,
        WAITING_LIST,
        DECLINED;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// @throws NotHere when there is no such orientation for this viewer
    /// @throws NotToldYet when the day is missing or to come
    public void answer(UUID orientation, Answer answer, @Nullable LocalDate toldOn) {
        if (toldOn == null || toldOn.isAfter(LocalDate.now(clock))) {
            throw new NotToldYet();
        }
        UUID person = sql.sql("""
                insert into handovers.orientation_answers (id, orientation_id, participant_id, hub_id, answer, told_on, said_by)
                select :id, o.id, o.participant_id, o.hub_id, :answer, :told, team.viewer()
                from casefiles.orientations o where o.id = :orientation and o.hub_id = any ((select team.viewer_hubs())::int[])
                returning participant_id
                """)
                .param("id", Ids.mint())
                .param("orientation", orientation)
                .param("answer", answer.code())
                .param("told", toldOn)
                .query(UUID.class)
                .optional()
                .orElseThrow(NotHere::new);
        journal.did("answer-prescriber", new ParticipantId(person));
    }

    public static final class NotToldYet extends Refusal {
        NotToldYet() {
            super("handovers.refusal.not-told-yet", "toldOn");
        }
    }
}
