package fr.essaim.myspace;

import fr.essaim.kernel.Ids;
import fr.essaim.kernel.Refusal;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door of the space: coming in once, being recognised at each page, leaving. Guesses are counted in the database.
@Component
public class Entrances {
    private final JdbcClient sql;
    private final Here here;

    Entrances(JdbcClient sql, Here here) {
        this.sql = sql;
        this.here = here;
    }

    /// Spends what was typed or what the link ends with.
    /// @param place where it comes from (an IP address)
    /// @return the visit's secret, for the browser's cookie
    /// @throws WayIn.OpensNothing when it is unknown, used, or too old
    /// @throws WayIn.TooMany after ten wrong ones from this place in a quarter of an hour
    @Transactional(noRollbackFor = Refusal.class)
    public String enter(String typed, String place) {
        String secret = WayIn.random(32);
        String answer = sql.sql("select myspace.enter(:code, :visit, :secret, :place)")
                .param("code", WayIn.hash(typed))
                .param("visit", Ids.mint())
                .param("secret", WayIn.sha256(secret))
                .param("place", WayIn.sha256(place))
                .query(String.class)
                .single();
        return switch (answer) {
            case "in" -> secret;
            case "wait" -> throw new WayIn.TooMany();
            default -> throw new WayIn.OpensNothing();
        };
    }

    /// Whoever a visit's secret stands for; empty once it ended, by itself or not. Asked at every
    /// page: one question and a transaction by itself.
    public Optional<SpaceVisitor> visitor(String secret) {
        return sql.sql("select v.first_name from myspace.who_visits(:secret) v")
                .param("secret", secret)
                .query((row, n) -> new SpaceVisitor(row.getString("first_name"), secret))
                .optional();
    }

    @Transactional
    public void leave() {
        here.show();
        sql.sql("select myspace.leave()").query((row, n) -> 0).list();
    }
}
