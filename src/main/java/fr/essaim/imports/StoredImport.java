package fr.essaim.imports;

import fr.essaim.kernel.HubId;
import fr.essaim.kernel.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A list brought in on screen, as it is kept: the file itself and its lines are read apart.
///
/// @param hub where its people are received; null until chosen, and for lists that are not of people
/// @param sheet the one to read; null for the one that says the most
/// @param opensJourneys chosen for this import: where the list carries information and agreement, the journey opens
/// @param endsAt when the file, its answers, its reading and its traces are destroyed
record StoredImport(
        ImportId id,
        ListKind kind,
        MemberId author,
        @Nullable HubId hub,
        @Nullable String sheet,
        boolean opensJourneys,
        Instant endsAt) {}
