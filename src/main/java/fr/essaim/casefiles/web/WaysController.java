package fr.essaim.casefiles.web;

import fr.essaim.casefiles.Way;
import fr.essaim.casefiles.Ways;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.site.Elsewhere;
import fr.essaim.site.TypedCode;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// How to reach a person, and what they wish.
@Controller
class WaysController {
    private static final String WHO_MAY = "hasAnyAuthority('COACH', 'SOCIAL_WORKER', 'HUB_LEAD')";

    private final Ways ways;
    private final FilePanelsQuery panels;

    WaysController(Ways ways, FilePanelsQuery panels) {
        this.ways = ways;
        this.panels = panels;
    }

    @GetMapping("/people/{id}/ways")
    @PreAuthorize(WHO_MAY)
    WaysPage ways(@PathVariable UUID id) {
        return new WaysPage(panels.read(new ParticipantId(id)));
    }

    @PostMapping("/people/{id}/ways")
    @PreAuthorize(WHO_MAY)
    Elsewhere add(
            @PathVariable UUID id,
            @RequestParam String kind,
            @RequestParam(defaultValue = "") String value,
            @RequestParam(defaultValue = "") String readBy) {
        ways.open(new ParticipantId(id), new Way(TypedCode.read(Way.Kind.class, kind, "kind"), value), readBy);
        return here(id);
    }

    @PostMapping("/people/{id}/ways/{way}/end")
    @PreAuthorize(WHO_MAY)
    Elsewhere end(@PathVariable UUID id, @PathVariable UUID way) {
        ways.close(new ParticipantId(id), way);
        return here(id);
    }

    @PostMapping("/people/{id}/wishes")
    @PreAuthorize(WHO_MAY)
    Elsewhere wish(@PathVariable UUID id, @RequestParam(defaultValue = "") String words) {
        ways.wish(new ParticipantId(id), words);
        return here(id);
    }

    @PostMapping("/people/{id}/wishes/{wish}/end")
    @PreAuthorize(WHO_MAY)
    Elsewhere unwish(@PathVariable UUID id, @PathVariable UUID wish) {
        ways.unwish(new ParticipantId(id), wish);
        return here(id);
    }

    private static Elsewhere here(UUID id) {
        return Elsewhere.to("/people/" + id + "/ways").saying("casefiles.noted");
    }
}
