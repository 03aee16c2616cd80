package fr.essaim.progress;

import fr.essaim.journal.Journal;
import fr.essaim.kernel.HubId;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.Refusal;
import fr.essaim.kernel.Said;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Showing to a colleague what a person said, on one day, of their health or well-being: by whoever wrote it
/// down, with the person's agreement. Nobody else learns that it was shown.
@Component
@Transactional
public class AnswerReaders {
    private final ProgressRepository rows;
    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;

    AnswerReaders(ProgressRepository rows, JdbcClient sql, Journal journal, Clock clock) {
        this.rows = rows;
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
    }

    /// @param id minted with the form: sent twice, it is shown once
    /// @param agreedOn the day the person said yes, today or earlier
    /// @throws NotHere when the viewer wrote down no such reading
    /// @throws NotNameable when the member does not accompany the person today
    public void name(UUID id, ParticipantId person, UUID sitting, MemberId member, @Nullable LocalDate agreedOn) {
        OpenFile file = rows.open(person);
        LocalDate agreed = Objects.requireNonNull(Said.past(agreedOn, "agreedOn", LocalDate.now(clock)));
        Boolean nameable = sql.sql("""
                select :member <> s.author and exists (select from casefiles.care_team c where c.participant_id = :person
                    and c.member_id = :member and c.from_day <= team.today()
                    and (c.until_day is null or c.until_day >= team.today()))
                from progress.sittings s where s.id = :sitting and s.participant_id = :person and s.author = team.viewer()
                  and exists (select from progress.answers a where a.sitting_id = s.id and a.personal)
                """)
                .param("member", member.value())
                .param("person", person.value())
                .param("sitting", sitting)
                .query(Boolean.class)
                .optional()
                .orElseThrow(NotHere::new);
        if (!nameable) {
            throw new NotNameable();
        }
        boolean written = sql.sql("""
                        insert into progress.answer_readers (id, participant_id, hub_id, sitting_id, member_id, agreed_on)
                        values (:id, :person, :hub, :sitting, :member, :agreed) on conflict do nothing
                        """)
                        .param("id", id)
                        .param("person", person.value())
                        .param("hub", file.hub().value())
                        .param("sitting", sitting)
                        .param("member", member.value())
                        .param("agreed", agreed)
                        .update()
                > 0;
        if (written) {
            journal.whispered("show-answers", file.hub(), person);
        }
    }

    /// From now on this colleague reads it no more. Twice is once.
    /// @throws NotHere when the viewer named nobody so
    public void end(ParticipantId person, UUID id) {
        int hub = sql.sql("""
                select hub_id from progress.answer_readers
                where id = :id and participant_id = :person and author = team.viewer()
                """)
                .param("id", id)
                .param("person", person.value())
                .query(Integer.class)
                .optional()
                .orElseThrow(NotHere::new);
        boolean ended =
                sql.sql("update progress.answer_readers set ended_at = now() where id = :id and ended_at is null")
                                .param("id", id)
                                .update()
                        > 0;
        if (ended) {
            journal.whispered("hide-answers", new HubId(hub), person);
        }
    }

    /// Who read the reading that was put right reads the right one.
    void follow(UUID corrected, UUID sitting) {
        sql.sql("""
                insert into progress.answer_readers (id, participant_id, hub_id, sitting_id, member_id, agreed_on)
                select gen_random_uuid(), r.participant_id, r.hub_id, :sitting, r.member_id, r.agreed_on
                from progress.answer_readers r
                where r.sitting_id = :corrected and r.author = team.viewer() and r.ended_at is null
                """).param("sitting", sitting).param("corrected", corrected).update();
    }

    /// Only who accompanies the person reads their way.
    public static final class NotNameable extends Refusal {
        NotNameable() {
            super("progress.refusal.not-nameable", "member");
        }
    }
}
