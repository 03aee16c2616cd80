package fr.essaim.activities;

import fr.essaim.kernel.Refusal;
import fr.essaim.kernel.Strand;
import java.time.LocalDate;

/// A session as an act finds it, for the member who asks.
///
/// @param title its activity's
/// @param places how many people it takes
/// @param seated how many have a seat today, all hubs together
/// @param waiting how many wait for one
record Meeting(String title, Strand strand, Slot slot, int places, int seated, int waiting) {
    /// Whoever enrols while others wait waits after them.
    int free() {
        return waiting > 0 ? 0 : Math.max(0, places - seated);
    }

    void refuseUnlessHeld(LocalDate today) {
        if (slot.day().isAfter(today)) {
            throw new NotYetHeld(slot.day());
        }
    }

    static final class NotYetHeld extends Refusal {
        NotYetHeld(LocalDate day) {
            super("activities.refusal.not-yet-held", null, day);
        }
    }
}
