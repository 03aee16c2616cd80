package fr.essaim.audits.web;

import fr.essaim.audits.Audits;
import fr.essaim.site.Elsewhere;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The proofs to come, for whoever can still bring them in: the hubs, the direction, the administration.
@Controller
class MissingController {
    private final MissingPageQuery query;
    private final Audits audits;

    MissingController(MissingPageQuery query, Audits audits) {
        this.query = query;
        this.audits = audits;
    }

    /// @param weeks how far ahead, as it was typed
    @GetMapping("/audits/missing")
    @PreAuthorize("hasAnyAuthority('COACH', 'SOCIAL_WORKER', 'HUB_LEAD', 'DIRECTOR', 'ADMINISTRATOR')")
    MissingPage missing(
            @RequestParam(defaultValue = "") String programme,
            @RequestParam(defaultValue = "") String weeks,
            @RequestParam(required = false) @Nullable Integer hub,
            @RequestParam(defaultValue = "") String after) {
        return query.page(programme, weeks, hub, after);
    }

    @PostMapping("/audits/missing/reading")
    @PreAuthorize(AuditsController.HOUSE)
    Elsewhere read(@RequestParam(defaultValue = "") String programme, @RequestParam(defaultValue = "") String reason) {
        audits.readMissing(programme, reason);
        return Elsewhere.to("/audits/missing?programme=" + programme).saying("audits.reading-opened");
    }
}
