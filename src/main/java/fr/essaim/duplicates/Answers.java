package fr.essaim.duplicates;

import fr.essaim.journal.Journal;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.ParticipantId;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What somebody answered about two files: two people, for everybody and until taken back; or
/// later, for oneself.
@Component
@Transactional
public class Answers {
    private static final int LATER_DAYS = 14;

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;

    Answers(JdbcClient sql, Journal journal, Clock clock) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
    }

    /// Never proposed again, whoever looks, until somebody takes it back. Said twice, it is said once.
    /// @throws NotHere when the viewer does not see both
    public void distinct(ParticipantId one, ParticipantId other) {
        write(one, other, "distinct", null);
        journal.did("two-people", one, other);
    }

    /// Proposed again to this viewer after fourteen days; to the others at once.
    /// @throws NotHere when the viewer does not see both
    public void later(ParticipantId one, ParticipantId other) {
        write(one, other, "later", LocalDate.now(clock).plusDays(LATER_DAYS));
    }

    /// @throws NotHere when there is no such answer for this viewer, or it was taken back already
    public void takeBack(UUID answer) {
        var pair = sql.sql("""
                update duplicates.answers set taken_back_by = team.viewer(), taken_back_at = now()
                where id = :id and answer = 'distinct' and taken_back_at is null returning one_id, other_id
                """)
                .param("id", answer)
                .query((row, n) -> new ParticipantId[] {
                    new ParticipantId(row.getObject(1, UUID.class)), new ParticipantId(row.getObject(2, UUID.class))
                })
                .optional()
                .orElseThrow(NotHere::new);
        journal.did("maybe-one-person", pair);
    }

    private void write(ParticipantId one, ParticipantId other, String answer, @Nullable LocalDate until) {
        int seen = sql.sql("select count(*) from casefiles.participants where id in (:one, :other)")
                .param("one", one.value())
                .param("other", other.value())
                .query(Integer.class)
                .single();
        if (seen != 2) {
            throw new NotHere();
        }
        sql.sql("""
                insert into duplicates.answers (id, one_id, one_hub, other_id, other_hub, answer, until_day)
                select :id, a.id, a.hub_id, b.id, b.hub_id, :answer, :until
                from casefiles.participants a, casefiles.participants b
                where a.id = least(:one::uuid, :other::uuid) and b.id = greatest(:one::uuid, :other::uuid)
                on conflict (one_id, other_id) where answer = 'distinct' and taken_back_at is null do nothing
                """)
                .param("id", Ids.mint())
                .param("answer", answer)
                .param("until", until, Types.DATE)
                .param("one", one.value())
                .param("other", other.value())
                .update();
    }
}
