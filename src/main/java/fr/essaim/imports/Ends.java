package fr.essaim.imports;

import fr.essaim.journal.Journal;
import fr.essaim.team.Viewers;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
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

    /// While Essaim serves (and then only), at its start and every hour, as the installation's administrator.
    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    @ConditionalOnProperty("essaim.kind")
    static class EveryHour {
        private static final Logger LOG = LoggerFactory.getLogger(Ends.class);

        private final Ends ends;
        private final Viewers viewers;

        EveryHour(Ends ends, Viewers viewers) {
            this.ends = ends;
            this.viewers = viewers;
        }

        @Scheduled(fixedDelay = 1, initialDelay = 0, timeUnit = TimeUnit.HOURS)
        void destroy() {
            try {
                viewers.asAdministrator(ends::destroy);
            } catch (Viewers.NoAdministrator notYet) {
                LOG.debug("an installation without an administrator holds no list");
            }
        }
    }
}
