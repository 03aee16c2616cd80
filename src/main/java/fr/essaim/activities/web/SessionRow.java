package fr.essaim.activities.web;

import fr.essaim.activities.Slot;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A session in a list. How many have a seat or wait is counted over all hubs; who is still to be
/// noted, and who did not sign, among those whose names the viewer reads.
///
/// @param ours whether one of the viewer's hubs organises it
/// @param sheet whether a signed sheet came back
/// @param calledOff whether it does not take place
public record SessionRow(
        UUID id,
        UUID activity,
        String title,
        String strand,
        String kind,
        @Nullable String words,
        @Nullable String host,
        LocalDate day,
        LocalTime begins,
        LocalTime ends,
        String place,
        int places,
        String hub,
        boolean ours,
        int seated,
        int waiting,
        int toNote,
        int came,
        int unsigned,
        boolean sheet,
        boolean calledOff) {
    public String path() {
        return "/sessions/" + id;
    }

    public Slot slot() {
        return new Slot(day, begins, ends);
    }

    public int free() {
        return Math.max(0, places - seated);
    }

    public boolean isHeld(LocalDate today) {
        return !day.isAfter(today);
    }

    /// It took place, and no signed sheet came back.
    public boolean lacksSheet() {
        return came > 0 && !sheet;
    }
}
