package fr.essaim.appointments;

import fr.essaim.appointments.OfferedSlots.Offered;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Looks for free time: what members offer, less public holidays, the days they are away, their sessions, what their
/// own calendars say and the appointments they have. Days are walked until enough is found.
@Component
@Transactional(readOnly = true)
public class FreeSlots {
    /// Minutes: as fine as free times are shown.
    private static final int FINE = 15;

    /// Nobody is met in less.
    private static final int USEFUL = 30;

    /// Days read at first, and then more at a time.
    private static final int NEAR = 35;

    private static final int FAR = 165;

    private final OfferedSlots slots;
    private final NamedParameterJdbcOperations database;
    private final Holidays holidays;
    private final Clock clock;

    FreeSlots(OfferedSlots slots, NamedParameterJdbcOperations database, Holidays holidays, Clock clock) {
        this.slots = slots;
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

    /// The first ones, in the order of time; those of the last day whole.
    /// @param most how many are enough
    public List<Proposal> find(Search search, int most) {
        LocalDate known = earlier(search.until(), search.from().plusDays(NEAR));
        var read = slots.read(search, known);
        List<Offered> offered = read.offered().stream()
                .filter(one -> suits(one, search.setting()))
                .toList();
        List<UUID> members = offered.stream().map(Offered::member).distinct().toList();
        Taken taken = read.taken();
        var found = new ArrayList<Proposal>();
        for (LocalDate day = search.from(); !day.isAfter(search.until()); day = day.plusDays(1)) {
            if (found.size() >= most || members.isEmpty()) {
                break;
            }
            if (day.isAfter(known)) {
                known = earlier(search.until(), known.plusDays(FAR));
                taken = slots.taken(members, day, known);
            }
            found.addAll(on(day, offered, taken, Duration.ofMinutes(search.minutes())));
        }
        return found;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static boolean suits(Offered one, @Nullable Setting setting) {
        return setting == null || one.slot().settings().contains(setting);
    }

    private record Begun(UUID member, Instant begins) {}

    private List<Proposal> on(LocalDate day, List<Offered> offered, Taken taken, Duration length) {
        Instant now = clock.instant();
        var free = new ArrayList<Proposal>();
        var seen = new HashSet<Begun>();
        var closed = new HashMap<String, Boolean>();
        for (Offered one : offered) {
            if (!one.falls(day)
                    || closed.computeIfAbsent(
                            String.valueOf(one.department()), any -> holidays.falls(day, one.department()))) {
                continue;
            }
            Span hours = one.hours(day);
            for (Span piece : hours == null ? List.<Span>of() : taken.pieces(one.member(), hours, length, now)) {
                if (seen.add(new Begun(one.member(), piece.begins()))) {
                    free.add(proposal(one, piece));
                }
            }
        }
        free.sort(Comparator.comparing((Proposal one) -> one.span().begins()).thenComparing(Proposal::name));
        return free;
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

    /// Those of these times that are ahead, at which neither these members nor the person are
    /// taken, whatever members offer.
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
}
