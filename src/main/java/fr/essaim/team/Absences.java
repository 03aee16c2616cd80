package fr.essaim.team;

import fr.essaim.journal.Journal;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.MemberId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Days on which a member is not there. They begin and end by themselves; no reason is asked, for
/// it may be health.
@Component
@Transactional
public class Absences {
    private final JdbcClient sql;
    private final Journal journal;

    Absences(JdbcClient sql, Journal journal) {
        this.sql = sql;
        this.journal = journal;
    }

    /// @return the absence; empty when some of these days are noted as away already, which is then
    /// left as it is
    public Optional<UUID> note(MemberId member, LocalDate from, LocalDate until) {
        UUID id = Ids.mint();
        int noted = sql.sql("""
                insert into team.absences (id, member_id, from_day, until_day, noted_by)
                values (:id, :member, :from, :until, :by) on conflict do nothing
                """)
                .param("id", id)
                .param("member", member.value())
                .param("from", from)
                .param("until", until)
                .param("by", Viewers.required().id().value())
                .update();
        if (noted == 0) {
            return Optional.empty();
        }
        journal.did("note-absence");
        return Optional.of(id);
    }

    /// Back earlier, or never away: an absence not begun before today never was, one that has ends
    /// yesterday.
    public void takeBack(UUID absence, LocalDate today) {
        int never = sql.sql("delete from team.absences where id = :id and from_day >= :today")
                .param("id", absence)
                .param("today", today)
                .update();
        if (never == 0) {
            sql.sql("update team.absences set until_day = :yesterday where id = :id and until_day >= :today")
                    .param("yesterday", today.minusDays(1))
                    .param("today", today)
                    .param("id", absence)
                    .update();
        }
        journal.did("take-back-absence");
    }
}
