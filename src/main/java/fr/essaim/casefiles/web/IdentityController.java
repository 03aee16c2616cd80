package fr.essaim.casefiles.web;

import fr.essaim.casefiles.Identity;
import fr.essaim.casefiles.Identity.Gender;
import fr.essaim.casefiles.Participants;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.PersonName;
import fr.essaim.site.Elsewhere;
import fr.essaim.site.TypedCode;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Mending who somebody is.
@Controller
class IdentityController {
    private static final String WHO_MAY = "hasAnyAuthority('COACH', 'SOCIAL_WORKER', 'HUB_LEAD', 'ADMINISTRATOR')";

    private final Participants participants;
    private final IdentityPageQuery query;

    IdentityController(Participants participants, IdentityPageQuery query) {
        this.participants = participants;
        this.query = query;
    }

    @GetMapping("/people/{id}/identity")
    @PreAuthorize(WHO_MAY)
    IdentityPage identity(@PathVariable UUID id) {
        return query.page(new ParticipantId(id));
    }

    @PostMapping("/people/{id}/identity")
    @PreAuthorize(WHO_MAY)
    Elsewhere mend(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String first,
            @RequestParam(defaultValue = "") String last,
            @RequestParam(required = false) @Nullable LocalDate birthDate,
            @RequestParam(defaultValue = "") String gender) {
        var said = gender.isBlank() ? null : TypedCode.read(Gender.class, gender, "gender");
        participants.mend(new ParticipantId(id), version, new Identity(new PersonName(first, last), birthDate, said));
        return Elsewhere.to("/people/" + id).saying("casefiles.mended");
    }
}
