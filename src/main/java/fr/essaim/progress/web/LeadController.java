package fr.essaim.progress.web;

import fr.essaim.kernel.ParticipantId;
import fr.essaim.progress.Sequel;
import fr.essaim.progress.Talents;
import fr.essaim.progress.web.TalentController.SequelForm;
import fr.essaim.site.Elsewhere;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

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
    Elsewhere show(
            @PathVariable UUID id,
            @PathVariable UUID which,
            @RequestParam(name = "_once") UUID once,
            SightingForm form) {
        talents.show(once, new ParticipantId(id), which, form.sighting());
        return Elsewhere.to("/people/" + id + "/talents/" + which).saying("progress.shown");
    }

    @PostMapping("/people/{id}/talents/{which}/leads")
    @PreAuthorize(WHO_WRITES)
    Elsewhere keep(
            @PathVariable UUID id,
            @PathVariable UUID which,
            @RequestParam(name = "_once") UUID once,
            @RequestParam int appellation) {
        talents.keep(once, new ParticipantId(id), which, appellation);
        return Elsewhere.to("/people/" + id + "/talents/" + which).saying("progress.kept");
    }

    @PostMapping("/people/{id}/leads/{which}/sequels")
    @PreAuthorize(WHO_WRITES)
    Elsewhere tell(
            @PathVariable UUID id,
            @PathVariable UUID which,
            @RequestParam(name = "_once") UUID once,
            @RequestParam Sequel.Kind kind,
            SequelForm form) {
        var sequel = new Sequel(Sequel.Subject.LEAD, which, kind, form.on(), form.words());
        talents.tell(once, new ParticipantId(id), sequel);
        return Elsewhere.to("/people/" + id + "/talents").saying("progress.told");
    }
}
