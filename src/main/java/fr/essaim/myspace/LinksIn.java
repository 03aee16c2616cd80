package fr.essaim.myspace;

import fr.essaim.casefiles.Way;
import fr.essaim.kernel.HubId;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.Refusal;
import fr.essaim.outbox.Channel;
import fr.essaim.outbox.Letter;
import fr.essaim.outbox.Outbox;
import fr.essaim.site.HouseAddress;
import fr.essaim.site.Words;
import fr.essaim.team.HouseSeal;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// LinksIn that leave by SMS or e-mail, in neutral words: what they lead to is not told, a telephone is read by others.
@Component
@Transactional
public class LinksIn {
    private static final String ROOM = "myspace";

    private final JdbcClient sql;
    private final Outbox outbox;
    private final HouseSeal seal;
    private final HouseAddress house;
    private final Words words;
    private final Clock clock;

    LinksIn(JdbcClient sql, Outbox outbox, HouseSeal seal, HouseAddress house, Words words, Clock clock) {
        this.sql = sql;
        this.outbox = outbox;
        this.seal = seal;
        this.house = house;
        this.words = words;
        this.clock = clock;
    }

    private record Found(UUID space, UUID person, int hub) {}

    /// Somebody at the door says where a link should go. What becomes of it is told to nobody: it
    /// leaves only when exactly one open space has that way, and not too often.
    /// @param place where they ask from (an IP address)
    /// @throws NoContact when it is neither a telephone number nor an e-mail address
    public void ask(String contact, String place) {
        Way way = read(contact);
        var kind = way.kind() == Way.Kind.PHONE ? WayIn.Kind.SMS : WayIn.Kind.EMAIL;
        UUID id = Ids.mint();
        var link = WayIn.mint(kind);
        sql.sql("select * from myspace.ask_way(:id, :kind, :address, :hash, :place, :seal)")
                .param("id", id)
                .param("kind", kind.code())
                .param("address", way.value())
                .param("hash", link.hash())
                .param("place", WayIn.sha256(place))
                .param("seal", seal.of(ROOM, "ask-way " + kind.code() + " " + way.value() + " " + id))
                .query(Found.class)
                .optional()
                .ifPresent(one -> send(id, link, new ParticipantId(one.person()), new HubId(one.hub()), way.value()));
    }

    void send(UUID id, WayIn link, ParticipantId person, HubId hub, String to) {
        Instant now = clock.instant();
        outbox.write(new Letter(
                id,
                person,
                hub,
                link.kind() == WayIn.Kind.SMS ? Channel.SMS : Channel.EMAIL,
                to,
                words.say(Locale.FRENCH, "myspace.letter.subject"),
                words.say(Locale.FRENCH, "myspace.letter.text", Letter.SECRET),
                house.of("/mine/e/" + link.secret()),
                about(person),
                now,
                now.plus(link.kind().lasts())));
    }

    static String about(ParticipantId person) {
        return "space " + person;
    }

    private static Way read(String contact) {
        try {
            return new Way(contact.contains("@") ? Way.Kind.EMAIL : Way.Kind.PHONE, contact);
        } catch (Refusal unreadable) {
            throw new NoContact();
        }
    }

    public static final class NoContact extends Refusal {
        NoContact() {
            super("myspace.refusal.no-contact", "contact");
        }
    }
}
