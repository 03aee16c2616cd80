package fr.essaim.hours.web;

import fr.essaim.hours.Asks;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.site.Elsewhere;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Answers what the person asked for in their own space.
@Controller
class AsksController {
    private static final String WHO_WRITES = "hasAnyAuthority('COACH', 'SOCIAL_WORKER')";

    private final Asks asks;

    AsksController(Asks asks) {
        this.asks = asks;
    }

    @PostMapping("/people/{id}/hours/asks/{ask}/paper")
    @PreAuthorize(WHO_WRITES)
    Elsewhere make(@PathVariable UUID id, @PathVariable UUID ask, @RequestParam(name = "_once") UUID once) {
        asks.make(once, new ParticipantId(id), ask);
        return Elsewhere.to("/people/" + id + "/hours").saying("hours.made-in-space");
    }

    @PostMapping("/people/{id}/hours/asks/{ask}/talk")
    @PreAuthorize(WHO_WRITES)
    Elsewhere talk(@PathVariable UUID id, @PathVariable UUID ask) {
        asks.talk(new ParticipantId(id), ask);
        return Elsewhere.to("/people/" + id + "/hours").saying("hours.talked");
    }
}
