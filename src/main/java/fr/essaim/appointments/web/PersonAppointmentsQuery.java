package fr.essaim.appointments.web;

import fr.essaim.journal.Journal;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.ParticipantId;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class PersonAppointmentsQuery {
    private final JdbcClient sql;
    private final AppointmentRows rows;
    private final Journal journal;
    private final Clock clock;

    PersonAppointmentsQuery(JdbcClient sql, AppointmentRows rows, Journal journal, Clock clock) {
        this.sql = sql;
        this.rows = rows;
        this.journal = journal;
        this.clock = clock;
    }

    private record Who(String name, String wish, boolean reached) {}

    /// @throws NotHere when there is no such person at the viewer's hubs
    PersonAppointmentsPage page(UUID person) {
        Who who =
                sql.sql("""
                select trim(p.first_name || ' ' || p.last_name) as name,
                    coalesce((select w.wish from appointments.reminder_wishes w where w.participant_id = p.id
                        order by w.written_at desc, w.id desc limit 1), 'remind') as wish,
                    exists (select from casefiles.ways w where w.participant_id = p.id and w.until_day is null
                        and (w.kind = 'email' or (w.kind = 'phone' and w.value ~ '^(0|\\+33)[67]'))) as reached
                from casefiles.participants p where p.id = :person and p.hub_id = any ((select team.viewer_hubs())::int[])
                """).param("person", person).query(Who.class).optional().orElseThrow(NotHere::new);
        journal.read("appointments", new ParticipantId(person));
        return new PersonAppointmentsPage(
                person, who.name(), rows.of(person), who.wish(), who.reached(), clock.instant());
    }
}
