package fr.essaim.casefiles;

import fr.essaim.kernel.HubId;
import fr.essaim.programme.PeopleAtHub;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tells whoever closes a hub how many files are still there.
@Component
@Transactional(readOnly = true)
class PeopleHere implements PeopleAtHub {
    private final JdbcClient sql;

    PeopleHere(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public long count(HubId hub) {
        return sql.sql("select count(*) from casefiles.participants where hub_id = :hub")
                .param("hub", hub.value())
                .query(Long.class)
                .single();
    }
}
