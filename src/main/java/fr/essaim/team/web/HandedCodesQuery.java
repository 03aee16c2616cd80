package fr.essaim.team.web;

import fr.essaim.team.web.AccountPage.HandedCode;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads what happened at the door of the viewer's own account: the codes handed for it, which
/// whoever handed them could use, and the passwords guessed.
@Component
@Transactional(readOnly = true)
class HandedCodesQuery {
    private final JdbcClient sql;

    HandedCodesQuery(JdbcClient sql) {
        this.sql = sql;
    }

    /// The latest ten, the last first.
    List<HandedCode> all() {
        return sql.sql("select handed_at, by_name, used_at, to_tell from team.codes_handed()")
                .query((row, n) -> {
                    var used = row.getTimestamp("used_at");
                    return new HandedCode(
                            row.getTimestamp("handed_at").toInstant(),
                            row.getString("by_name"),
                            used == null ? null : used.toInstant(),
                            row.getBoolean("to_tell"));
                })
                .list();
    }

    Optional<HandedCode> toTell() {
        return all().stream().filter(code -> code.toTell() && code.by() != null).findFirst();
    }

    /// When wrong passwords were last typed in a row for the viewer's account, at the first sign-in after.
    Optional<Instant> guessed() {
        return sql.sql("select team.guesses_to_tell()")
                .query((row, n) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }
}
