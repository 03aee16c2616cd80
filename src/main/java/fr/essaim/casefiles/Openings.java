package fr.essaim.casefiles;

import fr.essaim.kernel.Ids;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.Refusal;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A director reads a name only with a reason, which is journaled and opens that one file for an hour.
@Component
@Transactional
public class Openings {
    private final JdbcClient sql;

    Openings(JdbcClient sql) {
        this.sql = sql;
    }

    /// Name and birth date must both be right: this is no search.
    /// @throws ReasonMissing under five characters
    /// @throws NobodyLikeThis when nobody has this name and birth date
    public ParticipantId open(Identity identity, String reason) {
        if (reason.strip().length() < 5) {
            throw new ReasonMissing();
        }
        if (reason.strip().length() > 500) {
            throw new TooLong("reason", 500, reason.strip().length());
        }
        if (identity.birthDate() == null) {
            throw new NobodyLikeThis();
        }
        return sql.sql("select * from casefiles.open_with_reason(:opening, :keys, :born, :why)")
                .param("opening", Ids.mint())
                .param("keys", exact(identity))
                .param("born", identity.birthDate())
                .param("why", reason.strip())
                .query(UUID.class)
                .optional()
                .map(ParticipantId::new)
                .orElseThrow(NobodyLikeThis::new);
    }

    private static String[] exact(Identity identity) {
        var name = identity.name();
        return SearchKeys.of(LikenessTraits.of(name.first(), name.last(), null)).stream()
                .filter(key -> key.startsWith("n:"))
                .toArray(String[]::new);
    }

    public static final class ReasonMissing extends Refusal {
        ReasonMissing() {
            super("casefiles.refusal.reason-missing", "reason");
        }
    }

    public static final class NobodyLikeThis extends Refusal {
        NobodyLikeThis() {
            super("casefiles.refusal.nobody-like-this", null);
        }
    }
}
