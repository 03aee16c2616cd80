package fr.essaim.facts.web;

import fr.essaim.facts.Facts;
import fr.essaim.site.Elsewhere;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Right after noting: taking off what was understood wrongly, or undoing it all.
@Controller
class NotedController {
    private static final String WHO_MAY = "hasAnyAuthority('COACH', 'SOCIAL_WORKER', 'HUB_LEAD')";

    private final Facts facts;
    private final NotedPageQuery query;

    NotedController(Facts facts, NotedPageQuery query) {
        this.facts = facts;
        this.query = query;
    }

    @GetMapping("/actions/{id}")
    @PreAuthorize(WHO_MAY)
    NotedPage noted(@PathVariable UUID id) {
        return query.page(id);
    }

    /// A chip is taken off as any correction is made: by a fact in the other's place.
    @PostMapping("/actions/{id}/correction")
    @PreAuthorize(WHO_MAY)
    @Transactional
    Elsewhere takeOff(@PathVariable UUID id, @RequestParam(name = "_once") UUID once, @RequestParam String chip) {
        facts.correct(once, id, query.without(id, chip));
        return Elsewhere.to("/actions/" + once);
    }

    @PostMapping("/actions/{id}/withdrawal")
    @PreAuthorize(WHO_MAY)
    Elsewhere undo(@PathVariable UUID id) {
        facts.withdraw(id, null);
        return Elsewhere.to("/actions/" + id);
    }
}
