package fr.essaim.handovers.web;

import fr.essaim.casefiles.Moves;
import fr.essaim.handovers.Request;
import fr.essaim.handovers.Transfers;
import fr.essaim.kernel.HubId;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.site.Elsewhere;
import fr.essaim.team.Viewers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A person goes to another hub: asked first, or at once by somebody who works at both.
@Controller
class TransferAskController {
    private static final String WHO_MAY = "hasAnyAuthority('COACH', 'SOCIAL_WORKER', 'HUB_LEAD')";

    private final Transfers transfers;
    private final Moves moves;
    private final TransferAskPageQuery query;
    private final Clock clock;

    TransferAskController(Transfers transfers, Moves moves, TransferAskPageQuery query, Clock clock) {
        this.transfers = transfers;
        this.moves = moves;
        this.query = query;
        this.clock = clock;
    }

    @GetMapping("/people/{id}/move")
    @PreAuthorize(WHO_MAY)
    TransferAskPage ask(@PathVariable UUID id) {
        return query.page(new ParticipantId(id));
    }

    @PostMapping("/people/{id}/move")
    @PreAuthorize(WHO_MAY)
    Elsewhere ask(
            @PathVariable UUID id,
            @RequestParam int hub,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable LocalDate toldOn,
            @RequestParam(name = "show", required = false) @Nullable Set<String> shows,
            @RequestParam(defaultValue = "") String sentence,
            @RequestParam("_once") UUID once) {
        var person = new ParticipantId(id);
        var to = new HubId(hub);
        var request =
                Request.checked(to, reason, toldOn, shows == null ? Set.of() : shows, sentence, LocalDate.now(clock));
        if (Viewers.required().hubs().contains(to)) {
            moves.move(person, to, query.reads(query.hubOf(person)), request.reason());
            return Elsewhere.to("/people/" + id).saying("handovers.moved");
        }
        transfers.ask(once, person, request);
        return Elsewhere.to("/transfers/" + once).saying("handovers.asked");
    }

    @PostMapping("/transfers/{id}/withdrawal")
    @PreAuthorize(WHO_MAY)
    Elsewhere withdraw(@PathVariable UUID id) {
        transfers.withdraw(id);
        return Elsewhere.to("/transfers/" + id).saying("handovers.withdrawn");
    }
}
