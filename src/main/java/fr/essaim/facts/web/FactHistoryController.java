package fr.essaim.facts.web;

import fr.essaim.facts.Facts;
import fr.essaim.site.Elsewhere;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What a fact said before, and taking one's own back.
@Controller
class FactHistoryController {
    private static final String WHO_MAY = "hasAnyAuthority('COACH', 'SOCIAL_WORKER', 'HUB_LEAD')";

    private final Facts facts;
    private final FactHistoryPageQuery query;

    FactHistoryController(Facts facts, FactHistoryPageQuery query) {
        this.facts = facts;
        this.query = query;
    }

    @GetMapping("/facts/{id}/history")
    @PreAuthorize(WHO_MAY)
    FactHistoryPage history(@PathVariable UUID id) {
        return query.page(id);
    }

    @PostMapping("/facts/{id}/withdrawal")
    @PreAuthorize(WHO_MAY)
    Elsewhere withdraw(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
        var person = facts.withdraw(id, reason.isBlank() ? null : reason.strip());
        return Elsewhere.to("/people/" + person).saying("facts.withdrawn");
    }
}
