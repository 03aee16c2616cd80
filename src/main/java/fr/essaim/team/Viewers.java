package fr.essaim.team;

import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.Refusal;
import fr.essaim.kernel.Viewer;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;

/// Who is looking, and how something that is not a browser looks: always as a named member, never as nobody.
@Component
public class Viewers {
    private final Tickets tickets;
    private final JdbcClient sql;
    private final Seal seal;

    Viewers(Tickets tickets, JdbcClient sql, Seal seal) {
        this.tickets = tickets;
        this.sql = sql;
        this.seal = seal;
    }

    public static Optional<Viewer> current() {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn != null && signedIn.getPrincipal() instanceof Viewer viewer
                ? Optional.of(viewer)
                : Optional.empty();
    }

    /// The viewer of this thread; asking where nobody is signed in is a fault of the code.
    public static Viewer required() {
        return current().orElseThrow(() -> new IllegalStateException("nobody is signed in on this thread"));
    }

    /// Takes the ticket a browser shows; empty, and nobody signed in, when it is not good any more.
    public Optional<Viewer> enter(String ticket) {
        var viewer = tickets.whoHolds(ticket);
        viewer.ifPresentOrElse(who -> sit(SignedIn.proved(who)), SecurityContextHolder::clearContext);
        return viewer;
    }

    /// Does something as the member with this address.
    /// @throws NoSuchMember when nobody has it
    public <T> T as(String email, Supplier<T> what) {
        UUID member = sql.sql("select team.member_of(:address, :seal)")
                .param("address", email)
                .param("seal", seal.of("member " + email))
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new NoSuchMember(email));
        return as(new MemberId(member), what);
    }

    /// Does something as the installation's administrator (the longest in post).
    /// @throws NoAdministrator when the installation has none yet
    public <T> T asAdministrator(Supplier<T> what) {
        UUID member = sql.sql("select team.administrator(:seal)")
                .param("seal", seal.of("administrator"))
                .query(UUID.class)
                .optional()
                .orElseThrow(NoAdministrator::new);
        return as(new MemberId(member), what);
    }

    public <T> T as(MemberId member, Supplier<T> what) {
        var before = SecurityContextHolder.getContext();
        try {
            enter(tickets.open(member, Duration.ofHours(12)));
            return what.get();
        } finally {
            tickets.close();
            SecurityContextHolder.setContext(before);
        }
    }

    private static void sit(SignedIn signedIn) {
        SecurityContextHolder.setContext(new SecurityContextImpl(signedIn));
    }

    public static final class NoSuchMember extends Refusal {
        NoSuchMember(String email) {
            super("team.refusal.no-such-member", "as", email);
        }
    }

    public static final class NoAdministrator extends Refusal {
        NoAdministrator() {
            super("team.refusal.no-administrator", null);
        }
    }
}
