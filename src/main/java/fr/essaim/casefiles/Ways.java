package fr.essaim.casefiles;

import fr.essaim.journal.Journal;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.Refusal;
import fr.essaim.team.Viewers;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// How to reach somebody, who else may read or hear what is sent there, and what they wish ("jamais le mardi matin").
/// Each has its days: what no longer holds is ended, not erased.
@Component
@Transactional
public class Ways {
    private static final int LONGEST_READ_BY = 200;
    private static final int LONGEST_WISH = 500;

    private final JdbcClient sql;
    private final ParticipantRepository people;
    private final Journal journal;
    private final Clock clock;

    Ways(JdbcClient sql, ParticipantRepository people, Journal journal, Clock clock) {
        this.sql = sql;
        this.people = people;
        this.journal = journal;
        this.clock = clock;
    }

    /// @param readBy who else may read it, in the person's words ("ma sœur lit mes SMS"), or null
    /// @throws TooLong over 200 characters
    public void open(ParticipantId person, Way way, @Nullable String readBy) {
        if (readBy != null && readBy.strip().length() > LONGEST_READ_BY) {
            throw new TooLong("readBy", LONGEST_READ_BY, readBy.strip().length());
        }
        var hub = people.hubOf(person).orElseThrow(NotHere::new);
        sql.sql("""
                insert into casefiles.ways (id, participant_id, hub_id, kind, value, read_by, from_day, author)
                values (:id, :person, :hub, :kind, :value, :readBy, :from, :author)
                """)
                .param("id", Ids.mint())
                .param("person", person.value())
                .param("hub", hub.value())
                .param("kind", way.kind().code())
                .param("value", way.value())
                .param("readBy", readBy == null || readBy.isBlank() ? null : readBy.strip(), Types.VARCHAR)
                .param("from", LocalDate.now(clock))
                .param("author", Viewers.required().id().value())
                .update();
        people.index(person);
        journal.did("way-to-reach", hub, person);
    }

    /// With a file that is being opened; sent twice, it is kept once.
    public void openOnce(ParticipantId person, Way way) {
        boolean there = sql.sql("""
                select exists (select 1 from casefiles.ways
                    where participant_id = :person and kind = :kind and value = :value and until_day is null)
                """)
                .param("person", person.value())
                .param("kind", way.kind().code())
                .param("value", way.value())
                .query(Boolean.class)
                .single();
        if (!there) {
            open(person, way, null);
        }
    }

    public void close(ParticipantId person, UUID way) {
        end("ways", person, way);
        people.index(person);
    }

    /// @throws WishEmpty when nothing is said, TooLong over 500 characters
    public void wish(ParticipantId person, String words) {
        var hub = people.hubOf(person).orElseThrow(NotHere::new);
        if (words.isBlank()) {
            throw new WishEmpty();
        }
        if (words.strip().length() > LONGEST_WISH) {
            throw new TooLong("words", LONGEST_WISH, words.strip().length());
        }
        sql.sql("""
                insert into casefiles.wishes (id, participant_id, hub_id, words, from_day, author)
                values (:id, :person, :hub, :words, :from, :author)
                """)
                .param("id", Ids.mint())
                .param("person", person.value())
                .param("hub", hub.value())
                .param("words", words.strip())
                .param("from", LocalDate.now(clock))
                .param("author", Viewers.required().id().value())
                .update();
        journal.did("wish", hub, person);
    }

    public void unwish(ParticipantId person, UUID wish) {
        end("wishes", person, wish);
    }

    private void end(String table, ParticipantId person, UUID row) {
        int ended = sql.sql("update casefiles." + table + " set until_day = :today"
                        + " where id = :row and participant_id = :person and until_day is null")
                .param("today", LocalDate.now(clock))
                .param("row", row)
                .param("person", person.value())
                .update();
        if (ended == 0) {
            throw new NotHere();
        }
        journal.did("end-" + table, person);
    }

    public static final class WishEmpty extends Refusal {
        WishEmpty() {
            super("casefiles.refusal.wish-empty", "words");
        }
    }
}
