package fr.essaim.handovers;

import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whom a member is in charge of at a hub on the day they pass their people on, and who could take
/// them on.
///
/// @param leaver the member
/// @param charges in the order of names, one a person
/// @param successors in the order of names
public record Caseload(Leaver leaver, List<Charge> charges, List<Successor> successors) {
    /// @param role and `standing`: of their last post at this hub
    /// @param lastDay of their posts at this hub, null when one has no end
    public record Leaver(
            MemberId id,
            String name,
            String firstName,
            String role,
            Standing standing,
            @Nullable LocalDate lastDay) {}

    /// The people the viewer may pass on, each with who would take them.
    public List<Proposal> proposals() {
        return new Sharing(leaver.role(), leaver.standing(), successors).propose(charges);
    }

    Optional<Charge> charge(UUID id) {
        return charges.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    Optional<Successor> successor(MemberId id) {
        return successors.stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
