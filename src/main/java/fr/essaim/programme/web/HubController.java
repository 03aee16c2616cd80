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

    @GetMapping("/hubs/{code}")
    @PreAuthorize("isAuthenticated()")
    HubPage hub(@PathVariable String code) {
        return query.page(code);
    }

    @PostMapping("/programmes/{id}/hubs")
    @PreAuthorize("hasAuthority('ADMINISTRATOR')")
    Elsewhere open(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String code,
            @RequestParam LocalDate opens) {
        hubs.open(id, code.strip(), name, opens);
        return Elsewhere.to("/hubs/" + code.strip()).saying("programme.hub-opened", name.strip());
    }

    @PostMapping("/hubs/{code}/closing")
    @PreAuthorize("hasAuthority('ADMINISTRATOR')")
    Elsewhere close(
            @PathVariable String code,
            @RequestParam LocalDate lastDay,
            @RequestParam(defaultValue = "false") boolean evenWithPeople) {
        hubs.close(hubs.named(code), lastDay, evenWithPeople);
        return Elsewhere.to("/hubs/" + code).saying("programme.hub-closed", lastDay);
    }
}
