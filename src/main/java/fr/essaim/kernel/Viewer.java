package fr.essaim.kernel;

import java.util.List;
import java.util.Set;

/// Who is looking: every read starts from one. The ticket is what the database checks; the rest only spares a screen
/// from offering what would be refused.
///
/// @param id the member, or the named non-human viewer of a command or a job
/// @param name as shown
/// @param ticket random, one per sign-in; the database keeps only its hash
/// @param standings what the member's posts of today allow, all hubs together
/// @param hubs the hubs whose people they may read today
/// @param roles recipe role ids held today, e.g. `coach-booster`
public record Viewer(
        MemberId id, PersonName name, String ticket, Set<Standing> standings, List<HubId> hubs, Set<String> roles) {
    public boolean is(Standing standing) {
        return standings.contains(standing);
    }

    /// Works with people face to face: coach, social worker or hub lead.
    public boolean accompanies() {
        return is(Standing.COACH) || is(Standing.SOCIAL_WORKER) || is(Standing.HUB_LEAD);
    }

    /// Never the ticket.
    @Override
    public String toString() {
        return "Viewer " + id;
    }
}
