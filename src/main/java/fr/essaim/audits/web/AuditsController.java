package fr.essaim.audits.web;

import fr.essaim.audits.Audits;
import fr.essaim.audits.Terms;
import fr.essaim.kernel.Period;
import fr.essaim.kernel.PersonName;
import fr.essaim.site.Elsewhere;
import fr.essaim.team.Email;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Audits are opened by the direction and the administration; a controller opens those of today.
@Controller
class AuditsController {
    static final String HOUSE = "hasAnyAuthority('DIRECTOR', 'ADMINISTRATOR')";
    static final String READERS = "hasAnyAuthority('DIRECTOR', 'ADMINISTRATOR', 'CONTROLLER')";

    private final AuditPageQuery query;
    private final Audits audits;

    AuditsController(AuditPageQuery query, Audits audits) {
        this.query = query;
        this.audits = audits;
    }

    @GetMapping("/audits")
    @PreAuthorize(READERS)
    AuditsPage audits() {
        return query.all();
    }

    @PostMapping("/audits")
    @PreAuthorize(HOUSE)
    Record open(
            @RequestParam(name = "_once") UUID once,
            @RequestParam(defaultValue = "") String programme,
            @RequestParam(defaultValue = "") String first,
            @RequestParam(defaultValue = "") String last,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String sentBy,
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam LocalDate from,
            @RequestParam LocalDate until) {
        var name = new PersonName(first, last);
        var terms = new Terms(name, new Email(email), sentBy, purpose, new Period(from, until));
        String code = audits.open(once, programme, terms);
        return code == null
                ? Elsewhere.to("/audits/" + once).saying("audits.opened", name.full())
                : new InvitedPage(once, name.full(), code);
    }

    @GetMapping("/audits/{id}")
    @PreAuthorize(READERS)
    AuditPage audit(@PathVariable UUID id) {
        return query.one(id);
    }

    /// A director or an administrator says why they read the sample.
    @PostMapping("/audits/{id}/reading")
    @PreAuthorize(HOUSE)
    Elsewhere read(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
        audits.read(id, reason);
        return Elsewhere.to("/audits/" + id).saying("audits.reading-opened");
    }
}
