package fr.essaim.journeys.web;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The list of people: a caseload, a hub, a search.
@Controller
class PeopleController {
    private final PeoplePageQuery query;

    PeopleController(PeoplePageQuery query) {
        this.query = query;
    }

    @GetMapping("/people")
    @PreAuthorize("hasAnyAuthority('COACH', 'SOCIAL_WORKER', 'HUB_LEAD', 'ADMINISTRATOR', 'DIRECTOR')")
    PeoplePage people(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String whose,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable Integer hub,
            @RequestParam(required = false) @Nullable String after) {
        return query.page(PeopleFilter.of(q, whose, state, hub, after));
    }
}
