package fr.essaim.appointments;

import fr.essaim.site.Sheaf;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Looks for free time: what members offer, less public holidays, the days they are away, their sessions, what their
/// own calendars say and the appointments they have. One question to the database, whatever the number of members.
@Component
@Transactional(readOnly = true)
public class FreeSlots {
    private static final String WHO = """
            from appointments.slots s left join appointments.slot_ends e on e.slot_id = s.id
            where s.first_day <= :until and least(s.last_day, coalesce(e.last_day, s.last_day)) >= :from
              and (:everybody or s.member_id = any (:members)) and (:hub::int is null or s.hub_id = :hub)
              and (:role::text is null or exists (select from team.posts p where p.member_id = s.member_id and p.hub_id = s.hub_id
                  and p.role = :role and p.from_day <= team.today() and (p.until_day is null or p.until_day >= team.today())))""";

    /// Minutes: as fine as free times are shown.
    private static final int FINE = 15;

    /// Nobody is met in less.
    private static final int USEFUL = 30;

    private final NamedParameterJdbcOperations database;
    private final Holidays holidays;
    private final Clock clock;

    FreeSlots(NamedParameterJdbcOperations database, Holidays holidays, Clock clock) {
        this.database = database;
        this.holidays = holidays;
        this.clock = clock;
    }

    /// @param members of these only; none named: of all whose slots the viewer reads
    /// @param role a recipe's role, or null
    /// @param minutes how long, 5 to 720
    /// @param setting how the person wishes to be received, or null
    public record Search(
            Set<UUID> members,
            @Nullable Integer hub,
            @Nullable String role,
            int minutes,
            LocalDate from,
            LocalDate until,
            @Nullable Setting setting) {
        public static Search of(UUID member, int minutes, LocalDate from, LocalDate until) {
            return new Search(Set.of(member), null, null, minutes, from, until, null);
        }
    }

    public record Proposal(UUID member, String name, int hub, Span span, String place, Set<Setting> settings) {}

    /// @param department of its hub, for its holidays
    private record Offered(
            UUID id,
            UUID member,
            String name,
            int hub,
            @Nullable String department,
            LocalDate last,
            Slot slot) {
        boolean falls(LocalDate day) {
            return !day.isAfter(last) && slot.rhythm().falls(day);
        }
    }

    private record OtherHours(
            UUID slot,
            LocalDate day,
            @Nullable LocalTime from,
            @Nullable LocalTime to) {}

    private record Busy(UUID member, Span span) {}

    /// The first ones, in the order of time; those of the last day whole.
    /// @param most how many are enough
    public List<Proposal> find(Search search, int most) {
        var sheaf = new Sheaf();
        List<Offered> offered = sheaf.ask(
                """
                select s.*, m.first_name || ' ' || m.last_name as name, least(s.last_day, coalesce(e.last_day, s.last_day)) as until_day,
                    (select left(c.commune_code, 2) from programme.hub_communes c where c.hub_id = s.hub_id order by 1 limit 1) as department
                %s""".formatted(WHO.replaceFirst("where", "join team.members m on m.id = s.member_id where")),
                (row, n) -> offered(row));
        List<OtherHours> others = sheaf.ask("""
                select d.* from appointments.slot_days d where d.day between :from and :until and d.slot_id in (select s.id %s)""".formatted(WHO), (row, n) -> otherHours(row));
        List<Busy> busy = sheaf.ask(
                """
                select t.member_id, lower(t.during) as begins, upper(t.during) as ends
                from appointments.taken(array(select distinct s.member_id %s), :since, :end) t""".formatted(WHO),
                (row, n) -> new Busy(row.getObject("member_id", UUID.class), AppointmentRepository.span(row)));
        sheaf.send(database, about(search).getValues());
        return pieces(search, most, offered, others, taken(busy));
    }

    /// What is still free of what a member offers, from when to when: for a page that shows their days.
    public List<Span> windows(UUID member, LocalDate from, LocalDate until) {
        var windows = new ArrayList<Span>();
        for (Proposal piece : find(Search.of(member, FINE, from, until), Integer.MAX_VALUE)) {
            Span last = windows.isEmpty() ? null : windows.getLast();
            if (last != null && last.ends().equals(piece.span().begins())) {
                windows.set(
                        windows.size() - 1, new Span(last.begins(), piece.span().ends()));
            } else {
                windows.add(piece.span());
            }
        }
        return windows.stream().filter(span -> span.minutes() >= USEFUL).toList();
    }

