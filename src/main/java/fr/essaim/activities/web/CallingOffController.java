package fr.essaim.activities.web;

import fr.essaim.activities.Activities;
import fr.essaim.site.Elsewhere;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A session that does not take place, and a hub it is no longer shared with.
@Controller
class CallingOffController {
    private static final String WHO_ORGANISES = "hasAnyAuthority('COACH', 'SOCIAL_WORKER', 'HUB_LEAD')";

    private final Activities activities;

    CallingOffController(Activities activities) {
        this.activities = activities;
    }

    @PostMapping("/sessions/{id}/cancellation")
    @PreAuthorize(WHO_ORGANISES)
    Elsewhere callOff(
            @PathVariable UUID id,
            @RequestParam(name = "_once") UUID once,
            @RequestParam(required = false) @Nullable String why) {
        activities.callOff(once, id, why);
        return Elsewhere.to("/sessions/" + id).saying("activities.called-off-done");
    }

    @PostMapping("/sessions/{id}/shares/{hub}/end")
    @PreAuthorize(WHO_ORGANISES)
    Elsewhere unshare(@PathVariable UUID id, @PathVariable int hub) {
        activities.unshare(id, hub);
        return Elsewhere.to("/sessions/" + id).saying("activities.unshared");
    }
}
