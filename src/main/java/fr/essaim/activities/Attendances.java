package fr.essaim.activities;

import fr.essaim.activities.MeetingRepository.Enrolled;
import fr.essaim.facts.Comings;
import fr.essaim.journal.Journal;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Noting who came. Each attendance is a fact of the activity's strand; noted again, the fact is
/// put right by another in its place.
@Component
@Transactional
public class Attendances {
    private final MeetingRepository meetings;
    private final Comings comings;
    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;

    Attendances(MeetingRepository meetings, Comings comings, JdbcClient sql, Journal journal, Clock clock) {
        this.meetings = meetings;
        this.comings = comings;
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
    }

    /// What says the same as before is left as it is, so that sending it twice changes nothing.
    /// @return how many were noted, or noted otherwise
    /// @throws Meeting.NotYetHeld before the day
    /// @throws NotYours when a colleague noted it: only they put it right
    public int note(UUID session, List<Attendance> attendances) {
        Meeting meeting = meetings.lock(session);
        meeting.refuseUnlessHeld(LocalDate.now(clock));
        var told = new ArrayList<ParticipantId>();
        for (Attendance attendance : attendances) {
            Enrolled enrolled = meetings.enrolled(session, attendance.enrolment());
            if (note(meeting, enrolled, attendance.checked())) {
                told.add(enrolled.person());
            }
        }
        if (!told.isEmpty()) {
            journal.did("note-attendance", told.toArray(ParticipantId[]::new));
        }
        return told.size();
    }

    private boolean note(Meeting meeting, Enrolled enrolled, Attendance attendance) {
        Optional<Noted> before = last(enrolled.id());
        if (before.filter(noted -> noted.says(attendance)).isPresent()) {
            return false;
        }
        UUID fact = before.filter(noted -> noted.isSameFact(attendance))
                .map(noted -> noted.told().fact())
                .orElseGet(() -> comings.tell(
                        enrolled.person(), before.map(Noted::told), attendance.fact(meeting), NotYours::new));
        sql.sql("""
                insert into activities.attendances (id, enrolment_id, participant_id, hub_id, how, unsigned, fact_id)
                values (:id, :enrolment, :person, :hub, :how, :unsigned, :fact)
                """)
                .param("id", Ids.mint())
                .param("enrolment", enrolled.id())
                .param("person", enrolled.person().value())
                .param("hub", enrolled.hub().value())
                .param("how", attendance.how().code())
                .param("unsigned", attendance.unsigned())
                .param("fact", fact)
                .update();
        return true;
    }

    /// How it stands: the last time it was noted, and the fact that stands for it, corrected elsewhere or not.
    private Optional<Noted> last(UUID enrolment) {
        return sql.sql("""
                with noted as (
                    select a.how, a.unsigned, a.fact_id from activities.attendances a where a.enrolment_id = :enrolment
                    order by a.written_at desc, a.id desc limit 1)
                select n.how, n.unsigned, coalesce(s.fact_id, n.fact_id) as fact, s.compartment, s.side, s.words,
                    s.sealed, s.author,
                    (select trim(m.first_name || ' ' || m.last_name) from activities.attendances a
                        join team.members m on m.id = a.author where a.fact_id = n.fact_id order by a.written_at limit 1) as author_name,
                    coalesce(s.taken_back, false) as taken_back
                from noted n left join lateral casefiles.standing(n.fact_id) s on true
                """)
                .param("enrolment", enrolment)
                .query((row, n) -> new Noted(comings.told(row), row.getBoolean("unsigned")))
                .optional();
    }

    /// A colleague noted it: facts are put right by who wrote them.
    static final class NotYours extends Refusal {
        NotYours(String author) {
            super("activities.refusal.not-yours", null, author);
        }
    }
}
