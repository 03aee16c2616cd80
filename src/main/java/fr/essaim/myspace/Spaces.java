package fr.essaim.myspace;

import fr.essaim.journal.Journal;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.Refusal;
import fr.essaim.kernel.Said;
import fr.essaim.outbox.Outbox;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The team opens a person's space, when they say yes, and closes it any day.
@Component
@Transactional
public class Spaces {
    private final JdbcClient sql;
    private final SpaceFiles files;
    private final Outbox outbox;
    private final Journal journal;
    private final Clock clock;

    Spaces(JdbcClient sql, SpaceFiles files, Outbox outbox, Journal journal, Clock clock) {
        this.sql = sql;
        this.files = files;
        this.outbox = outbox;
        this.journal = journal;
        this.clock = clock;
    }

    /// @param agreedOn the day the person said yes
    /// @throws OpenAlready when there is one
    public void open(UUID id, ParticipantId person, @Nullable LocalDate agreedOn) {
        var file = files.inCharge(person);
        LocalDate said = Said.past(agreedOn, "agreedOn", LocalDate.now(clock));
        try {
            boolean written = sql.sql("""
                    insert into myspace.spaces (id, participant_id, hub_id, agreed_on)
                    values (:id, :person, :hub, :agreed) on conflict (id) do nothing
                    """)
                            .param("id", id)
                            .param("person", person.value())
                            .param("hub", file.hub().value())
                            .param("agreed", said)
                            .update()
                    > 0;
            if (written) {
                journal.did("open-space", file.hub(), person);
            }
        } catch (DuplicateKeyException open) {
            throw new OpenAlready();
        }
    }

    /// Nobody enters any more, and whoever is inside is out.
    /// @throws NotHere when none is open
    public void close(UUID id, ParticipantId person) {
        var file = files.inCharge(person);
        int closed =
                sql.sql("""
                insert into myspace.closings (id, participant_id, hub_id, space_id)
                select :id, s.participant_id, s.hub_id, s.id from myspace.spaces s
                where s.participant_id = :person
                  and not exists (select from myspace.closings c where c.space_id = s.id)
                order by s.written_at desc limit 1
                """).param("id", id).param("person", person.value()).update();
        if (closed == 0) {
            throw new NotHere();
        }
        outbox.withdraw(LinksIn.about(person));
        journal.did("close-space", file.hub(), person);
    }

    public static final class OpenAlready extends Refusal {
        OpenAlready() {
            super("myspace.refusal.open-already", null);
        }
    }
}
