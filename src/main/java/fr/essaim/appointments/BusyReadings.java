package fr.essaim.appointments;

import fr.essaim.kernel.MemberId;
import fr.essaim.team.HouseSeal;
import fr.essaim.team.Viewers;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Reads members' calendars again every quarter of an hour, each in its member's name, and by one process alone.
@Component
public class BusyReadings {
    private static final Logger LOG = LoggerFactory.getLogger(BusyReadings.class);

    private final JdbcClient sql;
    private final HouseSeal seal;
    private final Viewers viewers;
    private final BusyCalendars calendars;
    private final CalendarFetch fetch;
    private final Clock clock;

    BusyReadings(
            JdbcClient sql,
            HouseSeal seal,
            Viewers viewers,
            BusyCalendars calendars,
            CalendarFetch fetch,
            Clock clock) {
        this.sql = sql;
        this.seal = seal;
        this.viewers = viewers;
        this.calendars = calendars;
        this.fetch = fetch;
        this.clock = clock;
    }

    /// One's own, at once: whoever gives an address sees whether it is read.
    public void now(UUID source) {
        calendars.address(source).ifPresent(address -> {
            try {
                calendars.keep(source, new CalendarReader(clock.instant()).busy(fetch.fetch(address)));
            } catch (NotRead why) {
                calendars.fault(source, why.why());
            }
        });
    }

    private record Due(UUID id, UUID memberId) {}

    /// All whose turn it is.
    void round() {
        for (var due = take(); due.isPresent(); due = take()) {
            Due one = due.get();
            viewers.as(new MemberId(one.memberId()), () -> {
                now(one.id());
                return 0;
            });
        }
    }

    private Optional<Due> take() {
        return sql.sql("select * from appointments.due_calendar(:seal)")
                .param("seal", seal.of("appointments", "due"))
                .query(Due.class)
                .optional();
    }

    /// While Essaim serves, and then only.
    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    @ConditionalOnProperty("essaim.kind")
    static class EveryMinute {
        private final BusyReadings readings;

        EveryMinute(BusyReadings readings) {
            this.readings = readings;
        }

        @Scheduled(
                fixedDelayString = "${essaim.calendars.every:60s}",
                initialDelayString = "${essaim.calendars.every:60s}")
        void round() {
            try {
                readings.round();
            } catch (RuntimeException broken) {
                LOG.error(
                        "a reading of calendars went back: {}",
                        broken.getClass().getName());
            }
        }
    }
}
