package fr.essaim.programme.web;

import fr.essaim.programme.Hubs;
import fr.essaim.site.Elsewhere;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A hub's page, its first day and its last.
@Controller
class HubController {
    private final Hubs hubs;
    private final HubPageQuery query;

    HubController(Hubs hubs, HubPageQuery query) {
        this.hubs = hubs;
        this.query = query;
    }

    /// The short way in leads to the hub; where two programmes have one of this code, to the page that shows both.
    @GetMapping("/hubs/{code}")
    @PreAuthorize("isAuthenticated() and !hasAuthority('CONTROLLER')")
    Elsewhere find(@PathVariable String code) {
        var programmes = hubs.programmesWith(code);
        return programmes.size() == 1
                ? Elsewhere.to("/hubs/" + programmes.getFirst() + "/" + code)
                : Elsewhere.to("/programme").saying("programme.hub-of-several", code, programmes.size());
    }

    @GetMapping("/hubs/{programme}/{code}")
    @PreAuthorize("isAuthenticated() and !hasAuthority('CONTROLLER')")
    HubPage hub(@PathVariable String programme, @PathVariable String code) {
        return query.page(programme, code);
    }

    @PostMapping("/programmes/{id}/hubs")
    @PreAuthorize("hasAuthority('ADMINISTRATOR')")
    Elsewhere open(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String code,
            @RequestParam LocalDate opens) {
        var hub = hubs.open(id, code.strip(), name, opens);
        return Elsewhere.to(query.path(hub)).saying("programme.hub-opened", name.strip());
    }

    @PostMapping("/hubs/{programme}/{code}/closing")
    @PreAuthorize("hasAuthority('ADMINISTRATOR')")
    Elsewhere close(
            @PathVariable String programme,
            @PathVariable String code,
            @RequestParam LocalDate lastDay,
            @RequestParam(defaultValue = "false") boolean evenWithPeople) {
        var hub = hubs.named(programme, code);
        hubs.close(hub, lastDay, evenWithPeople);
        return Elsewhere.to(query.path(hub)).saying("programme.hub-closed", lastDay);
    }
}
