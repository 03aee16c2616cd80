package fr.essaim.myspace;

import fr.essaim.kernel.NotHere;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Shows the database the secret of whoever is in their space, for the caller's transaction;
/// PostgreSQL forgets it at its end.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Here {
    private final JdbcClient sql;

    Here(JdbcClient sql) {
        this.sql = sql;
    }

    /// @throws NotHere when nobody is in their space on this thread
    public SpaceVisitor show() {
        var inside = SecurityContextHolder.getContext().getAuthentication();
        if (inside == null || !(inside.getPrincipal() instanceof SpaceVisitor visitor)) {
            throw new NotHere();
        }
        sql.sql("select set_config('essaim.space', :secret, true)")
                .param("secret", visitor.secret())
                .query(String.class)
                .single();
        return visitor;
    }
}
