package fr.essaim.myspace;

import fr.essaim.casefiles.Way;
import fr.essaim.journal.Journal;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.Refusal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The team hands something to enter with. What was handed before and not used opens nothing any more.
@Component
@Transactional
public class WaysIn {
    private final JdbcClient sql;
    private final SpaceFiles files;
    private final Journal journal;
    private final LinksIn links;

    WaysIn(JdbcClient sql, SpaceFiles files, Journal journal, LinksIn links) {
        this.sql = sql;
        this.files = files;
        this.journal = journal;
        this.links = links;
    }

    /// On paper, for a week.
    /// @return the code, told here and never again
    /// @throws NotHere when no space is open
    public WayIn print(ParticipantId person) {
        return hand(Ids.mint(), person, WayIn.Kind.PRINTED);
    }

    private record Contact(
            String kind, String value, @Nullable String readBy) {}

    /// By SMS or e-mail, to a way the person gave, for half an hour.
    /// @param fine that somebody else may read it, as the person said
    /// @throws ReadByOthers when somebody else reads what goes there and the person did not say that it is fine
    public void send(UUID id, ParticipantId person, UUID way, boolean fine) {
        Contact contact = sql.sql("""
                select w.kind, w.value, w.read_by from casefiles.ways w
                where w.id = :way and w.participant_id = :person and w.until_day is null and w.kind in ('phone', 'email')
                """)
                .param("way", way)
                .param("person", person.value())
                .query(Contact.class)
                .optional()
                .orElseThrow(NotHere::new);
        if (contact.readBy() != null && !fine) {
            throw new ReadByOthers(contact.readBy());
        }
        boolean before = sql.sql("select exists (select from myspace.ways_in i where i.id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
        if (!before) {
            var kind = Way.Kind.of(contact.kind()) == Way.Kind.PHONE ? WayIn.Kind.SMS : WayIn.Kind.EMAIL;
            var file = files.inCharge(person);
            links.send(id, hand(id, person, kind), person, file.hub(), contact.value());
        }
    }

    private WayIn hand(UUID id, ParticipantId person, WayIn.Kind kind) {
        var file = files.inCharge(person);
        var way = WayIn.mint(kind);
        boolean handed = sql.sql("select myspace.hand(:id, :person, :kind, :hash, make_interval(secs => :lasts))")
                .param("id", id)
                .param("person", person.value())
                .param("kind", kind.code())
                .param("hash", way.hash())
                .param("lasts", (double) kind.lasts().toSeconds())
                .query(Boolean.class)
                .single();
        if (!handed) {
            throw new NotHere();
        }
        journal.did("hand-way-in", file.hub(), person);
        return way;
    }

    public static final class ReadByOthers extends Refusal {
        ReadByOthers(String who) {
            super("myspace.refusal.read-by-others", "fine", who);
        }
    }
}
