package fr.essaim.handovers;

import fr.essaim.kernel.ParticipantId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What became of one person in a hand-over.
record Done(UUID id, Charge charge, @Nullable Successor to, List<Change> changes) {
    ParticipantId person() {
        return charge.person();
    }
}
