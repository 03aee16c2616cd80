package fr.essaim.network.web;

import fr.essaim.network.ActorId;
import fr.essaim.network.Actors;
import fr.essaim.network.Ending;
import fr.essaim.site.Elsewhere;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The organisations of the territory: their list, a search, one of them, and whether it is still there.
@Controller
class ActorsController {
    private static final String WHO_MAY =
            "hasAnyAuthority('COACH', 'SOCIAL_WORKER', 'HUB_LEAD', 'ADMINISTRATOR', 'DIRECTOR')";

    private final ActorsPageQuery query;
    private final Actors actors;

    ActorsController(ActorsPageQuery query, Actors actors) {
        this.query = query;
        this.actors = actors;
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

    @PostMapping("/network/actors/{id}/endings")
    @PreAuthorize("hasAnyAuthority('COACH', 'SOCIAL_WORKER', 'HUB_LEAD', 'ADMINISTRATOR')")
    Elsewhere tell(
            @PathVariable UUID id,
            @RequestParam(name = "_once") UUID once,
            @RequestParam Ending.Kind kind,
            EndingForm form) {
        actors.tell(once, new ActorId(id), new Ending(kind, form.on(), form.words()));
        return Elsewhere.to("/network/actors/" + id).saying("network.told");
    }

    record EndingForm(@Nullable LocalDate on, @Nullable String words) {}
}
