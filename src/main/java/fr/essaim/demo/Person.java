package fr.essaim.demo;

import fr.essaim.casefiles.Identity;
import fr.essaim.kernel.ParticipantId;
import java.time.LocalDate;

/// Somebody whose life is being told.
///
/// @param opened the day their file was opened
/// @param woman how the texts speak of them
record Person(ParticipantId id, Identity identity, boolean woman, LocalDate opened, Path path, Chance chance) {
    /// Rows about somebody carry their present hub, also those written at the hub before.
    int hub() {
        return path.present().site().id();
    }
}
