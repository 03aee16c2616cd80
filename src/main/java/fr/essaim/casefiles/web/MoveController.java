package fr.essaim.casefiles.web;

import fr.essaim.casefiles.Moves;
import fr.essaim.kernel.HubId;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.programme.Programmes;
import fr.essaim.site.Elsewhere;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A person goes to another hub.
@Controller
class MoveController {
    private static final String WHO_MAY = "hasAnyAuthority('COACH', 'SOCIAL_WORKER', 'HUB_LEAD')";

    private final Moves moves;
    private final Programmes programmes;
    private final FilePanelsQuery panels;
    private final HubChoices hubs;
    private final Clock clock;

    MoveController(Moves moves, Programmes programmes, FilePanelsQuery panels, HubChoices hubs, Clock clock) {
        this.moves = moves;
        this.programmes = programmes;
        this.panels = panels;
        this.hubs = hubs;
        this.clock = clock;
    }

    @GetMapping("/people/{id}/move")
    @PreAuthorize(WHO_MAY)
    MovePage move(@PathVariable UUID id) {
        FilePanels file = panels.read(new ParticipantId(id));
        var others = new LinkedHashMap<>(hubs.all());
        others.remove(Integer.toString(file.who().hub()));
        var reads = programmes.recipeOf(new HubId(file.who().hub())).journey().oldHubReads();
        return new MovePage(file, others, LocalDate.now(clock).plus(reads));
    }

    @PostMapping("/people/{id}/move")
    @PreAuthorize(WHO_MAY)
    Elsewhere move(@PathVariable UUID id, @RequestParam int hub, @RequestParam(defaultValue = "") String reason) {
        var person = new ParticipantId(id);
        var who = panels.read(person).who();
        var reads = programmes.recipeOf(new HubId(who.hub())).journey().oldHubReads();
        moves.move(person, new HubId(hub), reads, reason);
        return Elsewhere.to("/people")
                .saying("casefiles.moved", who.name().full(), hubs.all().getOrDefault(Integer.toString(hub), ""));
    }
}
