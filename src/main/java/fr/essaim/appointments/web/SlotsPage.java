package fr.essaim.appointments.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the viewer offers, or a member of a hub they lead.
///
/// @param whose the member it is about
/// @param members whose slots the viewer may offer, id to name
/// @param hubs where
public record SlotsPage(
        List<SlotRow> slots,
        UUID whose,
        String name,
        boolean own,
        Map<String, String> members,
        Map<String, String> hubs,
        UUID once,
        LocalDate today) {

    /// @param days left out, or at other hours
    public record SlotRow(
            UUID id,
            LocalDate first,
            LocalDate last,
            int weeks,
            List<Integer> weekdays,
            LocalTime from,
            LocalTime to,
            String place,
            List<String> settings,
            String hub,
            List<DayRow> days) {
        public boolean isOnce() {
            return weeks == 0;
        }
    }

    public record DayRow(
            LocalDate day,
            @Nullable LocalTime from,
            @Nullable LocalTime to) {}
}
