package fr.essaim.appointments.web;

import fr.essaim.appointments.FreeSlots.Proposal;
import fr.essaim.appointments.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One appointment: when and with whom, what became of it, what is next, and its reminder.
///
/// @param side on whose side an absence was, as its fact says to whom reads it
/// @param words the person's version, likewise
/// @param author who noted it
/// @param movedTo where it was moved
/// @param next what is next, in words or as another appointment
/// @param proposals times proposed for what is next, or for moving it
/// @param hosts who receives, by their ids
/// @param together the team, which may not know of this one, agreed on another at the same hour
/// @param colleagues who may receive there today, id to name
public record AppointmentPage(
        AppointmentRow row,
        @Nullable LocalDate agreedOn,
        @Nullable String side,
        @Nullable String words,
        @Nullable String author,
        @Nullable UUID movedTo,
        @Nullable Next next,
        List<Reminder> reminders,
        @Nullable String wish,
        List<Span> again,
        List<Proposal> proposals,
        List<UUID> hosts,
        boolean together,
        Map<String, String> colleagues,
        UUID once,
        LocalDate today,
        Instant now) {

    /// @param id another appointment, or null when nothing is: then in words
    public record Next(
            @Nullable UUID id,
            @Nullable Instant begins,
            @Nullable String words) {}

    /// @param state as the outbox says: `outbox.fate.<state>`
    public record Reminder(String channel, String state, Instant when) {}

    public String path() {
        return row.path();
    }

    /// What became of it may be noted: that day, or after.
    public boolean isHeld() {
        return row.stands() && movedTo == null && !row.span().day().isAfter(today);
    }

    public boolean isAhead() {
        return row.stands() && movedTo == null && !row.hasBegun(now);
    }

    /// Noted, and nothing is said of what comes after.
    public boolean asksNext() {
        return isHeld() && row.outcome() != null && next == null;
    }
}
