package fr.essaim.programme.web;

import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.Period;
import fr.essaim.programme.Hubs;
import fr.essaim.programme.Teams;
import fr.essaim.site.Elsewhere;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Who works at a hub.
@Controller
class HubPostsController {
    private final Hubs hubs;
    private final Teams teams;

    HubPostsController(Hubs hubs, Teams teams) {
        this.hubs = hubs;
        this.teams = teams;
    }

    /// A share is typed as people write it: `0,5` or `0.5`.
    @PostMapping("/hubs/{programme}/{code}/posts")
    @PreAuthorize("hasAuthority('ADMINISTRATOR')")
    Elsewhere appoint(
            @PathVariable String programme,
            @PathVariable String code,
            @RequestParam UUID member,
            @RequestParam String role,
            @RequestParam(defaultValue = "") String fte,
            @RequestParam LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate until) {
        teams.appoint(hubs.named(programme, code), new MemberId(member), role, share(fte), new Period(from, until));
        return Elsewhere.to("/hubs/" + programme + "/" + code).saying("programme.appointed");
    }

    @PostMapping("/hubs/{programme}/{code}/posts/{id}/end")
    @PreAuthorize("hasAuthority('ADMINISTRATOR')")
    Elsewhere end(
            @PathVariable String programme,
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestParam LocalDate lastDay) {
        teams.end(id, lastDay);
        return Elsewhere.to("/hubs/" + programme + "/" + code).saying("programme.post-ended", lastDay);
    }

    private static BigDecimal share(String typed) {
        String text = typed.strip().replace(',', '.');
        return text.matches("\\d(\\.\\d{1,3})?") ? new BigDecimal(text) : BigDecimal.ZERO;
    }
}
