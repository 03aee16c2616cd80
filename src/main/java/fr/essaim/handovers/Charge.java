package fr.essaim.handovers;

import fr.essaim.casefiles.CareTeam.Part;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.team.Language;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One person the member is in charge of on the day they pass their people on.
///
/// @param id the charge's
/// @param firstName as the sentences call them
/// @param reference who else is the person's reference that day
/// @param around colleagues in support, who know the person already
/// @param wished the language they wish to be spoken to in, when a wish says it
public record Charge(
        UUID id,
        ParticipantId person,
        String name,
        String firstName,
        Part part,
        @Nullable MemberId reference,
        Set<MemberId> around,
        @Nullable Language wished) {
    /// Somebody must take it on; otherwise the person still has their reference.
    public boolean needsSomebody() {
        return part != Part.SUPPORT || reference == null;
    }

    public boolean knows(MemberId member) {
        return around.contains(member) || member.equals(reference);
    }
}
