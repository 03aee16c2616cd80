package fr.essaim.duplicates;

import fr.essaim.casefiles.Identity;
import fr.essaim.casefiles.Participants;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.Refusal;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Two files become one person's. What is written in one goes to the other in `duplicates.merge`,
/// which checks that the viewer sees both, remembers every row and journals; the absorbed file
/// stays, hidden, so that it can come back.
@Component
@Transactional
public class Merges {
    private final JdbcClient sql;
    private final Participants participants;
    private final Clock clock;

    Merges(JdbcClient sql, Participants participants, Clock clock) {
        this.sql = sql;
        this.participants = participants;
        this.clock = clock;
    }

    /// @param merge minted with the form; sent twice, it is done once
    /// @param identity who the person is from now on, chosen between both files; what they said
    /// otherwise is kept
    /// @throws JourneysOverlap when both were in a journey of one programme at the same time
    /// @throws NotHere when the viewer does not see both, or one is merged already
    public void merge(UUID merge, ParticipantId kept, ParticipantId absorbed, Identity identity) {
        identity.checked(LocalDate.now(clock));
        if (done(merge)) {
            return;
        }
        String answer = sql.sql("""
                select duplicates.merge(:merge, :kept, :absorbed, :first, :last, :sort, :born, :gender)
                """)
                .param("merge", merge)
                .param("kept", kept.value())
                .param("absorbed", absorbed.value())
                .param("first", identity.name().first())
                .param("last", identity.name().last())
                .param("sort", identity.sortKey())
                .param("born", identity.birthDate(), Types.DATE)
                .param(
                        "gender",
                        identity.gender() == null ? null : identity.gender().code(),
                        Types.VARCHAR)
                .query(String.class)
                .single();
        switch (answer) {
            case "merged" -> participants.reindex(kept);
            case "journeys-overlap" -> throw new JourneysOverlap();
            default -> throw new NotHere();
        }
    }

    /// @return the file that comes back
    /// @throws MergedSince when the kept file was itself merged into another since
    /// @throws NotHere when there is no such merge for this viewer, or it is undone already
    public ParticipantId undo(UUID merge) {
        var files = sql.sql("select participant_id, absorbed_id from duplicates.merges where id = :id")
                .param("id", merge)
                .query((row, n) -> new ParticipantId[] {
                    new ParticipantId(row.getObject(1, UUID.class)), new ParticipantId(row.getObject(2, UUID.class))
                })
                .optional()
                .orElseThrow(NotHere::new);
        String answer = sql.sql("select duplicates.undo(:merge)")
                .param("merge", merge)
                .query(String.class)
                .single();
        return switch (answer) {
            case "undone" -> {
                participants.reindex(files[0]);
                participants.reindex(files[1]);
                yield files[1];
            }
            case "merged-since" -> throw new MergedSince();
            default -> throw new NotHere();
        };
    }

    private boolean done(UUID merge) {
        return sql.sql("select exists (select 1 from duplicates.merges where id = :id)")
                .param("id", merge)
                .query(Boolean.class)
                .single();
    }

    /// Nobody is twice in a programme at once: one of the journeys must be closed or put right first.
    public static final class JourneysOverlap extends Refusal {
        JourneysOverlap() {
            super("duplicates.refusal.journeys-overlap", null);
        }
    }

    public static final class MergedSince extends Refusal {
        MergedSince() {
            super("duplicates.refusal.merged-since", null);
        }
    }
}
