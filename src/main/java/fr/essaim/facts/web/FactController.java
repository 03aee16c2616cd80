package fr.essaim.facts.web;

import fr.essaim.facts.Facts;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.site.Elsewhere;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Writing down what happened, in full, and putting one's own facts right.
@Controller
class FactController {
    private static final String WHO_MAY = "hasAnyAuthority('COACH', 'SOCIAL_WORKER', 'HUB_LEAD')";

    private final Facts facts;
    private final FactPageQuery query;
    private final Clock clock;

    FactController(Facts facts, FactPageQuery query, Clock clock) {
        this.facts = facts;
        this.query = query;
        this.clock = clock;
    }

    @GetMapping("/people/{id}/facts/new")
    @PreAuthorize(WHO_MAY)
    FactPage blank(@PathVariable UUID id) {
        return query.blank(new ParticipantId(id));
    }

    @PostMapping("/people/{id}/facts")
    @PreAuthorize(WHO_MAY)
    Elsewhere write(@PathVariable UUID id, @RequestParam(name = "_once") UUID once, FactForm form) {
        var fact = form.fact(LocalDate.now(clock));
        facts.write(once, new ParticipantId(id), fact, form.readers(), form.spokenTo());
        return Elsewhere.to("/people/" + id).saying("facts.noted");
    }

    /// Shows what stands now, even when it was corrected since: the form then corrects that one.
    @GetMapping("/facts/{id}/correction")
    @PreAuthorize(WHO_MAY)
    CorrectionPage correction(@PathVariable UUID id) {
        return query.correction(id);
    }

    @PostMapping("/facts/{id}/correction")
    @PreAuthorize(WHO_MAY)
    Elsewhere correct(@PathVariable UUID id, @RequestParam(name = "_once") UUID once, FactForm form) {
        var person = facts.correct(once, id, form.fact(LocalDate.now(clock)), form.readers(), form.spokenTo());
        return Elsewhere.to("/people/" + person).saying("facts.corrected");
    }
}
