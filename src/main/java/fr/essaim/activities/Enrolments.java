package fr.essaim.activities;

import fr.essaim.activities.MeetingRepository.Enrolled;
import fr.essaim.journal.Journal;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Enrolling people, letting them go, giving a seat that became free to the first who waits.
@Component
@Transactional
public class Enrolments {
    private final MeetingRepository meetings;
    private final JdbcClient sql;
    private final Journal journal;

    Enrolments(MeetingRepository meetings, JdbcClient sql, Journal journal) {
        this.meetings = meetings;
        this.sql = sql;
        this.journal = journal;
    }

    /// What became of those who were enrolled together.
    ///
    /// @param waiting how many were put on the waiting list, in the order they were given
    /// @param already how many were enrolled before
    public record Outcome(int seated, int waiting, int already) {}

    /// Whoever is enrolled already stays as they are, so that sending it twice changes nothing.
    /// @throws NotHere when there is no such session, or one of them is nobody of the viewer's hubs
    /// @throws Nobody when no one was named
    public Outcome enrol(UUID session, Collection<ParticipantId> people) {
        if (people.isEmpty()) {
            throw new Nobody();
        }
        Meeting meeting = meetings.lock(session);
        List<ParticipantId> asked = people.stream().distinct().toList();
        List<ParticipantId> wanted =
                asked.stream().filter(person -> !isEnrolled(session, person)).toList();
        int seats = Math.min(meeting.free(), wanted.size());
        for (int i = 0; i < wanted.size(); i++) {
            UUID enrolment = Ids.mint();
            insert(enrolment, session, wanted.get(i));
            if (i < seats) {
                seat(enrolment);
            }
        }
        if (!wanted.isEmpty()) {
            journal.did("enrol", wanted.toArray(ParticipantId[]::new));
        }
        return new Outcome(seats, wanted.size() - seats, asked.size() - wanted.size());
    }

    /// Somebody will not come after all; whoever waits is proposed, never moved silently. Twice is once.
    public void withdraw(UUID session, UUID enrolment) {
        meetings.lock(session);
        Enrolled enrolled = meetings.enrolled(session, enrolment);
        sql.sql("""
                insert into activities.withdrawals (id, enrolment_id, participant_id, hub_id)
                select :id, id, participant_id, hub_id from activities.enrolments where id = :enrolment
                """).param("id", Ids.mint()).param("enrolment", enrolment).update();
        journal.did("withdraw-enrolment", enrolled.hub(), enrolled.person());
    }

    /// Gives the free seat to the first who waits.
    /// @throws NoPlaceLeft when somebody else took it meanwhile
    /// @throws NotTheirTurn when another waited before
    public void seatNext(UUID session, UUID enrolment) {
        Meeting meeting = meetings.lock(session);
        Enrolled enrolled = meetings.enrolled(session, enrolment);
        if (enrolled.seated()) {
            return;
        }
        if (meeting.seated() >= meeting.places()) {
            throw new NoPlaceLeft();
        }
        if (!meetings.firstInLine(session).filter(enrolment::equals).isPresent()) {
            throw new NotTheirTurn();
        }
        seat(enrolment);
        journal.did("give-seat", enrolled.hub(), enrolled.person());
    }

    private boolean isEnrolled(UUID session, ParticipantId person) {
        return sql.sql("""
                select exists (select from activities.enrolments e where e.session_id = :session and e.participant_id = :person
                    and not exists (select from activities.withdrawals w where w.enrolment_id = e.id))
                """)
                .param("session", session)
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    private void insert(UUID id, UUID session, ParticipantId person) {
        int written = sql.sql("""
                insert into activities.enrolments (id, session_id, participant_id, hub_id)
                select :id, :session, p.id, p.hub_id from casefiles.participants p
                where p.id = :person and p.hub_id = any ((select team.viewer_hubs())::int[])
                """)
                .param("id", id)
                .param("session", session)
                .param("person", person.value())
                .update();
        if (written == 0) {
            throw new NotHere();
        }
    }

    private void seat(UUID enrolment) {
        sql.sql("""
                insert into activities.seats (id, enrolment_id, participant_id, hub_id)
                select :id, id, participant_id, hub_id from activities.enrolments where id = :enrolment
                """).param("id", Ids.mint()).param("enrolment", enrolment).update();
    }

    static final class Nobody extends Refusal {
        Nobody() {
            super("activities.refusal.nobody", "who");
        }
    }

    static final class NoPlaceLeft extends Refusal {
        NoPlaceLeft() {
            super("activities.refusal.no-place-left", null);
        }
    }

    static final class NotTheirTurn extends Refusal {
        NotTheirTurn() {
            super("activities.refusal.not-their-turn", null);
        }
    }

    /// Nobody of the viewer's hubs answers to what was typed.
    public static final class NobodySo extends Refusal {
        public NobodySo(String typed) {
            super("activities.refusal.nobody-so", "who", typed);
        }
    }

    public static final class SeveralSo extends Refusal {
        public SeveralSo(String typed) {
            super("activities.refusal.several-so", "who", typed);
        }
    }
}
