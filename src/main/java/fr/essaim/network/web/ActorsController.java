package fr.essaim.network.web;

import fr.essaim.network.ActorId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The organisations of the territory: their list, a search, one of them.
@Controller
class ActorsController {
    private static final String WHO_MAY =
            "hasAnyAuthority('COACH', 'SOCIAL_WORKER', 'HUB_LEAD', 'ADMINISTRATOR', 'DIRECTOR')";

    private final ActorsPageQuery query;

    ActorsController(ActorsPageQuery query) {
        this.query = query;
    }

    @GetMapping("/network/actors")
    @PreAuthorize(WHO_MAY)
    ActorsPage actors(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String after) {
        return query.list(q == null ? "" : q.strip(), after);
    }

    @GetMapping("/network/actors/{id}")
    @PreAuthorize(WHO_MAY)
    ActorPage actor(@PathVariable UUID id) {
        return query.one(new ActorId(id));
    }
}
