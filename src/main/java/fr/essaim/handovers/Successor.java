package fr.essaim.handovers;

import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.Standing;
import fr.essaim.team.Language;
import java.math.BigDecimal;
import java.util.Set;

/// A colleague of the hub who is there on that day, and may be asked.
///
/// @param name in full; `firstName` is how the sentences call them
/// @param fte their share of full time at this hub, all posts together
/// @param load how many people they are in charge of at this hub, in whatever part
public record Successor(
        MemberId id,
        String name,
        String firstName,
        String role,
        Standing standing,
        BigDecimal fte,
        int load,
        Set<Language> languages) {
    /// Whether `mine` people for this share weigh less than `theirs` for that one. Per full-time
    /// equivalent, never per head: somebody who is there one day in five is not four fifths idle.
    static int compareLoads(BigDecimal mine, BigDecimal myShare, BigDecimal theirs, BigDecimal theirShare) {
        return mine.multiply(theirShare).compareTo(theirs.multiply(myShare));
    }

    /// How near their trade is to another: the same role, the same standing, somebody who
    /// accompanies, a hub lead last.
    int distance(String otherRole, Standing other) {
        if (role.equals(otherRole)) {
            return 0;
        }
        if (standing == Standing.HUB_LEAD) {
            return 3;
        }
        return standing == other ? 1 : 2;
    }
}
