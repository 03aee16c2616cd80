package fr.essaim.myspace;

import fr.essaim.journal.Journal;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.Said;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The team answers: in writing, or that it was said face to face; gives the file, or says why it takes longer; has
/// talked about what the person no longer agrees with.
@Component
@Transactional
public class Replies {
    private static final int LONGEST = 2000;

    private final JdbcClient sql;
    private final SpaceFiles files;
    private final Journal journal;
    private final Clock clock;

    Replies(JdbcClient sql, SpaceFiles files, Journal journal, Clock clock) {
        this.sql = sql;
        this.files = files;
        this.journal = journal;
        this.clock = clock;
    }

    public void write(UUID id, ParticipantId person, String words) {
        message(id, person, "written", Said.words(words, "words", LONGEST));
    }

    /// Answered face to face or by telephone.
    public void speak(UUID id, ParticipantId person) {
        message(id, person, "spoken", null);
    }

    private void message(UUID id, ParticipantId person, String kind, @Nullable String words) {
        var file = files.inCharge(person);
        boolean written = sql.sql("""
                insert into myspace.messages (id, participant_id, hub_id, kind, words)
                values (:id, :person, :hub, :kind, :words) on conflict (id) do nothing
                """)
                        .param("id", id)
                        .param("person", person.value())
                        .param("hub", file.hub().value())
                        .param("kind", kind)
                        .param("words", words, Types.VARCHAR)
                        .update()
                > 0;
        if (written) {
            journal.did("answer-message", file.hub(), person);
        }
    }

    /// The copy was handed to the person.
    public void give(UUID id, ParticipantId person, UUID request, @Nullable LocalDate on) {
        var file = files.handing(person);
        LocalDate given = Said.past(on, "on", LocalDate.now(clock));
        if (reply(id, file, request, "given", given, null)) {
            journal.did("give-file", file.hub(), person);
        }
    }

    /// It takes longer, and the person is told why.
    /// @throws FileRequest.TooLate when the first month is over, TooFar beyond three
    public void prolong(UUID id, ParticipantId person, UUID request, @Nullable LocalDate until, @Nullable String why) {
        var file = files.handing(person);
        LocalDate asked = sql.sql(
                        "select r.asked_on from myspace.requests r where r.id = :id and r.participant_id = :person")
                .param("id", request)
                .param("person", person.value())
                .query(LocalDate.class)
                .optional()
                .orElseThrow(NotHere::new);
        var today = LocalDate.now(clock);
        if (reply(id, file, request, "prolonged", today, new FileRequest(asked).prolonged(until, why, today))) {
            journal.did("prolong-file", file.hub(), person);
        }
    }

    /// @return whether it is new
    private boolean reply(
            UUID id,
            SpaceFiles.SpaceFile file,
            UUID request,
            String kind,
            LocalDate on,
            FileRequest.@Nullable Later later) {
        int written = sql.sql("""
                insert into myspace.replies (id, participant_id, hub_id, request_id, kind, on_day, until_day, words)
                select :id, r.participant_id, r.hub_id, r.id, :kind, :on, :until, :why
                from myspace.requests r where r.id = :request and r.participant_id = :person
                on conflict do nothing
                """)
                .param("id", id)
                .param("kind", kind)
                .param("on", on)
                .param("until", later == null ? null : later.until(), Types.DATE)
                .param("why", later == null ? null : later.why(), Types.VARCHAR)
                .param("request", request)
                .param("person", file.person().value())
                .update();
        if (written == 0 && !isAnswered(file.person(), request, kind)) {
            throw new NotHere();
        }
        return written > 0;
    }

    private boolean isAnswered(ParticipantId person, UUID request, String kind) {
        return sql.sql("""
                select exists (select from myspace.replies r
                    where r.request_id = :request and r.participant_id = :person and r.kind = :kind)
                """)
                .param("request", request)
                .param("person", person.value())
                .param("kind", kind)
                .query(Boolean.class)
                .single();
    }

    /// Somebody talked with them about what they no longer agree with.
    public void hear(UUID id, ParticipantId person, UUID mind) {
        var file = files.inCharge(person);
        int heard = sql.sql("""
                insert into myspace.heard (id, participant_id, hub_id, mind_id)
                select :id, m.participant_id, m.hub_id, m.id from myspace.minds m
                where m.id = :mind and m.participant_id = :person on conflict do nothing
                """)
                .param("id", id)
                .param("mind", mind)
                .param("person", person.value())
                .update();
        if (heard > 0) {
            journal.did("hear-mind", file.hub(), person);
        }
    }
}
