package fr.essaim.appointments.web;

import fr.essaim.appointments.web.CalendarsPage.BusyCalendar;
import fr.essaim.appointments.web.CalendarsPage.FeedRow;
import fr.essaim.kernel.Ids;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(readOnly = true)
class CalendarsPageQuery {
    private final JdbcClient sql;
    private final Colleagues colleagues;

    CalendarsPageQuery(JdbcClient sql, Colleagues colleagues) {
        this.sql = sql;
        this.colleagues = colleagues;
    }

    CalendarsPage page() {
        List<FeedRow> feeds = sql.sql("""
                select f.id, h.name as hub, f.written_at from appointments.feeds f left join programme.hubs h on h.id = f.hub_id
                where f.ended_at is null order by f.written_at
                """)
                .query((row, n) -> new FeedRow(
                        row.getObject("id", UUID.class),
                        row.getString("hub"),
                        AppointmentRows.instant(row, "written_at")))
                .list();
        var busy = sql.sql("""
                select c.id, c.address, c.asked_at, c.read_at, c.fault,
                    (select count(*) from appointments.busy b where b.calendar_id = c.id)::int as spans
                from appointments.busy_calendars c where c.ended_at is null
                """)
                .query((row, n) -> new BusyCalendar(
                        row.getObject("id", UUID.class),
                        String.valueOf(URI.create(row.getString("address")).getHost()),
                        AppointmentRows.maybe(row, "asked_at"),
                        AppointmentRows.maybe(row, "read_at"),
                        row.getString("fault"),
                        row.getInt("spans")))
                .optional()
                .orElse(null);
        return new CalendarsPage(feeds, busy, colleagues.all().hubs(), Ids.mint());
    }
}
