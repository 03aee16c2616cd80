package fr.essaim.team;

import fr.essaim.kernel.Refusal;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/// Argon2id with 19 MiB, two passes, one lane (OWASP's floor for Argon2id). A password is a phrase of at least twelve
/// characters; no other rule, for such rules make people write them down.
@Component
public class Passwords {
    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final String nobodys = java.util.Objects.requireNonNull(argon2.encode(Tickets.random()));

    /// @throws TooShort when it has fewer than twelve characters
    /// @throws TooLong when it has more than two hundred
    public String hash(String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw new TooShort();
        }
        if (password.length() > LONGEST) {
            throw new TooLong();
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
}
