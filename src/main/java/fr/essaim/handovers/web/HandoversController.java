package fr.essaim.handovers.web;

import fr.essaim.handovers.Handovers;
import fr.essaim.site.Elsewhere;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// What waits to be passed on, and what was.
@Controller
class HandoversController {
    private static final String WHO_MAY = "hasAnyAuthority('COACH', 'SOCIAL_WORKER', 'HUB_LEAD')";

    private final Handovers handovers;
    private final HandoversPageQuery all;
    private final HandoverPageQuery one;

    HandoversController(Handovers handovers, HandoversPageQuery all, HandoverPageQuery one) {
        this.handovers = handovers;
        this.all = all;
        this.one = one;
    }

    /// An administrator sees how many people wait at which hub, and nobody's name.
    @GetMapping("/handovers")
    @PreAuthorize("hasAnyAuthority('COACH', 'SOCIAL_WORKER', 'HUB_LEAD', 'ADMINISTRATOR')")
    HandoversPage all() {
        return all.page();
    }

    @GetMapping("/handovers/{id}")
    @PreAuthorize(WHO_MAY)
    HandoverPage one(@PathVariable UUID id) {
        return one.page(id);
    }

    @PostMapping("/handovers/{id}/undoing")
    @PreAuthorize(WHO_MAY)
    Elsewhere undo(@PathVariable UUID id) {
        handovers.undo(id);
        return Elsewhere.to("/handovers/" + id).saying("handovers.undone");
    }
}
