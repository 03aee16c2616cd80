package fr.essaim.programme.web;

import fr.essaim.kernel.HubId;
import fr.essaim.programme.Hubs;
import fr.essaim.programme.Places;
import fr.essaim.site.Elsewhere;
import fr.essaim.territory.Commune;
import fr.essaim.territory.CommuneCode;
import fr.essaim.territory.Communes;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where a hub is and whom it is there for.
@Controller
class HubPlacesController {
    private final Hubs hubs;
    private final Places places;
    private final Communes communes;

    HubPlacesController(Hubs hubs, Places places, Communes communes) {
        this.hubs = hubs;
        this.places = places;
        this.communes = communes;
    }

    @PostMapping("/hubs/{programme}/{code}/antennas")
    @PreAuthorize("hasAuthority('ADMINISTRATOR')")
    Elsewhere addAntenna(
            @PathVariable String programme,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String commune,
            @RequestParam LocalDate from) {
        HubId hub = hubs.named(programme, code);
        CommuneCode where = communes.named(commune).map(Commune::code).orElse(null);
        places.addAntenna(hub, name, address, where, from);
        return noted(programme, code);
    }

    @PostMapping("/hubs/{programme}/{code}/antennas/{id}/leaving")
    @PreAuthorize("hasAuthority('ADMINISTRATOR')")
    Elsewhere leave(
            @PathVariable String programme,
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestParam LocalDate lastDay) {
        places.leave(id, lastDay);
        return noted(programme, code);
    }

    @PostMapping("/hubs/{programme}/{code}/communes")
    @PreAuthorize("hasAuthority('ADMINISTRATOR')")
    Elsewhere cover(
            @PathVariable String programme,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String commune) {
        HubId hub = hubs.named(programme, code);
        places.cover(hub, communes.named(commune).map(Commune::code).orElse(null));
        return noted(programme, code);
    }

    @PostMapping("/hubs/{programme}/{code}/communes/{insee}/removal")
    @PreAuthorize("hasAuthority('ADMINISTRATOR')")
    Elsewhere uncover(@PathVariable String programme, @PathVariable String code, @PathVariable String insee) {
        HubId hub = hubs.named(programme, code);
        CommuneCode.read(insee).ifPresent(commune -> places.uncover(hub, commune));
        return noted(programme, code);
    }

    private static Elsewhere noted(String programme, String code) {
        return Elsewhere.to("/hubs/" + programme + "/" + code).saying("programme.noted");
    }
}
