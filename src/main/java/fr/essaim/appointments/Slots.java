package fr.essaim.appointments;

import fr.essaim.journal.Journal;
import fr.essaim.kernel.HubId;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.Refusal;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Offering times at which one may be met; leaving out a day, or no longer offering them. Nobody's name is there.
@Component
@Transactional
public class Slots {
    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;

    Slots(JdbcClient sql, Journal journal, Clock clock) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
    }

    /// @param id minted with the form: sent twice, it is offered once
    /// @param member oneself, or somebody of a hub one leads
    public void offer(UUID id, MemberId member, HubId hub, Slot.Typed typed) {
        Slot slot = Slot.read(typed, today());
        Rhythm rhythm = slot.rhythm();
        int written = sql.sql("""
                insert into appointments.slots (id, member_id, hub_id, first_day, last_day, weeks, weekdays, from_time, to_time, place,
                    settings)
                values (:id, :member, :hub, :first, :last, :weeks, :weekdays, :from, :to, :place, :settings)
                on conflict (id) do nothing
                """)
                .param("id", id)
                .param("member", member.value())
                .param("hub", hub.value())
                .param("first", rhythm.first())
                .param("last", rhythm.last())
                .param("weeks", rhythm.weeks())
                .param(
                        "weekdays",
                        rhythm.weekdays().stream()
                                .map(DayOfWeek::getValue)
                                .sorted()
                                .toArray(Integer[]::new))
                .param("from", slot.from())
                .param("to", slot.to())
                .param("place", slot.place())
                .param(
                        "settings",
                        slot.settings().stream().map(Setting::code).sorted().toArray(String[]::new))
                .update();
        if (written > 0) {
            journal.did("offer-slot", hub);
        }
    }

    /// Not that day, or at other hours. Said twice, the first stands.
    /// @param from null: not at all
    public void otherwise(UUID slot, LocalDate day, @Nullable String from, @Nullable String to) {
        LocalTime begins = from == null || from.isBlank() ? null : Span.hour(from, "from");
        LocalTime ends = begins == null ? null : Span.hour(to, "to");
        if (begins != null && !Objects.requireNonNull(ends).isAfter(begins)) {
            throw new Slot.EndsFirst("to", begins, Objects.requireNonNull(ends));
        }
        if (begins != null) {
            Span.at(day, begins, "from");
            Span.at(day, Objects.requireNonNull(ends), "to");
        }
        HubId hub = mine(slot);
        int written = sql.sql("""
                insert into appointments.slot_days (slot_id, day, from_time, to_time)
                select s.id, :day, :from, :to from appointments.slots s where s.id = :slot
                  and :day between s.first_day and s.last_day on conflict do nothing
                """)
                .param("slot", slot)
                .param("day", day)
                .param("from", begins)
                .param("to", ends)
                .update();
        if (written == 0) {
            throw new NotThatDay(day);
        }
        journal.did("change-slot", hub);
    }

    /// Offered no more after today; appointments agreed on stay. Twice is once.
    public void end(UUID slot) {
        HubId hub = mine(slot);
        int written = sql.sql("""
                insert into appointments.slot_ends (slot_id, last_day) values (:slot, :today) on conflict do nothing
                """)
                .param("slot", slot)
                .param("today", today().minusDays(1))
                .update();
        if (written > 0) {
            journal.did("end-slot", hub);
        }
    }

    /// @throws NotHere when it is neither the viewer's nor of a hub they lead
    private HubId mine(UUID slot) {
        return sql.sql("""
                select hub_id from appointments.slots s where s.id = :slot and (s.member_id = (select team.viewer())
                    or s.hub_id = any ((select team.viewer_lead_hubs())::int[]))
                """)
                .param("slot", slot)
                .query(Integer.class)
                .optional()
                .map(HubId::new)
                .orElseThrow(NotHere::new);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    static final class NotThatDay extends Refusal {
        NotThatDay(LocalDate day) {
            super("appointments.refusal.not-that-day", "day", day);
        }
    }
}
