package fr.essaim.audits.web;

import fr.essaim.audits.Audits;
import fr.essaim.site.Elsewhere;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// How long an audit lasts is decided by the direction and the administration.
@Controller
class LastDayController {
    private final Audits audits;

    LastDayController(Audits audits) {
        this.audits = audits;
    }

    @PostMapping("/audits/{id}/last-day")
    @PreAuthorize(AuditsController.HOUSE)
    Elsewhere move(@PathVariable UUID id, @RequestParam LocalDate until) {
        audits.move(id, until);
        return Elsewhere.to("/audits/" + id).saying("audits.moved", until);
    }

    @PostMapping("/audits/{id}/ending")
    @PreAuthorize(AuditsController.HOUSE)
    Elsewhere end(@PathVariable UUID id) {
        audits.end(id);
        return Elsewhere.to("/audits/" + id).saying("audits.ended");
    }
}
