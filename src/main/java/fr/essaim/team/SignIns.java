package fr.essaim.team;

import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.Refusal;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Signing in with an address and a password, signing out, changing one's password. Guesses are counted in the
/// database, so that two processes count together: per address from one place, and per address and per place apart,
/// more loosely. Nobody is kept out for ever by another's guesses: a place the account entered from lately hears only
/// its own, and a code begins the count anew.
@Component
public class SignIns {
    private static final int GUESSES = 6;

    private final JdbcClient sql;
    private final Seal seal;
    private final Passwords passwords;
    private final Tickets tickets;

    SignIns(JdbcClient sql, Seal seal, Passwords passwords, Tickets tickets) {
        this.sql = sql;
        this.seal = seal;
        this.passwords = passwords;
        this.tickets = tickets;
    }

    private record Credentials(
            @Nullable UUID memberId, @Nullable String password, long failures) {}

    /// @param place where the attempt comes from (an IP address)
    /// @return a new ticket
    /// @throws NotRecognised when address and password do not go together
    /// @throws TooManyGuesses after six failures in a quarter of an hour; the journal tells it
    @Transactional(noRollbackFor = Refusal.class)
    public String signIn(String email, String password, String place) {
        String address = email.strip().toLowerCase(Locale.ROOT);
        var found = credentials(address, place);
        if (found.failures() >= GUESSES) {
            throw new TooManyGuesses();
        }
        boolean right = found.password() == null
                ? passwords.matchesNobody(password)
                : passwords.matches(password, found.password());
        if (!right || found.memberId() == null) {
            count("failed", address, place);
            throw new NotRecognised();
        }
        count("recognised", address, place);
        return tickets.open(new MemberId(found.memberId()), Tickets.LIFETIME);
    }

    /// @throws NotRecognised when the present password is wrong
    @Transactional
    public void changePassword(String present, String wanted) {
        String hash = sql.sql("select team.viewer_password()")
                .query(String.class)
                .optional()
                .orElse("");
        if (hash.isEmpty() || !passwords.matches(present, hash)) {
            throw new WrongPassword();
        }
        sql.sql("select team.change_password(:hash)")
                .param("hash", passwords.hash(wanted))
                .query((row, n) -> 0)
                .list();
    }

    private void count(String outcome, String address, String place) {
        sql.sql("select team." + outcome + "(:address, :place, :seal)")
                .param("address", address)
                .param("place", place)
                .param("seal", seal.of(outcome + " " + address + " " + place))
                .query((row, n) -> 0)
                .list();
    }

    private Credentials credentials(String address, String place) {
        return sql.sql("select * from team.credentials_of(:address, :place, :seal)")
                .param("address", address)
                .param("place", place)
                .param("seal", seal.of("credentials " + address + " " + place))
                .query(Credentials.class)
                .single();
    }

    /// One sentence for a wrong address and a wrong password: it must not tell who works here.
    public static final class NotRecognised extends Refusal {
        NotRecognised() {
            super("team.refusal.not-recognised", null);
        }
    }

    /// Of somebody from outside: said once the password is right, so that it tells nobody else who comes here.
    public static final class NotToday extends Refusal {
        public NotToday() {
            super("team.refusal.not-today", null);
        }
    }

    public static final class TooManyGuesses extends Refusal {
        TooManyGuesses() {
            super("team.refusal.too-many-guesses", null);
        }
    }

    public static final class WrongPassword extends Refusal {
        WrongPassword() {
            super("team.refusal.wrong-password", "present");
        }
    }
}
