package fr.essaim.journal;

import fr.essaim.kernel.HubId;
import fr.essaim.kernel.ParticipantId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Writes down readings and acts, in the caller's transaction: there must be one. Who did it is stamped by the database
/// from the ticket, so that no code can sign for somebody else. What is reserved is whispered: kept apart.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Journal {
    private final JdbcClient sql;

    Journal(JdbcClient sql) {
        this.sql = sql;
    }

    /// A page showed these people; one row however long the list. Nothing is written when the list is empty.
    /// @param what the page, in the trade's words: `people`, `file`, `my-day`
    public void read(String what, @Nullable HubId hub, Collection<ParticipantId> people) {
        if (!people.isEmpty()) {
            write(what, true, hub, people, null);
        }
    }

    public void read(String what, ParticipantId person) {
        write(what, true, null, List.of(person), null);
    }

    /// Somebody did something about these people (or about nobody: a hub, an account).
    /// @param act the professional's verb: `move`, `exit`, `appoint`
    public void did(String act, @Nullable HubId hub, ParticipantId... people) {
        write(act, false, hub, List.of(people), null);
    }

    public void did(String act, ParticipantId... people) {
        write(act, false, null, List.of(people), null);
    }

    /// As [#did], where the law or the house asks why.
    public void didBecause(String reason, String act, @Nullable HubId hub, ParticipantId... people) {
        write(act, false, hub, List.of(people), reason);
    }

    /// As [#did] and [#read], about what is reserved: only who did it reads this again, and nobody
    /// learns that there is something to read.
    public void whispered(String act, HubId hub, ParticipantId person) {
        write("journal.whispers", act, false, hub, List.of(person), null);
    }

    public void whisperedReading(String what, Collection<ParticipantId> people) {
        if (!people.isEmpty()) {
            write("journal.whispers", what, true, null, people, null);
        }
    }

    private void write(
            String act, boolean reading, @Nullable HubId hub, Collection<ParticipantId> people, @Nullable String why) {
        write("journal.entries", act, reading, hub, people, why);
    }

    private void write(
            String table,
            String act,
            boolean reading,
            @Nullable HubId hub,
            Collection<ParticipantId> people,
            @Nullable String why) {
        sql.sql("""
                insert into %s (act, reading, hub_id, participant_ids, reason)
                values (:act, :reading, :hub, :people, :why)
                """.formatted(table))
                .param("act", act)
                .param("reading", reading)
                .param("hub", hub == null ? null : hub.value(), java.sql.Types.INTEGER)
                .param("people", people.stream().map(ParticipantId::value).toArray(UUID[]::new))
                .param("why", why, java.sql.Types.VARCHAR)
                .update();
    }
}
