package fr.essaim.appointments;

import fr.essaim.appointments.AppointmentRepository.Booked;
import fr.essaim.facts.Coming;
import fr.essaim.facts.Comings;
import fr.essaim.facts.Comings.Told;
import fr.essaim.facts.Fact;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.Refusal;
import fr.essaim.site.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Noting what became of an appointment. Each outcome is a fact of its strand; noted again, the
/// fact is put right by another in its place.
@Component
@Transactional
public class Outcomes {
    /// The last time it was noted of `:id`, as [Comings#told] reads it.
    public static final String LAST = """
            with noted as (
                select o.how, o.fact_id, o.author from appointments.outcomes o where o.appointment_id = :id
                order by o.written_at desc, o.id desc limit 1)
            select n.how, coalesce(s.fact_id, n.fact_id) as fact, s.compartment, s.side, s.words, s.sealed, s.author,
                trim(m.first_name || ' ' || m.last_name) as author_name, coalesce(s.taken_back, false) as taken_back
            from noted n join team.members m on m.id = n.author left join lateral casefiles.standing(n.fact_id) s on true""";

    private final AppointmentRepository appointments;
    private final Comings comings;
    private final JdbcClient sql;
    private final Words words;
    private final Apart apart;
    private final Clock clock;

    Outcomes(
            AppointmentRepository appointments,
            Comings comings,
            JdbcClient sql,
            Words words,
            Apart apart,
            Clock clock) {
        this.appointments = appointments;
        this.comings = comings;
        this.sql = sql;
        this.words = words;
        this.apart = apart;
        this.clock = clock;
    }

    /// What says the same as before is left as it is, so that sending it twice changes nothing.
    /// @throws NotYetHeld before the day
    /// @throws Appointment.EndedAlready when it was moved or called off before
    /// @throws NotYours when a colleague noted it: only they put it right
    public void note(UUID appointment, Coming outcome) {
        Booked booked = appointments.load(appointment);
        if (!booked.stands()) {
            throw new Appointment.EndedAlready();
        }
        refuseUnlessHeld(booked.what().span().day());
        Coming checked = outcome.checked("words");
        lock(appointment);
        Optional<Told> before = last(appointment);
        if (before.filter(told -> told.says(checked)).isPresent()) {
            return;
        }
        UUID fact = tell(booked, before, checked);
        sql.sql("""
                insert into appointments.outcomes (id, appointment_id, participant_id, hub_id, how, fact_id)
                values (:id, :appointment, :person, :hub, :how, :fact)
                """)
                .param("id", Ids.mint())
                .param("appointment", appointment)
                .param("person", booked.what().person().value())
                .param("hub", booked.hub().value())
                .param("how", checked.how().code())
                .param("fact", fact)
                .update();
        apart.tell("note-outcome", booked, null);
    }

    /// One at a time: two taps at once are one fact.
    private void lock(UUID appointment) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('appointments.outcome ' || :appointment, 0))")
                .param("appointment", appointment.toString())
                .query((row, n) -> 0)
                .list();
    }

    private UUID tell(Booked booked, Optional<Told> before, Coming outcome) {
        String about = booked.what().about();
        String title = about == null
                ? words.say(Locale.FRENCH, "appointments.fact")
                : words.say(Locale.FRENCH, "appointments.fact-about", about);
        Span span = booked.what().span();
        Fact fact = outcome.fact(
                before.map(Told::compartment).orElse(booked.what().written()),
                booked.what().strand(),
                title.substring(0, Math.min(200, title.length())),
                span.day(),
                span.minutes());
        return comings.tell(booked.what().person(), before, fact, NotYours::new);
    }

    /// How it stands: the last time it was noted, and the fact that stands for it, corrected elsewhere or not.
    private Optional<Told> last(UUID appointment) {
        return sql.sql(LAST)
                .param("id", appointment)
                .query((row, n) -> comings.told(row))
                .optional();
    }

    private void refuseUnlessHeld(LocalDate day) {
        if (day.isAfter(LocalDate.now(clock))) {
            throw new NotYetHeld(day);
        }
    }

    static final class NotYetHeld extends Refusal {
        NotYetHeld(LocalDate day) {
            super("appointments.refusal.not-yet-held", null, day);
        }
    }

    /// A colleague noted it: facts are put right by who wrote them.
    static final class NotYours extends Refusal {
        NotYours(String author) {
            super("appointments.refusal.not-yours", null, author);
        }
    }
}
