package fr.essaim.appointments.web;

import fr.essaim.appointments.Setting;
import fr.essaim.appointments.Span;
import fr.essaim.site.Sheaf;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads appointments for a list, in one question. What was moved is left out: it stands elsewhere.
@Component
@Transactional(readOnly = true)
class AppointmentRows {
    /// As far back as something is still asked for on my day.
    private static final int BEHIND = 14;

    static final String SHOWN = """
            with shown as materialized (select a.* from appointments.appointments a where %s)
            select a.id, a.participant_id as person, trim(p.first_name || ' ' || p.last_name) as name,
                lower(a.during) as begins, upper(a.during) as ends, a.setting, a.place, a.strand, a.about,
                a.compartment = 'reserved' as apart,
                array_to_string(h.names, ', ') as hosts, coalesce(h.mine, false) as mine,
                e.how as ended, e.side as ended_by, coalesce(e.by_link, m.by_link, false) as by_link,
                coalesce(e.written_at, case when m.by_link then a.written_at end) as ended_at, o.how as outcome,
                exists (select from appointments.nexts n where n.appointment_id = a.id)
                    or exists (select from appointments.appointments l where l.participant_id = a.participant_id and l.stands
                        and lower(l.during) > lower(a.during)) as led,
                %s
            from shown a left join casefiles.participants p on p.id = a.participant_id
            left join appointments.endings e on e.appointment_id = a.id
            left join lateral (select b.by_link from appointments.appointments f join appointments.endings b on b.appointment_id = f.id
                where a.nth > 0 and f.thread_id = a.thread_id and f.nth = a.nth - 1) m on true
            left join lateral (select array_agg(t.first_name order by x.id) as names, bool_or(x.member_id = (select team.viewer())) as mine
                from appointments.hosts x join team.members t on t.id = x.member_id where x.appointment_id = a.id) h on true
            left join lateral (select x.how from appointments.outcomes x where x.appointment_id = a.id
                order by x.written_at desc, x.id desc limit 1) o on true
            where coalesce(e.how, '') <> 'moved'
            order by lower(a.during), a.id limit 500
            """;
    static final String BARE = "null::date as last_day, null::text as last_words, null::text as wish";
    /// The last meeting is what both sides moved for; read as any fact is, behind its walls.
    private static final String BEFORE = """
            case when a.stands and lower(a.during) >= now() - interval '1 day' then (select f.day from casefiles.facts f
                where f.participant_id = a.participant_id and f.compartment = 'team' and f.state = 'done' and f.sign = 'both' and f.stands
                  and f.body is not null and f.day < (lower(a.during) at time zone 'Europe/Paris')::date
                order by f.day desc, f.id desc limit 1) end as last_day,
            case when a.stands and lower(a.during) >= now() - interval '1 day' then (select f.body from casefiles.facts f
                where f.participant_id = a.participant_id and f.compartment = 'team' and f.state = 'done' and f.sign = 'both' and f.stands
                  and f.body is not null and f.day < (lower(a.during) at time zone 'Europe/Paris')::date
                order by f.day desc, f.id desc limit 1) end as last_words,
            (select string_agg(w.words, ' ' order by w.written_at) from casefiles.wishes w
                where w.participant_id = a.participant_id and w.until_day is null) as wish""";

    private final JdbcClient sql;

    AppointmentRows(JdbcClient sql) {
        this.sql = sql;
    }

    /// In a sheaf that knows `:today`, the viewer's own: those of today, those of the last
    /// fortnight of which something is still to be said, and those to come that the person changed
    /// themselves in the last three days.
    static Supplier<List<AppointmentRow>> mine(Sheaf sheaf, LocalDate today) {
        List<AppointmentRow> read = sheaf.ask(SHOWN.formatted("""
                        a.id in (select h.appointment_id from appointments.hosts h where h.member_id = (select team.viewer())
                            and lower(h.during) >= (:today::date - %d)::timestamp at time zone 'Europe/Paris')
                        and (lower(a.during) < (:today::date + 1)::timestamp at time zone 'Europe/Paris'
                            or exists (select from appointments.endings b join appointments.appointments f on f.id = b.appointment_id
                                where f.thread_id = a.thread_id and b.by_link and b.written_at > now() - interval '3 days'))""".formatted(BEHIND), BEFORE), (row, n) -> row(row));
        return () -> read.stream()
                .filter(row -> row.span().day().equals(today)
                        || (row.span().day().isBefore(today) ? row.isOpen(Instant.now()) : row.byLink()))
                .toList();
    }

    /// In a sheaf that knows `:today`, those of the next month whose hosts will all have left their
    /// posts there by then: somebody left, or the person changed hubs.
    static Supplier<List<AppointmentRow>> unreceived(Sheaf sheaf) {
        List<AppointmentRow> read = sheaf.ask(SHOWN.formatted("""
                        a.stands and a.hub_id = any ((select team.viewer_hubs())::int[])
                        and lower(a.during) >= :today::date::timestamp at time zone 'Europe/Paris'
                        and lower(a.during) < (:today::date + 31)::timestamp at time zone 'Europe/Paris'
                        and not exists (select from appointments.hosts h join team.posts p on p.member_id = h.member_id
                            and p.hub_id = a.hub_id and p.from_day <= (lower(a.during) at time zone 'Europe/Paris')::date
                            and (p.until_day is null or p.until_day >= (lower(a.during) at time zone 'Europe/Paris')::date)
                            where h.appointment_id = a.id)""", BARE), (row, n) -> row(row));
        return () -> read;
    }

    /// In a sheaf that knows `:person`.
    static List<AppointmentRow> of(Sheaf sheaf) {
        return sheaf.ask(SHOWN.formatted("a.participant_id = :person", BARE), (row, n) -> row(row));
    }

    List<AppointmentRow> of(UUID person) {
        return sql.sql(SHOWN.formatted("a.participant_id = :person", BARE))
                .param("person", person)
                .query((row, n) -> row(row))
                .list();
    }

    List<AppointmentRow> one(UUID id) {
        return sql.sql(SHOWN.formatted("a.id = :id", BARE).replace("coalesce(e.how, '') <> 'moved'", "true"))
                .param("id", id)
                .query((row, n) -> row(row))
                .list();
    }

    static AppointmentRow row(ResultSet row) throws SQLException {
        LocalDate last = row.getObject("last_day", LocalDate.class);
        return new AppointmentRow(
                row.getObject("id", UUID.class),
                row.getObject("person", UUID.class),
                row.getString("name"),
                new Span(instant(row, "begins"), instant(row, "ends")),
                Setting.of(row.getString("setting")),
                row.getString("place"),
                row.getString("strand"),
                row.getString("about"),
                row.getBoolean("apart"),
                String.valueOf(row.getString("hosts")),
                row.getBoolean("mine"),
                row.getString("ended"),
                row.getString("ended_by"),
                row.getBoolean("by_link"),
                maybe(row, "ended_at"),
                row.getString("outcome"),
                row.getBoolean("led"),
                last == null ? null : new AppointmentRow.Last(last, row.getString("last_words")),
                row.getString("wish"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant maybe(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
