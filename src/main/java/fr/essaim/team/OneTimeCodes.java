package fr.essaim.team;

import fr.essaim.kernel.Ids;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.PersonName;
import fr.essaim.kernel.Refusal;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Codes that open one door once: the founding of an installation, a member's first sign-in, a forgotten password.
/// Twenty characters in five groups, without the letters that look alike, so that they can be read over a telephone.
@Component
public class OneTimeCodes {
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient sql;
    private final Seal seal;
    private final Passwords passwords;
    private volatile boolean founding;

    OneTimeCodes(JdbcClient sql, Seal seal, Passwords passwords) {
        this.sql = sql;
        this.seal = seal;
        this.passwords = passwords;
    }

    /// What a code opens. `memberId` and `firstName` are null for the founding code.
    public record Door(
            boolean firstAdministrator,
            @Nullable UUID memberId,
            @Nullable String firstName) {}

    @Transactional
    public Optional<Door> open(String code) {
        byte[] hash = hash(code);
        return sql.sql("select * from team.owner_of_code(:hash, :seal)")
                .param("hash", hash)
                .param("seal", seal.of("code " + hex(hash)))
                .query(Door.class)
                .optional();
    }

    /// The member sets a password with the code they were handed; it works once.
    /// @throws CodeSpent when the code is unknown, used or older than seven days
    @Transactional
    public void choosePassword(String code, String password) {
        byte[] hash = hash(code);
        boolean done = sql.sql("select team.spend_code(:hash, :password, :seal)")
                .param("hash", hash)
                .param("password", passwords.hash(password))
                .param("seal", seal.of("spend " + hex(hash)))
                .query(Boolean.class)
                .single();
        if (!done) {
            throw new CodeSpent();
        }
    }

    /// Whether nobody is registered yet: then whoever comes first is led to the founding, not to a sign-in.
    public boolean awaitFounding() {
        // another Essaim on the same database may have been founded meanwhile
        if (founding && hasAdministrator()) {
            founding = false;
        }
        return founding;
    }

    private boolean hasAdministrator() {
        return sql.sql("select team.administrator(:seal) is not null")
                .param("seal", seal.of("administrator"))
                .query(Boolean.class)
                .single();
    }

    void awaitFounding(boolean founding) {
        this.founding = founding;
    }

    /// The first administrator, with the code printed on the console.
    /// @throws NotTheConsolesCode when the code is not that one, or the installation has members already
    @Transactional
    public void found(String code, PersonName name, Email email, String password) {
        byte[] hash = hash(code);
        boolean done = sql.sql(
                        "select team.found_installation(:hash, :member, :post, :first, :last, :email, :password, :seal)")
                .param("hash", hash)
                .param("member", MemberId.mint().value())
                .param("post", Ids.mint())
                .param("first", name.first())
                .param("last", name.last())
                .param("email", email.address())
                .param("password", passwords.hash(password))
                .param("seal", seal.of("found " + hex(hash)))
                .query(Boolean.class)
                .single();
        if (!done) {
            throw new NotTheConsolesCode();
        }
        founding = false;
    }

    static String mint() {
        var code = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            code.append(i > 0 && i % 4 == 0 ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    /// Typed with or without its dashes, in any case.
    static byte[] hash(String code) {
        return Seal.hash(code.replaceAll("[^0-9A-Za-z]", "").toUpperCase(Locale.ROOT));
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }

    public static final class CodeSpent extends Refusal {
        CodeSpent() {
            super("team.refusal.code-spent", "code");
        }
    }

    /// Nobody hands the founding code: the console wrote it, and writes another at the next start.
    public static final class NotTheConsolesCode extends Refusal {
        NotTheConsolesCode() {
            super("team.refusal.not-the-consoles-code", "code");
        }
    }
}
