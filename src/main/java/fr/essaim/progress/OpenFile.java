package fr.essaim.progress;

import fr.essaim.kernel.HubId;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.Refusal;

/// A person's file as an act finds it, for the member who asks.
///
/// @param inCharge whether the member accompanies the person today
record OpenFile(ParticipantId person, HubId hub, boolean inCharge) {
    /// @throws NotInCharge when the member does not accompany the person
    void refuseUnlessInCharge() {
        if (!inCharge) {
            throw new NotInCharge();
        }
    }

    static final class NotInCharge extends Refusal {
        NotInCharge() {
            super("progress.refusal.not-in-charge", null);
        }
    }
}
