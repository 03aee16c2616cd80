package fr.essaim.appointments;

import fr.essaim.appointments.FreeSlots.Search;
import fr.essaim.site.Sheaf;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Component;

/// Reads what members offer and when they are taken: together, in one question; the time of a year
/// is then read in a few pieces, for it is seldom needed.
@Component
class OfferedSlots {
    private static final String WHO = """
            from appointments.slots s left join appointments.slot_ends e on e.slot_id = s.id
            where s.first_day <= :until and least(s.last_day, coalesce(e.last_day, s.last_day)) >= :from
              and (:everybody or s.member_id = any (:members)) and (:hub::int is null or s.hub_id = :hub)
              and (:role::text is null or exists (select from team.posts p where p.member_id = s.member_id and p.hub_id = s.hub_id
                  and p.role = :role and p.from_day <= team.today() and (p.until_day is null or p.until_day >= team.today())))""";

    /// A member a row, with the seconds at which they begin and cease to be taken: a year of a
    /// whole hub is a hundred thousand times.
    private static final String TAKEN = """
            select t.member_id, array_agg(extract(epoch from lower(t.during))::bigint order by t.during) as begins,
                array_agg(extract(epoch from upper(t.during))::bigint order by t.during) as ends
            from appointments.taken(%s, :since, :end) t group by t.member_id""";

    private final NamedParameterJdbcOperations database;

    OfferedSlots(NamedParameterJdbcOperations database) {
        this.database = database;
    }

    /// What is offered, and when its members are taken until a day.
    record Found(List<Offered> offered, Taken taken) {}

    /// @param department of its hub, for its holidays
    /// @param others its days at other hours
    record Offered(
            UUID id,
            UUID member,
            String name,
            int hub,
            @Nullable String department,
            LocalDate last,
            Slot slot,
            Map<LocalDate, OtherHours> others) {
        boolean falls(LocalDate day) {
            return !day.isAfter(last) && slot.rhythm().falls(day);
        }

        /// Null when it is left out that day.
        @Nullable
        Span hours(LocalDate day) {
            OtherHours other = others.get(day);
            if (other == null) {
                return slot.on(day);
            }
            return other.from() == null
                    ? null
                    : new Span(
                            Span.at(day, other.from(), "from"), Span.at(day, Objects.requireNonNull(other.to()), "to"));
        }
    }

    record OtherHours(
            UUID slot,
            LocalDate day,
            @Nullable LocalTime from,
            @Nullable LocalTime to) {}

    private record Busy(UUID member, List<Span> spans) {}

    /// @param known until when it reads that members are taken
    Found read(Search search, LocalDate known) {
        var sheaf = new Sheaf();
        List<OtherHours> others = sheaf.ask("""
                select d.* from appointments.slot_days d where d.day between :from and :until and d.slot_id in (select s.id %s)""".formatted(WHO), (row, n) -> otherHours(row));
        Map<UUID, Map<LocalDate, OtherHours>> changed = new HashMap<>();
        List<Offered> offered = sheaf.ask(
                """
                select s.*, m.first_name || ' ' || m.last_name as name, least(s.last_day, coalesce(e.last_day, s.last_day)) as until_day,
                    (select left(c.commune_code, 2) from programme.hub_communes c where c.hub_id = s.hub_id order by 1 limit 1) as department
                %s""".formatted(WHO.replaceFirst("where", "join team.members m on m.id = s.member_id where")),
                (row, n) -> {
                    if (changed.isEmpty()) {
                        others.forEach(other -> changed.computeIfAbsent(other.slot(), any -> new HashMap<>())
                                .put(other.day(), other));
                    }
                    return offered(row, changed);
                });
        List<Busy> busy = sheaf.ask(
                TAKEN.formatted("array(select distinct s.member_id %s)".formatted(WHO)), (row, n) -> busy(row));
        sheaf.send(
                database,
                new MapSqlParameterSource()
                        .addValue("everybody", search.members().isEmpty())
                        .addValue("members", search.members().toArray(UUID[]::new))
                        .addValue("hub", search.hub(), Types.INTEGER)
                        .addValue("role", search.role(), Types.VARCHAR)
                        .addValue("from", search.from())
                        .addValue("until", search.until())
                        .addValue("since", midnight(search.from()))
                        .addValue("end", midnight(known.plusDays(1)))
                        .getValues());
        return new Found(offered, taken(busy));
    }

    Taken taken(List<UUID> members, LocalDate from, LocalDate until) {
        var about = new MapSqlParameterSource()
                .addValue("members", members.toArray(UUID[]::new))
                .addValue("since", midnight(from))
                .addValue("end", midnight(until.plusDays(1)));
        return taken(database.query(TAKEN.formatted(":members"), about, (row, n) -> busy(row)));
    }

    private static Taken taken(List<Busy> busy) {
        return Taken.of(busy.stream().collect(Collectors.toMap(Busy::member, Busy::spans)));
    }

    private static OffsetDateTime midnight(LocalDate day) {
        return day.atStartOfDay(Span.PARIS).toInstant().atOffset(ZoneOffset.UTC);
    }

    private static Busy busy(ResultSet row) throws SQLException {
        Long[] begins = (Long[]) row.getArray("begins").getArray();
        Long[] ends = (Long[]) row.getArray("ends").getArray();
        var spans = new ArrayList<Span>(begins.length);
        for (int i = 0; i < begins.length; i++) {
            spans.add(new Span(Instant.ofEpochSecond(begins[i]), Instant.ofEpochSecond(ends[i])));
        }
        return new Busy(row.getObject("member_id", UUID.class), spans);
    }

    private static Offered offered(ResultSet row, Map<UUID, Map<LocalDate, OtherHours>> changed) throws SQLException {
        var weekdays = Arrays.stream((Integer[]) row.getArray("weekdays").getArray())
                .map(DayOfWeek::of)
                .collect(Collectors.toSet());
        var settings = Arrays.stream((String[]) row.getArray("settings").getArray())
                .map(Setting::of)
                .collect(Collectors.toSet());
        var rhythm = new Rhythm(
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getInt("weeks"),
                weekdays);
        var slot = new Slot(
                rhythm,
                row.getObject("from_time", LocalTime.class),
                row.getObject("to_time", LocalTime.class),
                row.getString("place"),
                settings);
        UUID id = row.getObject("id", UUID.class);
        return new Offered(
                id,
                row.getObject("member_id", UUID.class),
                row.getString("name"),
                row.getInt("hub_id"),
                row.getString("department"),
                row.getObject("until_day", LocalDate.class),
                slot,
                changed.getOrDefault(id, Map.of()));
    }

    private static OtherHours otherHours(ResultSet row) throws SQLException {
        return new OtherHours(
                row.getObject("slot_id", UUID.class),
                row.getObject("day", LocalDate.class),
                row.getObject("from_time", LocalTime.class),
                row.getObject("to_time", LocalTime.class));
    }
}
