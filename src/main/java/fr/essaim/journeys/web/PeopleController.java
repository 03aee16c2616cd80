package fr.essaim.journeys.web;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
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

    /// Says the first names while one types; a POST, so that what is being typed stays out of addresses and logs.
    @PostMapping("/people/found")
    @PreAuthorize("hasAnyAuthority('COACH', 'SOCIAL_WORKER', 'HUB_LEAD', 'ADMINISTRATOR')")
    FoundPanel found(@RequestParam(defaultValue = "") String q) {
        return query.found(PeopleFilter.of(q, null, null, null, null));
    }
}
