package fr.essaim.programme;

import fr.essaim.kernel.HubId;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.Period;
import fr.essaim.kernel.Refusal;
import fr.essaim.kernel.Standing;
import fr.essaim.recipe.Recipe;
import fr.essaim.recipe.Role;
import fr.essaim.team.Posts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who works at a hub, in the recipe's roles, counted in full-time equivalents.
@Component
@Transactional
public class Teams {
    private final Programmes programmes;
    private final Hubs hubs;
    private final Posts posts;

    Teams(Programmes programmes, Hubs hubs, Posts posts) {
        this.programmes = programmes;
        this.hubs = hubs;
        this.posts = posts;
    }

    /// @param role one of the recipe's, or the house's `hub-lead`
    /// @param fte more than nothing, at most 1 over all the member's posts of a day
    /// @throws UnknownRole when the hub's recipe has no such role on that day
    /// @throws BeyondTheHub when the hub is not open over the whole period
    /// @throws Posts.MoreThanFullTime when the member would be on more than a full-time job
    public UUID appoint(HubId hub, MemberId member, String role, BigDecimal fte, Period period) {
        Period life = hubs.life(hub);
        BeyondTheHub.refuse(life, period, "from");
        if (fte.signum() <= 0 || fte.compareTo(BigDecimal.ONE) > 0) {
            throw new NotAShare();
        }
        Standing standing = standing(programmes.recipeOf(hub), role, period.from());
        var within = period.isOpen() ? new Period(period.from(), life.until()) : period;
        return posts.appoint(member, role, standing, hub, fte, within);
    }

    public void end(UUID post, LocalDate lastDay) {
        posts.end(post, lastDay);
    }

    private static Standing standing(Recipe recipe, String role, LocalDate day) {
        if (role.equals(Recipe.Compartment.HUB_LEAD)) {
            return Standing.HUB_LEAD;
        }
        return recipe.role(role)
                .filter(found -> found.inUse(day))
                .map(Role::standing)
                .orElseThrow(UnknownRole::new);
    }

    public static final class UnknownRole extends Refusal {
        UnknownRole() {
            super("programme.refusal.unknown-role", "role");
        }
    }

    public static final class NotAShare extends Refusal {
        NotAShare() {
            super("programme.refusal.not-a-share", "fte");
        }
    }
}
