package fr.essaim.team;

import fr.essaim.kernel.HubId;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.PersonName;
import fr.essaim.kernel.Standing;
import fr.essaim.kernel.Viewer;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A ticket is a sign-in: 256 random bits the browser keeps in a cookie and of which the database
/// keeps the hash. Whoever reads the database cannot sign in with what they find.
@Component
public class Tickets {
    /// A ticket dies after half a working day without use, and after seven days whatever happens.
    public static final Duration LIFETIME = Duration.ofHours(4);

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient sql;
    private final Seal seal;

    Tickets(JdbcClient sql, Seal seal) {
        this.sql = sql;
        this.seal = seal;
    }

    /// Opens a ticket for a member whose identity has been proved.
    @Transactional
    public String open(MemberId member, Duration lifetime) {
        String ticket = random();
        byte[] hash = Seal.hash(ticket);
        boolean opened = sql.sql("select team.open_ticket(:member, :hash, make_interval(secs => :seconds), :seal)")
                .param("member", member.value())
                .param("hash", hash)
                .param("seconds", (double) lifetime.toSeconds())
                .param("seal", seal.of("ticket " + member + " " + HexFormat.of().formatHex(hash)))
                .query(Boolean.class)
                .single();
        if (!opened) {
            throw new IllegalStateException(
                    "the database refused a ticket: its seal differs from the data directory's");
        }
        return ticket;
    }

    /// The viewer a ticket stands for, which is prolonged once it is half spent; empty when it is
    /// unknown, closed or too old. Asked at every request, so it is one question and a transaction
    /// by itself.
    public Optional<Viewer> whoHolds(String ticket) {
        return sql.sql("select * from team.who_holds(:ticket, make_interval(secs => :seconds))")
                .param("ticket", ticket)
                .param("seconds", (double) LIFETIME.toSeconds())
                .query((row, n) -> viewer(row, ticket))
                .optional();
    }

    @Transactional
    public void close() {
        sql.sql("select team.close_ticket()").query((row, n) -> 0).list();
    }

    static String random() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    private static Viewer viewer(ResultSet row, String ticket) throws SQLException {
        return new Viewer(
                new MemberId(row.getObject("member_id", UUID.class)),
                new PersonName(row.getString("first_name"), row.getString("last_name")),
                ticket,
                words(row, "standings").map(Standing::of).collect(Collectors.toUnmodifiableSet()),
                Arrays.stream((Integer[]) row.getArray("hubs").getArray())
                        .sorted()
                        .map(HubId::new)
                        .toList(),
                Set.copyOf(words(row, "roles").toList()));
    }

    private static Stream<String> words(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray());
    }
}
