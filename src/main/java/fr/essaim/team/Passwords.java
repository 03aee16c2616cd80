package fr.essaim.team;

import fr.essaim.kernel.Refusal;
import java.util.regex.Pattern;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/// Argon2id with 19 MiB, two passes, one lane (OWASP's floor for Argon2id). A password is a phrase of at least twelve
/// characters, that is not what anybody would try first; no other rule, for such rules make people write them down.
@Component
public class Passwords {
    static final int SHORTEST = 12;
    static final int LONGEST = 200;
    private static final int DIFFERENT = 5;
    private static final Pattern ADDRESS = Pattern.compile("\\s*[^\\s@]+@[^\\s@]+\\s*");

    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final String nobodys = java.util.Objects.requireNonNull(argon2.encode(Tickets.random()));

    /// @throws TooShort when it has fewer than twelve characters
    /// @throws TooLong when it has more than two hundred
    /// @throws EasilyGuessed when it is an e-mail address, asked for just beside it, or hardly more than one sign
    public String hash(String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw new TooShort();
        }
        if (password.length() > LONGEST) {
            throw new TooLong();
        }
        if (ADDRESS.matcher(password).matches()
                || password.codePoints().distinct().count() < DIFFERENT) {
            throw new EasilyGuessed();
        }
        return java.util.Objects.requireNonNull(argon2.encode(password));
    }

    boolean matches(String password, String hash) {
        return password.length() <= LONGEST && argon2.matches(password, hash);
    }

    /// Takes as long as a comparison, so that an unknown address cannot be told from a wrong password.
    boolean matchesNobody(String password) {
        matches(password, nobodys);
        return false;
    }

    public static final class TooShort extends Refusal {
        TooShort() {
            super("team.refusal.password-too-short", "password", SHORTEST);
        }
    }

    public static final class TooLong extends Refusal {
        TooLong() {
            super("team.refusal.password-too-long", "password", LONGEST);
        }
    }

    public static final class EasilyGuessed extends Refusal {
        EasilyGuessed() {
            super("team.refusal.password-guessed", "password");
        }
    }
}
