package fr.essaim.appointments;

import fr.essaim.appointments.AppointmentRepository.Booked;
import fr.essaim.facts.Fact;
import fr.essaim.facts.Facts;
import fr.essaim.journal.Journal;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.MemberId;
import fr.essaim.site.Words;
import fr.essaim.team.Viewers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Noting what became of an appointment. Each outcome is a fact of its strand; noted again, the fact is put right by
/// another in its place.
@Component
@Transactional
public class Outcomes {
    private final AppointmentRepository appointments;
    private final Facts facts;
    private final JdbcClient sql;
    private final Words words;
    private final Journal journal;
    private final Clock clock;

    Outcomes(
            AppointmentRepository appointments,
            Facts facts,
            JdbcClient sql,
            Words words,
            Journal journal,
            Clock clock) {
        this.appointments = appointments;
        this.facts = facts;
        this.sql = sql;
        this.words = words;
        this.journal = journal;
        this.clock = clock;
    }

    /// What says the same as before is left as it is, so that sending it twice changes nothing.
    /// @throws Outcome.NotYetHeld before the day
    /// @throws Appointment.EndedAlready when it was moved or called off before
    /// @throws Outcome.NotYours when a colleague noted it: only they put it right
    public void note(UUID appointment, Outcome outcome) {
        Booked booked = appointments.load(appointment);
        if (!booked.stands()) {
            throw new Appointment.EndedAlready();
        }
        Outcome.refuseUnlessHeld(booked.what().span().day(), LocalDate.now(clock));
        Outcome checked = outcome.checked();
        lock(appointment);
        Optional<Noted> before = last(appointment);
        if (before.filter(noted -> noted.says(checked)).isPresent()) {
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
        journal.did("note-outcome", booked.hub(), booked.what().person());
    }

    /// One at a time: two taps at once are one fact.
    private void lock(UUID appointment) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('appointments.outcome ' || :appointment, 0))")
                .param("appointment", appointment.toString())
                .query((row, n) -> 0)
                .list();
    }

    /// An outcome as it was noted last, with the fact that stands for it.
    ///
    /// @param author of the fact; null when the viewer does not read it
    private record Noted(
            String how,
            UUID fact,
            @Nullable String side,
            @Nullable String words,
            @Nullable MemberId author,
            String authorName,
            boolean takenBack) {
        boolean says(Outcome outcome) {
            return !takenBack
                    && how.equals(outcome.how().code())
                    && Objects.equals(side, code(outcome.side()))
                    && Objects.equals(words, outcome.words());
        }

        private static @Nullable String code(Fact.@Nullable Side side) {
            return side == null ? null : side.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private UUID tell(Booked booked, Optional<Noted> before, Outcome outcome) {
        UUID id = Ids.mint();
        String about = booked.what().about();
        String title = about == null
                ? words.say(Locale.FRENCH, "appointments.fact")
                : words.say(Locale.FRENCH, "appointments.fact-about", about);
        Fact fact = outcome.fact(
                booked.what().span(), booked.what().strand(), title.substring(0, Math.min(200, title.length())));
        Noted noted = before.filter(one -> !one.takenBack()).orElse(null);
        if (noted == null) {
            facts.write(id, booked.what().person(), fact, List.of());
        } else if (Viewers.required().id().equals(noted.author())) {
            facts.correct(id, noted.fact(), fact);
        } else {
            throw new Outcome.NotYours(noted.authorName());
        }
        return id;
    }

    /// How it stands: the last time it was noted, and the fact that stands for it, corrected elsewhere or not.
    private Optional<Noted> last(UUID appointment) {
        return sql.sql("""
                with recursive noted as (
                    select o.how, o.fact_id, o.author from appointments.outcomes o where o.appointment_id = :appointment
                    order by o.written_at desc, o.id desc limit 1),
                versions as (
                    select f.id from casefiles.facts f join noted n on n.fact_id = f.id
                    union all select l.id from casefiles.facts l join versions v on l.corrects = v.id)
                select n.how, coalesce(f.id, n.fact_id) as fact, f.broken_by as side, f.body as words, f.author,
                    trim(m.first_name || ' ' || m.last_name) as author_name,
                    exists (select from casefiles.withdrawals w where w.fact_id = f.id) as taken_back
                from noted n join team.members m on m.id = n.author left join (casefiles.facts f join versions v on v.id = f.id
                    and not exists (select from casefiles.facts l where l.corrects = f.id)) on true
                """)
                .param("appointment", appointment)
                .query((row, n) -> new Noted(
                        row.getString("how"),
                        row.getObject("fact", UUID.class),
                        row.getString("side"),
                        row.getString("words"),
                        Optional.ofNullable(row.getObject("author", UUID.class))
                                .map(MemberId::new)
                                .orElse(null),
                        row.getString("author_name"),
                        row.getBoolean("taken_back")))
                .optional();
    }
}
