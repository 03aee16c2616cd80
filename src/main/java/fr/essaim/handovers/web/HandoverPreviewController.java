package fr.essaim.handovers.web;

import fr.essaim.handovers.Handovers;
import fr.essaim.site.Elsewhere;
import fr.essaim.site.FilledInAt;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Prepares a hand-over: proposed, adjusted as often as one wants, then done as one act.
@Controller
class HandoverPreviewController {
    private static final String WHO_MAY = "hasAnyAuthority('COACH', 'SOCIAL_WORKER', 'HUB_LEAD')";

    private final Handovers handovers;
    private final HandoverPreviewPageQuery query;

    HandoverPreviewController(Handovers handovers, HandoverPreviewPageQuery query) {
        this.handovers = handovers;
        this.query = query;
    }

    @GetMapping("/handovers/new")
    @FilledInAt(page = "/handovers", form = "prepare")
    @PreAuthorize(WHO_MAY)
    HandoverPreviewPage prepare(HandoverForm form) {
        return query.page(form.handover(), HandoverChoices.NONE);
    }

    /// With what was adjusted so far; writes nothing.
    @PostMapping("/handovers/preview")
    @PreAuthorize(WHO_MAY)
    HandoverPreviewPage adjust(HandoverForm form, @RequestParam MultiValueMap<String, String> typed) {
        return query.page(form.handover(), HandoverChoices.of(typed));
    }

    /// For a browser that asks for the adjusted page again without what was typed.
    @GetMapping("/handovers/preview")
    @PreAuthorize(WHO_MAY)
    Elsewhere again() {
        return Elsewhere.to("/handovers");
    }

    @PostMapping("/handovers")
    @PreAuthorize(WHO_MAY)
    Elsewhere pass(
            HandoverForm form, @RequestParam("_once") UUID once, @RequestParam MultiValueMap<String, String> typed) {
        var handover = form.handover();
        handovers.pass(once, handover, HandoverChoices.of(typed).shown(query.caseload(handover)));
        return Elsewhere.to("/handovers/" + once).saying("handovers.passed");
    }
}
