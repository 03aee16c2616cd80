package fr.essaim.appointments.web;

import fr.essaim.appointments.FreeSlots;
import fr.essaim.appointments.FreeSlots.Proposal;
import fr.essaim.appointments.FreeSlots.Search;
import fr.essaim.appointments.Outcomes;
import fr.essaim.appointments.Span;
import fr.essaim.appointments.web.AppointmentPage.Next;
import fr.essaim.appointments.web.AppointmentPage.Reminder;
import fr.essaim.facts.Comings;
import fr.essaim.facts.Comings.Told;
import fr.essaim.journal.Journal;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.site.Sheaf;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class AppointmentPageQuery {
    private static final int WEEKS = 4;
    private static final int FEW = 6;

    private final AppointmentRows rows;
    private final NamedParameterJdbcOperations database;
    private final FreeSlots free;
    private final Comings comings;
    private final Journal journal;
    private final Clock clock;

    AppointmentPageQuery(
            AppointmentRows rows,
            NamedParameterJdbcOperations database,
            FreeSlots free,
            Comings comings,
            Journal journal,
            Clock clock) {
        this.comings = comings;
        this.rows = rows;
        this.database = database;
        this.free = free;
        this.journal = journal;
        this.clock = clock;
    }

    private record More(
            @Nullable LocalDate agreedOn,
            @Nullable UUID movedTo,
            @Nullable String wish,
            List<UUID> hosts,
            boolean together) {}

    /// @throws NotHere when there is none, or not for this viewer
    AppointmentPage page(UUID id) {
        AppointmentRow row = rows.one(id).stream().findFirst().orElseThrow(NotHere::new);
        if (row.apart()) {
            journal.whisperedReading("appointment", List.of(new ParticipantId(row.person())));
        } else {
            journal.read("appointment", new ParticipantId(row.person()));
        }
        var sheaf = new Sheaf();
        List<More> more = sheaf.ask(
                """
                select a.agreed_on, (select l.id from appointments.appointments l where l.thread_id = a.thread_id and l.nth > a.nth
                        order by l.nth desc limit 1) as moved_to,
                    (select w.wish from appointments.reminder_wishes w where w.participant_id = a.participant_id
                        order by w.written_at desc, w.id desc limit 1) as wish,
                    array(select h.member_id from appointments.hosts h where h.appointment_id = a.id order by h.id) as hosts,
                    a.compartment <> 'team' and a.stands and appointments.is_elsewhere(a.participant_id, lower(a.during), upper(a.during))
                        as together
                from appointments.appointments a where a.id = :id""",
                (one, n) -> new More(
                        one.getObject("agreed_on", LocalDate.class),
                        one.getObject("moved_to", UUID.class),
                        one.getString("wish"),
                        Arrays.stream((Object[]) one.getArray("hosts").getArray())
                                .map(UUID.class::cast)
                                .toList(),
                        one.getBoolean("together")));
        List<Told> noted = sheaf.ask(Outcomes.LAST, (one, n) -> comings.told(one));
        List<Next> next = sheaf.ask(
                NEXT,
                (one, n) -> new Next(
                        one.getObject("id", UUID.class), AppointmentRows.maybe(one, "begins"), one.getString("words")));
        List<Reminder> reminders = sheaf.ask(
                """
                select l.channel, coalesce(l.fate, case when l.trouble is not null then 'late' else 'to-come' end) as state,
                    coalesce(l.fated_at, l.leaves_from) as at
                from appointments.appointments a join appointments.appointments t on t.thread_id = a.thread_id and t.during = a.during
                join outbox.letters l on l.about = 'appointment ' || t.id
                where a.id = :id and (t.id = a.id or l.handed_at is not null) order by l.written_at""",
                (one, n) -> new Reminder(
                        one.getString("channel"), one.getString("state"), AppointmentRows.instant(one, "at")));
        List<Map.Entry<String, String>> colleagues =
                sheaf.ask("""
                select distinct m.id, trim(m.first_name || ' ' || m.last_name) as name, m.first_name
                from appointments.appointments a join team.posts p on p.hub_id = a.hub_id and p.from_day <= team.today()
                    and (p.until_day is null or p.until_day >= team.today())
                join team.members m on m.id = p.member_id where a.id = :id order by m.first_name, 2""", (one, n) -> Map.entry(one.getString("id"), one.getString("name")));
        sheaf.send(database, Map.of("id", id));
        var named = new LinkedHashMap<String, String>();
        colleagues.forEach(one -> named.put(one.getKey(), one.getValue()));
        return page(
                row, more.getFirst(), noted.stream().findFirst(), next.stream().findFirst(), reminders, named);
    }

    private static final String NEXT = """
            select * from (
                (select l.id, lower(l.during) as begins, null as words, 0 as rank from appointments.appointments a
                    join appointments.appointments l on l.participant_id = a.participant_id and l.stands
                        and lower(l.during) > lower(a.during) and l.thread_id <> a.thread_id
                    where a.id = :id order by lower(l.during) limit 1)
                union all
                (select null, null, n.words, 1 from appointments.nexts n where n.appointment_id = :id and n.words is not null
                    order by n.written_at desc, n.id desc limit 1)) x
            order by rank limit 1""";

    private AppointmentPage page(
            AppointmentRow row,
            More more,
            java.util.Optional<Told> noted,
            java.util.Optional<Next> next,
            List<Reminder> reminders,
            Map<String, String> colleagues) {
        LocalDate today = LocalDate.now(clock);
        boolean asked = row.stands() && more.movedTo() == null && !more.hosts().isEmpty() && next.isEmpty();
        List<Proposal> proposals = asked
                ? free.find(
                        new Search(
                                Set.of(more.hosts().getFirst()),
                                null,
                                null,
                                row.span().minutes(),
                                today,
                                today.plusWeeks(WEEKS),
                                null),
                        FEW)
                : List.of();
        List<Span> again = asked
                ? free.still(
                        more.hosts(),
                        row.person(),
                        Stream.of(7, 14).map(row.span()::later).toList())
                : List.of();
        return new AppointmentPage(
                row,
                more.agreedOn(),
                noted.filter(told -> !told.takenBack()).map(Told::side).orElse(null),
                noted.filter(told -> !told.takenBack()).map(Told::words).orElse(null),
                noted.map(Told::authorName).orElse(null),
                more.movedTo(),
                next.orElse(null),
                reminders,
                more.wish(),
                again,
                proposals.stream()
                        .filter(one -> !again.contains(one.span()))
                        .limit(FEW)
                        .toList(),
                more.hosts(),
                more.together(),
                colleagues,
                Ids.mint(),
                today,
                clock.instant());
    }
}
