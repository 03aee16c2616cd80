package fr.essaim.imports;

import fr.essaim.casefiles.Identity;
import fr.essaim.kernel.HubId;
import fr.essaim.kernel.ParticipantId;
import java.util.Set;

/// What a file says already, ended ways and former homes included.
///
/// @param version above 0 once somebody mended the identity, or the person moved
/// @param reachedBy every number and address there ever was
/// @param lived every home there was, as `address|commune` spelt plainly
/// @param livesAt the latest, in words
record Standing(
        ParticipantId id,
        HubId hub,
        Identity identity,
        int version,
        Set<String> reachedBy,
        Set<String> lived,
        String livesAt) {}