    /// Those of these times that are ahead, at which neither these members nor the person are taken, whatever members
    /// offer.
    public List<Span> still(List<UUID> members, UUID person, List<Span> times) {
        List<Span> ahead = times.stream()
                .filter(span -> span.begins().isAfter(clock.instant()) && !holidays.falls(span.day(), null))
                .toList();
        if (ahead.isEmpty()) {
            return List.of();
        }
        var about = new MapSqlParameterSource()
                .addValue("members", members.toArray(UUID[]::new))
                .addValue("person", person)
                .addValue("since", AppointmentRepository.at(ahead.getFirst().begins()))
                .addValue("end", AppointmentRepository.at(ahead.getLast().ends()));
        List<Span> taken = database.query("""
                select lower(t.during) as begins, upper(t.during) as ends from appointments.taken(:members, :since, :end) t
                union all select lower(a.during), upper(a.during) from appointments.appointments a
                where a.participant_id = :person and a.stands and a.during && tstzrange(:since, :end)
                """, about, (row, n) -> AppointmentRepository.span(row));
        return ahead.stream()
                .filter(span -> taken.stream().noneMatch(span::overlaps))
                .toList();
    }

    private static Taken taken(List<Busy> busy) {
        return Taken.of(busy.stream()
                .collect(Collectors.groupingBy(Busy::member, Collectors.mapping(Busy::span, Collectors.toList()))));
    }

    private static MapSqlParameterSource about(Search search) {
        return new MapSqlParameterSource()
                .addValue("everybody", search.members().isEmpty())
                .addValue("members", search.members().toArray(UUID[]::new))
                .addValue("hub", search.hub(), java.sql.Types.INTEGER)
                .addValue("role", search.role(), java.sql.Types.VARCHAR)
                .addValue("from", search.from())
                .addValue("until", search.until())
                .addValue("since", midnight(search.from()))
                .addValue("end", midnight(search.until().plusDays(1)));
    }

    private static OffsetDateTime midnight(LocalDate day) {
        return day.atStartOfDay(Span.PARIS).toInstant().atOffset(ZoneOffset.UTC);
    }

    private List<Proposal> pieces(
            Search search, int most, List<Offered> offered, List<OtherHours> others, Taken taken) {
        Instant now = clock.instant();
        var length = Duration.ofMinutes(search.minutes());
        Map<UUID, Map<LocalDate, OtherHours>> changed = new HashMap<>();
        others.forEach(other ->
                changed.computeIfAbsent(other.slot(), any -> new HashMap<>()).put(other.day(), other));
        var wanted =
                offered.stream().filter(one -> suits(one, search.setting())).toList();
        var found = new ArrayList<Proposal>();
        for (LocalDate day = search.from();
                !day.isAfter(search.until()) && found.size() < most;
                day = day.plusDays(1)) {
            var today = new ArrayList<Proposal>();
            var seen = new HashSet<String>();
            for (Offered one : wanted) {
                Span span = one.falls(day) ? hours(one, day, changed.get(one.id())) : null;
                if (span != null) {
                    taken.pieces(one.member(), span, length, now).stream()
                            .filter(piece -> seen.add(one.member() + " " + piece.begins()))
                            .forEach(piece -> today.add(proposal(one, piece)));
                }
            }
            today.sort(
                    Comparator.comparing((Proposal one) -> one.span().begins()).thenComparing(Proposal::name));
            found.addAll(today);
        }
        return found;
    }

    private static Proposal proposal(Offered one, Span piece) {
        return new Proposal(
                one.member(),
                one.name(),
                one.hub(),
                piece,
                one.slot().place(),
                one.slot().settings());
    }

    private static boolean suits(Offered one, @Nullable Setting setting) {
        return setting == null || one.slot().settings().contains(setting);
    }

    private @Nullable Span hours(Offered one, LocalDate day, @Nullable Map<LocalDate, OtherHours> changed) {
        if (holidays.falls(day, one.department())) {
            return null;
        }
        OtherHours other = changed == null ? null : changed.get(day);
        if (other == null) {
            return one.slot().on(day);
        }
        return other.from() == null
                ? null
                : new Span(Span.at(day, other.from(), "from"), Span.at(day, Objects.requireNonNull(other.to()), "to"));
    }

    private static Offered offered(ResultSet row) throws SQLException {
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
        return new Offered(
                row.getObject("id", UUID.class),
                row.getObject("member_id", UUID.class),
                row.getString("name"),
                row.getInt("hub_id"),
                row.getString("department"),
                row.getObject("until_day", LocalDate.class),
                new Slot(
                        rhythm,
                        row.getObject("from_time", LocalTime.class),
                        row.getObject("to_time", LocalTime.class),
                        row.getString("place"),
                        settings));
    }

    private static OtherHours otherHours(ResultSet row) throws SQLException {
        return new OtherHours(
                row.getObject("slot_id", UUID.class),
                row.getObject("day", LocalDate.class),
                row.getObject("from_time", LocalTime.class),
                row.getObject("to_time", LocalTime.class));
    }
}
