package fr.essaim.outbox;

import fr.essaim.facts.ReservedText;
import fr.essaim.facts.ReservedText.Words;
import fr.essaim.kernel.MemberId;
import fr.essaim.team.HouseSeal;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Where letters are laid, in the transaction of what they tell of: it goes back, and so do they. Whoever lays one has
/// passed the walls already; a person who follows a link has no ticket and may cause one too.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Outbox {
    static final String ROOM = "outbox";

    private final JdbcClient sql;
    private final ReservedText keeper;
    private final HouseSeal seal;

    Outbox(JdbcClient sql, ReservedText keeper, HouseSeal seal) {
        this.sql = sql;
        this.keeper = keeper;
        this.seal = seal;
    }

    /// Laid twice, it leaves once.
    public void write(Letter letter) {
        write(letter, List.of());
    }

    /// @param readers who alone sees that it leaves, when what it tells of is reserved; nobody named: the team does
    public void write(Letter letter, List<MemberId> readers) {
        byte[] sealed = letter.secret() == null ? null : keeper.seal(letter.id(), new Words(null, letter.secret()));
        sql.sql("""
                select outbox.lay(:id, :person, :hub, :channel, :to, :subject, :words, :sealed, :about, :from, :until, :readers, :seal)
                """)
                .param("id", letter.id())
                .param("person", letter.person().value())
                .param("hub", letter.hub().value())
                .param("channel", letter.channel().code())
                .param("to", letter.to())
                .param("subject", letter.subject())
                .param("words", letter.text())
                .param("sealed", sealed, Types.BINARY)
                .param("about", letter.about())
                .param("from", letter.from().atOffset(ZoneOffset.UTC))
                .param("until", letter.until().atOffset(ZoneOffset.UTC))
                .param(
                        "readers",
                        readers.isEmpty()
                                ? null
                                : readers.stream().map(MemberId::value).toArray(UUID[]::new),
                        Types.ARRAY)
                .param("seal", seal.of(ROOM, "lay " + letter.id()))
                .query(Boolean.class)
                .single();
    }

    /// What these tell of is the team's to know from now on.
    public void show(String about) {
        sql.sql("select outbox.show(:about, :seal)")
                .param("about", about)
                .param("seal", seal.of(ROOM, "show " + about))
                .query((row, n) -> about)
                .single();
    }

    /// What has not left about this does not leave any more.
    /// @return how many had left already, or may have
    public int withdraw(String about) {
        return sql.sql("select outbox.withdraw(:about, :seal)")
                .param("about", about)
                .param("seal", seal.of(ROOM, "withdraw " + about))
                .query(Integer.class)
                .single();
    }
}
