package fr.essaim.appointments;

import fr.essaim.journal.Journal;
import fr.essaim.kernel.Refusal;
import fr.essaim.kernel.Said;
import fr.essaim.team.Viewers;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A member's own calendar elsewhere, whose busy times count: given, ended, and what was last read of it.
@Component
@Transactional
public class BusyCalendars {
    private static final int LONGEST = 2000;

    private final JdbcClient sql;
    private final Journal journal;

    private final boolean anywhere;

    BusyCalendars(
            JdbcClient sql, Journal journal, @Value("${essaim.calendars.private-allowed:false}") boolean anywhere) {
        this.sql = sql;
        this.journal = journal;
        this.anywhere = anywhere;
    }

    /// @param typed `https://…`, or `webcal://…` as calendars hand it out
    /// @throws NotHttps when it is no such address
    /// @throws OneOnly when there is one already
    public void give(UUID id, @Nullable String typed) {
        String address = Said.words(typed, "address", LONGEST).replaceFirst("(?i)^webcals?://", "https://");
        if (!isHttps(address)) {
            throw new NotHttps();
        }
        try {
            int written = sql.sql("""
                    insert into appointments.busy_calendars (id, member_id, address) values (:id, :member, :address) on conflict (id) do nothing
                    """)
                    .param("id", id)
                    .param("member", Viewers.required().id().value())
                    .param("address", address)
                    .update();
            if (written > 0) {
                journal.did("give-calendar");
            }
        } catch (DuplicateKeyException there) {
            throw new OneOnly();
        }
    }

    private boolean isHttps(String address) {
        try {
            URI uri = URI.create(address);
            return uri.getHost() != null
                    && ("https".equals(uri.getScheme()) || (anywhere && "http".equals(uri.getScheme())));
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    /// What was read of it is forgotten at once. Twice is once.
    public void end(UUID id) {
        sql.sql("delete from appointments.busy where calendar_id = :id")
                .param("id", id)
                .update();
        int ended = sql.sql(
                        "update appointments.busy_calendars set ended_at = now() where id = :id and ended_at is null")
                .param("id", id)
                .update();
        if (ended > 0) {
            journal.did("end-calendar");
        }
    }

    @Transactional(readOnly = true)
    Optional<String> address(UUID id) {
        return sql.sql("select address from appointments.busy_calendars where id = :id and ended_at is null")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    /// In the place of what was read before.
    void keep(UUID id, List<Span> busy) {
        sql.sql("delete from appointments.busy where calendar_id = :id")
                .param("id", id)
                .update();
        sql.sql("""
                insert into appointments.busy (calendar_id, member_id, during)
                select s.id, s.member_id, tstzrange(b.begins, b.ends)
                from unnest(:begins::timestamptz[], :ends::timestamptz[]) as b (begins, ends)
                join appointments.busy_calendars s on s.id = :id and s.ended_at is null
                """)
                .param("id", id)
                .param(
                        "begins",
                        moments(busy.stream()
                                .map(Span::begins)
                                .map(AppointmentRepository::at)
                                .toList()))
                .param(
                        "ends",
                        moments(busy.stream()
                                .map(Span::ends)
                                .map(AppointmentRepository::at)
                                .toList()))
                .update();
        sql.sql("update appointments.busy_calendars set asked_at = now(), read_at = now(), fault = null where id = :id")
                .param("id", id)
                .update();
    }

    private static String[] moments(List<OffsetDateTime> moments) {
        return moments.stream().map(OffsetDateTime::toString).toArray(String[]::new);
    }

    /// It could not be read; what was read last still counts.
    void fault(UUID id, String why) {
        sql.sql("update appointments.busy_calendars set asked_at = now(), fault = :why where id = :id")
                .param("id", id)
                .param("why", why)
                .update();
    }

    static final class NotHttps extends Refusal {
        NotHttps() {
            super("appointments.refusal.not-https", "address");
        }
    }

    static final class OneOnly extends Refusal {
        OneOnly() {
            super("appointments.refusal.one-only", "address");
        }
    }
}
