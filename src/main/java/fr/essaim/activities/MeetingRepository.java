package fr.essaim.activities;

import fr.essaim.kernel.HubId;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.Strand;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Finds sessions and the enrolments in them.
@Repository
class MeetingRepository {
    private final JdbcClient sql;

    MeetingRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /// As it stands once nobody else may change it: until this transaction ends.
    /// @throws NotHere when there is no such session for this viewer
    Meeting lock(UUID session) {
        sql.sql("select activities.lock(:session)")
                .param("session", session)
                .query((row, n) -> 0)
                .list();
        return load(session);
    }

    Meeting load(UUID session) {
        return sql.sql("""
                select a.title, a.strand, s.day, s.from_time, s.to_time, s.places,
                    coalesce(c.seated, 0) as seated, coalesce(c.waiting, 0) as waiting
                from activities.sessions s join activities.activities a on a.id = s.activity_id
                cross join lateral (select sum(seated)::int as seated, sum(waiting)::int as waiting
                    from activities.counts(array[s.id])) c
                where s.id = :session
                """)
                .param("session", session)
                .query((row, n) -> new Meeting(
                        row.getString("title"),
                        Strand.of(row.getString("strand")),
                        new Slot(
                                row.getObject("day", LocalDate.class),
                                row.getObject("from_time", LocalTime.class),
                                row.getObject("to_time", LocalTime.class)),
                        row.getInt("places"),
                        row.getInt("seated"),
                        row.getInt("waiting")))
                .optional()
                .orElseThrow(NotHere::new);
    }

    /// Somebody's enrolment, among those whose names the viewer reads.
    record Enrolled(UUID id, ParticipantId person, HubId hub, boolean seated) {}

    /// @throws NotHere when there is none so called in this session, or they left it
    Enrolled enrolled(UUID session, UUID enrolment) {
        return sql.sql("""
                select e.participant_id, e.hub_id, exists (select from activities.seats t where t.enrolment_id = e.id) as seated
                from activities.enrolments e where e.id = :enrolment and e.session_id = :session
                  and not exists (select from activities.withdrawals w where w.enrolment_id = e.id)
                """)
                .param("enrolment", enrolment)
                .param("session", session)
                .query((row, n) -> new Enrolled(
                        enrolment,
                        new ParticipantId(row.getObject("participant_id", UUID.class)),
                        new HubId(row.getInt("hub_id")),
                        row.getBoolean("seated")))
                .optional()
                .orElseThrow(NotHere::new);
    }

    /// Whose turn it is; empty when nobody waits.
    Optional<UUID> firstInLine(UUID session) {
        return sql.sql("select enrolment_id from activities.line(:session) where nth = 1")
                .param("session", session)
                .query(UUID.class)
                .optional();
    }
}
