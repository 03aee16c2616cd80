package fr.essaim.appointments.web;

import fr.essaim.appointments.FreeSlots;
import fr.essaim.appointments.Holidays;
import fr.essaim.appointments.Span;
import fr.essaim.appointments.web.AppointmentsPage.Day;
import fr.essaim.appointments.web.AppointmentsPage.Other;
import fr.essaim.journal.Journal;
import fr.essaim.kernel.HubId;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.Viewer;
import fr.essaim.site.Sheaf;
import fr.essaim.team.Viewers;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads a week or a day: what the viewer may read of it, and that the rest of a colleague's time is taken.
@Component
@Transactional
class AppointmentsPageQuery {
    private static final String WITHIN = """
            lower(a.during) >= :since and lower(a.during) < :end and a.id in (select h.appointment_id from appointments.hosts h
                where h.member_id = any (:members) and lower(h.during) >= :since and lower(h.during) < :end)""";

    private final NamedParameterJdbcOperations database;
    private final Colleagues colleagues;
    private final FreeSlots free;
    private final Holidays holidays;
    private final Journal journal;
    private final Clock clock;

    AppointmentsPageQuery(
            NamedParameterJdbcOperations database,
            Colleagues colleagues,
            FreeSlots free,
            Holidays holidays,
            Journal journal,
            Clock clock) {
        this.database = database;
        this.colleagues = colleagues;
        this.free = free;
        this.holidays = holidays;
        this.journal = journal;
        this.clock = clock;
    }

    /// @param member null and no hub: the viewer's own
    /// @throws NotHere when they are no colleague of the viewer's hubs
    AppointmentsPage page(String view, @Nullable LocalDate day, @Nullable UUID member, @Nullable Integer hub) {
        Viewer viewer = Viewers.required();
        LocalDate today = LocalDate.now(clock);
        boolean week = !view.equals("day");
        LocalDate asked = day == null ? today : day;
        LocalDate first = week ? asked.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)) : asked;
        LocalDate last = week ? first.plusDays(6) : first;
        var team = colleagues.all();
        UUID whose = hub != null ? null : member == null ? viewer.id().value() : member;
        boolean own = viewer.id().value().equals(whose);
        if (hub != null ? !viewer.hubs().contains(new HubId(hub)) : !own && team.of(whose) == null) {
            throw new NotHere();
        }
        List<UUID> members = whose == null ? team.at(hub) : List.of(whose);
        return new AppointmentsPage(
                week ? "week" : "day",
                whose,
                hub,
                whose == null ? team.hubName(hub) : own ? viewer.name().full() : String.valueOf(team.of(whose)),
                own,
                days(first, last, members, whose, team.department()),
                team.names(),
                team.hubs(),
                today,
                clock.instant());
    }

    private List<Day> days(
            LocalDate first, LocalDate last, List<UUID> members, @Nullable UUID whose, @Nullable String department) {
        var sheaf = new Sheaf();
        List<AppointmentRow> rows = sheaf.ask(
                AppointmentRows.SHOWN.formatted(WITHIN, AppointmentRows.BARE), (row, n) -> AppointmentRows.row(row));
        List<Other> others = sheaf.ask(
                """
                select t.kind, m.first_name, lower(t.during) as begins, upper(t.during) as ends
                from appointments.taken(:members, :since, :end) t join team.members m on m.id = t.member_id
                where t.kind <> 'appointment' or t.id not in (select a.id from appointments.appointments a)""",
                (row, n) -> new Other(
                        new Span(AppointmentRows.instant(row, "begins"), AppointmentRows.instant(row, "ends")),
                        row.getString("kind"),
                        row.getString("first_name")));
        sheaf.send(
                database,
                Map.copyOf(new MapSqlParameterSource()
                        .addValue("members", members.toArray(UUID[]::new))
                        .addValue("since", Days.midnight(first))
                        .addValue("end", Days.midnight(last.plusDays(1)))
                        .getValues()));
        List<Span> spare = whose == null ? List.of() : free.windows(whose, first, last);
        journal.read("appointments", null, people(rows, false));
        journal.whisperedReading("appointments", people(rows, true));
        var days = new ArrayList<Day>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            LocalDate on = day;
            days.add(new Day(
                    day,
                    holidays.falls(day, department),
                    rows.stream().filter(row -> row.span().day().equals(on)).toList(),
                    others.stream()
                            .filter(other -> Days.touches(other.span(), on))
                            .toList(),
                    spare.stream().filter(span -> span.day().equals(on)).toList()));
        }
        boolean weekend = days.size() == 7
                && days.subList(5, 7).stream().allMatch(day -> day.entries().isEmpty());
        return weekend ? days.subList(0, 5) : days;
    }

    /// Whose names were shown: of what is for everybody, or of what is not.
    private static List<ParticipantId> people(List<AppointmentRow> rows, boolean apart) {
        return rows.stream()
                .filter(row -> row.name() != null && row.apart() == apart)
                .map(row -> new ParticipantId(row.person()))
                .distinct()
                .toList();
    }
}
