package fr.essaim.progress.web;

import fr.essaim.kernel.ParticipantId;
import fr.essaim.progress.Talents;
import fr.essaim.site.Elsewhere;
import java.util.Objects;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// What showed a talent since, and the trades kept in mind.
@Controller
class LeadController {
    private static final String WHO_WRITES = "hasAnyAuthority('COACH', 'SOCIAL_WORKER')";

    private final Talents talents;

    LeadController(Talents talents) {
        this.talents = talents;
    }

    @PostMapping("/people/{id}/talents/{which}/sightings")
    @PreAuthorize(WHO_WRITES)
    Elsewhere show(@PathVariable UUID id, @PathVariable UUID which, SightingForm form) {
        UUID once = Objects.requireNonNull(form._once());
        talents.show(once, new ParticipantId(id), which, form.sighting());
        return Elsewhere.to("/people/" + id + "/talents/" + which).saying("progress.shown");
    }

    @PostMapping("/people/{id}/talents/{which}/leads")
    @PreAuthorize(WHO_WRITES)
    Elsewhere keep(@PathVariable UUID id, @PathVariable UUID which, LeadForm form) {
        talents.keep(form._once(), new ParticipantId(id), which, form.appellation());
        return Elsewhere.to("/people/" + id + "/talents/" + which).saying("progress.kept");
    }

    record LeadForm(UUID _once, int appellation) {}
}
