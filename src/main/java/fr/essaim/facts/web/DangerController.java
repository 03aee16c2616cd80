package fr.essaim.facts.web;

import fr.essaim.kernel.ParticipantId;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Somebody may be in danger: whom to call, and where what was done is written.
@Controller
class DangerController {
    private final DangerPageQuery query;

    DangerController(DangerPageQuery query) {
        this.query = query;
    }

    @GetMapping("/people/{id}/danger")
    @PreAuthorize("hasAnyAuthority('COACH', 'SOCIAL_WORKER', 'HUB_LEAD')")
    DangerPage danger(@PathVariable UUID id) {
        return query.page(new ParticipantId(id));
    }
}
