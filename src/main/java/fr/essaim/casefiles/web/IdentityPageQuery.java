package fr.essaim.casefiles.web;

import fr.essaim.journal.Journal;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.ParticipantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class IdentityPageQuery {
    private final JdbcClient sql;
    private final Journal journal;

    IdentityPageQuery(JdbcClient sql, Journal journal) {
        this.sql = sql;
        this.journal = journal;
    }

    IdentityPage page(ParticipantId person) {
        IdentityPage page = sql.sql("""
                select id, first_name, last_name, birth_date, gender, version from casefiles.participants where id = :id
                """)
                .param("id", person.value())
                .query(IdentityPage.class)
                .optional()
                .orElseThrow(NotHere::new);
        journal.read("identity", person);
        return page;
    }
}
