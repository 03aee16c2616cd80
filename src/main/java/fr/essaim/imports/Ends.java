package fr.essaim.imports;

import fr.essaim.journal.Journal;
import fr.essaim.team.Viewers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The end of imported files: what they held is destroyed. The policies hide it from the hour it ends; this erases it.
@Component
@Transactional
public class Ends {
    private final JdbcClient sql;
    private final Journal journal;

    Ends(JdbcClient sql, Journal journal) {
        this.sql = sql;
        this.journal = journal;
    }

    /// @return how many files were destroyed
    public long destroy() {
        Viewers.required();
        long destroyed =
                sql.sql("select imports.destroy_ended()").query(Long.class).single();
        if (destroyed > 0) {
            journal.did("destroy-lists");
        }
        return destroyed;
    }
}
