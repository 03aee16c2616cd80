package fr.essaim.casefiles.web;

import fr.essaim.casefiles.CareTeam;
import fr.essaim.casefiles.CareTeam.Part;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.site.Elsewhere;
import fr.essaim.site.TypedCode;
import fr.essaim.team.Viewers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Who is in charge of a person.
@Controller
class CareTeamController {
    private static final String WHO_MAY = "hasAnyAuthority('COACH', 'SOCIAL_WORKER', 'HUB_LEAD')";

    private final CareTeam careTeam;
    private final CareTeamPageQuery query;
    private final Clock clock;

    CareTeamController(CareTeam careTeam, CareTeamPageQuery query, Clock clock) {
        this.careTeam = careTeam;
        this.query = query;
        this.clock = clock;
    }

    @GetMapping("/people/{id}/care-team")
    @PreAuthorize(WHO_MAY)
    CareTeamPage careTeam(@PathVariable UUID id) {
        return query.page(new ParticipantId(id));
    }

    @PostMapping("/people/{id}/care-team")
    @PreAuthorize(WHO_MAY)
    Elsewhere assign(
            @PathVariable UUID id, @RequestParam UUID member, @RequestParam(defaultValue = "support") String part) {
        var inCharge = TypedCode.read(Part.class, part, "part");
        careTeam.assign(new ParticipantId(id), new MemberId(member), inCharge, LocalDate.now(clock));
        return Elsewhere.to("/people/" + id + "/care-team").saying("casefiles.noted");
    }

    /// Whoever takes charge themselves, in one gesture.
    @PostMapping("/people/{id}/charge")
    @PreAuthorize(WHO_MAY)
    Elsewhere takeCharge(@PathVariable UUID id) {
        careTeam.assign(new ParticipantId(id), Viewers.required().id(), Part.SUPPORT, LocalDate.now(clock));
        return Elsewhere.to("/people/" + id).saying("casefiles.charge-taken");
    }

    @PostMapping("/people/{id}/care-team/{member}/end")
    @PreAuthorize(WHO_MAY)
    Elsewhere end(@PathVariable UUID id, @PathVariable UUID member) {
        careTeam.end(new ParticipantId(id), new MemberId(member), LocalDate.now(clock));
        return Elsewhere.to("/people/" + id + "/care-team").saying("casefiles.noted");
    }
}
