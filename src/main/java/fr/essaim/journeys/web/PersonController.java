package fr.essaim.journeys.web;

import fr.essaim.kernel.ParticipantId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The page of a person.
@Controller
class PersonController {
    private final PersonPageQuery query;

    PersonController(PersonPageQuery query) {
        this.query = query;
    }

    /// A director reads it for an hour after giving a reason; row-level security decides, not this line.
    @GetMapping("/people/{id}")
    @PreAuthorize("hasAnyAuthority('COACH', 'SOCIAL_WORKER', 'HUB_LEAD', 'DIRECTOR')")
    PersonPage person(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String strand,
            @RequestParam(required = false) @Nullable UUID before) {
        return query.page(new ParticipantId(id), strand, before);
    }
}
