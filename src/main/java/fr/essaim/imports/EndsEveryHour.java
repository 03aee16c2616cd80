package fr.essaim.imports;

import fr.essaim.team.Viewers;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/// While Essaim serves (and then only), at its start and every hour, as the installation's administrator.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty("essaim.kind")
class EndsEveryHour {
    private static final Logger LOG = LoggerFactory.getLogger(EndsEveryHour.class);

    private final Ends ends;
    private final Viewers viewers;

    EndsEveryHour(Ends ends, Viewers viewers) {
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
