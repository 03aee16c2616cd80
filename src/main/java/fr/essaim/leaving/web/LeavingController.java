package fr.essaim.leaving.web;

import fr.essaim.leaving.Departures;
import fr.essaim.site.Elsewhere;
import fr.essaim.site.Preferences;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Taking data away: the administration's part, and one's own writings. Whoever does neither has no such page.
@Controller
class LeavingController {
    static final String WHO_MAY = "hasAnyAuthority('ADMINISTRATOR', 'COACH', 'SOCIAL_WORKER', 'HUB_LEAD')";

    private final LeavingPageQuery query;
    private final Departures departures;

    LeavingController(LeavingPageQuery query, Departures departures) {
        this.query = query;
        this.departures = departures;
    }

    @GetMapping("/leaving")
    @PreAuthorize(WHO_MAY)
    LeavingPage leaving() {
        return query.page();
    }

    @PostMapping("/leaving/administration")
    @PreAuthorize("hasAuthority('ADMINISTRATOR')")
    Elsewhere administration(
            @RequestParam(name = "_once") UUID once,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        departures.administration(once, reason, Preferences.of(request).locale());
        return Elsewhere.to("/leaving/" + once);
    }

    @PostMapping("/leaving/own")
    @PreAuthorize("hasAnyAuthority('COACH', 'SOCIAL_WORKER', 'HUB_LEAD')")
    Elsewhere own(
            @RequestParam(name = "_once") UUID once,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        departures.own(once, reason, Preferences.of(request).locale());
        return Elsewhere.to("/leaving/" + once);
    }

    /// For a browser that asks for the page again, by its form's address.
    @GetMapping({"/leaving/administration", "/leaving/own"})
    @PreAuthorize(WHO_MAY)
    Elsewhere again() {
        return Elsewhere.to("/leaving");
    }
}
